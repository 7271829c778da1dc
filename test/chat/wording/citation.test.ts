import { describe, expect, test } from 'vitest';
import { placeInWords, publishedInWords, remarksInWords, sourceInWords } from '../../../src/chat/wording/citation.ts';
import { citationOf } from '../../platforms/replies.ts';

const citation = citationOf({ quote: 'It has 312 wells.' });

test('the place is the file and line, or the page of a file with pages; of what is gone the file alone', () => {
  expect(placeInWords(citation)).toEqual({ code: 'water/final-count.md:12', after: '' });
  expect(placeInWords({ ...citation, file: 'count.pdf', page: 4 })).toEqual({ code: 'count.pdf', after: 'page 4' });
  expect(placeInWords({ ...citation, gone: true })).toEqual({ code: 'water/final-count.md', after: '' });
});

test('a long path keeps the name of its file', () => {
  const { code } = placeInWords({ ...citation, file: `${'folder/'.repeat(30)}count.md` });
  expect(code).toMatch(/^….*\/count\.md:12$/);
});

test('the source is title, site and date; what is not known is left out, but for the date', () => {
  expect(sourceInWords(citation)).toBe('The final count of the wells · Harbour Times · published 16 August 2021');
  expect(sourceInWords({ ...citation, title: null, site: null, published: null })).toBe('no date of publication');
  expect(publishedInWords({ published: null, saved: '2025-09-27' })).toBe(
    'no date of publication, page saved 27 September 2025',
  );
});

test('what would act on the eye is left out of a title, and written out in a name of a file', () => {
  expect(sourceInWords({ ...citation, title: 'a\u202eb\nc' })).toContain('ab c · ');
  expect(placeInWords({ ...citation, file: 'a\u202eb.md' }).code).toMatch(/^a\\u202eb\.md:/);
});

describe('remarks', () => {
  test('are what relative dates mean, copies, and notes', () => {
    const remarks = remarksInWords({
      ...citation,
      times: [{ text: 'on Thursday', from: '2025-04-17', to: '2025-04-17' }],
      copies: ['a.md', 'b.md'],
      notes: ['opinion'],
    });
    expect(remarks).toEqual(['“on Thursday” = 17 April 2025', 'also in a.md, b.md', 'This is an opinion piece']);
  });

  test('name the first few and count the rest', () => {
    const many = (count: number) => Array.from({ length: count }, (_, i) => `n${i}`);
    const times = many(4).map((text) => ({ text, from: '2025-04-17', to: '2025-04-17' }));
    const remarks = remarksInWords({ ...citation, copies: many(7), notes: many(6), times });
    expect(remarks).toContain('also in n0, n1, n2 and 4 more');
    expect(remarks).toContain('and 2 more notes');
    expect(remarks).toContain('and 1 more date');
  });

  test('say nothing of dates in words that are gone', () => {
    const times = [{ text: 'on Thursday', from: '2025-04-17', to: '2025-04-17' }];
    expect(remarksInWords({ ...citation, gone: true, times })).toEqual([]);
  });
});
