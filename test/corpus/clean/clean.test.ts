import fc from 'fast-check';
import { expect, test } from 'vitest';
import { clean, siteLineKey } from '../../../src/corpus/clean/clean.ts';

const SENTENCES = [
  'The council met on Tuesday and agreed to mend the quay before the winter storms come in.',
  'Eleven of the forty piles are rotten, and three more have cracks as wide as a hand.',
  'Nobody on the council spoke against it, but the treasurer asked where the money was to come from.',
  'In the end they borrowed nine million crowns from a bank that had been asked twice before.',
  'The divers, who had worked through the spring, were thanked and paid, and went home to the islands.',
];
const FURNITURE = [
  'Home',
  'Contact us',
  'Share on Facebook',
  'Related Articles',
  'Storm Takes Roof off Lighthouse Near Vellmar',
  '© 2021 Vellmar Courier. All rights reserved.',
  'Sign up for our newsletter',
  '3 Comments',
  'Reply',
  'berit says:',
  'March 4, 2021 at 9:12 am',
  'By Marta Lindqvist',
  '0:00',
  '×',
  '',
  '   ',
  '- a bullet',
  '# A heading',
  'Leave a comment',
  'Photo: Jens Okafor / Reuters',
];
const sentence = fc.constantFrom(...SENTENCES);
const paragraph = fc.array(sentence, { minLength: 2, maxLength: 5 }).map((parts) => parts.join(' '));
const line = fc.oneof(sentence, paragraph, fc.constantFrom(...FURNITURE), fc.string({ maxLength: 60 }));
const page = fc
  .array(line, { maxLength: 60 })
  .chain((lines) => fc.constantFrom('\n', '\n\n', '\r\n', '\r').map((end) => lines.join(end)));

test('kept and removed cover all that is not white space, once and in order', () => {
  fc.assert(
    fc.property(page, (text) => {
      const { kept, removed } = clean(text, {});
      const parts = [...kept, ...removed].sort((a, b) => a.start - b.start);
      let at = 0;
      for (const part of parts) {
        expect(part.start).toBeGreaterThanOrEqual(at);
        expect(part.end).toBeGreaterThan(part.start);
        expect(
          text
            .slice(at, part.start)
            .trim()
            .replace(/[\u200b\ufeff]/g, ''),
        ).toBe('');
        at = part.end;
      }
      expect(
        text
          .slice(at)
          .trim()
          .replace(/[\u200b\ufeff]/g, ''),
      ).toBe('');
      expect(kept).toEqual([...kept].sort((a, b) => a.start - b.start));
      expect(removed).toEqual([...removed].sort((a, b) => a.start - b.start));
    }),
    { numRuns: 400 },
  );
});

test('the same text gives the same cleaning', () => {
  fc.assert(
    fc.property(page, fc.option(sentence), (text, title) => {
      expect(clean(text, { title })).toEqual(clean(text, { title }));
    }),
    { numRuns: 50 },
  );
});

test('a text of prose paragraphs is kept whole', () => {
  fc.assert(
    fc.property(fc.array(paragraph, { minLength: 1, maxLength: 20 }), (paragraphs) => {
      expect(clean(paragraphs.join('\n\n'), {}).removed).toEqual([]);
    }),
    { numRuns: 100 },
  );
});

test('a text with letters is never emptied', () => {
  fc.assert(
    fc.property(page, (text) => {
      fc.pre(/\p{L}/u.test(text));
      expect(clean(text, {}).kept.length).toBeGreaterThan(0);
    }),
    { numRuns: 200 },
  );
});

test('parts that the format removed are skipped and given back, in place', () => {
  const front = '---\ntitle: Home\n---\n';
  const removed = [{ start: 0, end: front.length - 1, rule: 'front-matter', reason: 'settings of the file' }];
  const text = `${front}${SENTENCES[0]}`;
  expect(clean(text, { removed })).toEqual({ kept: [{ start: front.length, end: text.length }], removed });
});

test('a removed part inside a line leaves the rest of the line', () => {
  const text = `${SENTENCES[0]} {widget} ${SENTENCES[1]}`;
  const start = text.indexOf('{');
  const removed = [{ start, end: start + 8, rule: 'widget', reason: 'left by the reader of the format' }];
  const { kept } = clean(text, { removed });
  expect(kept.map((span) => text.slice(span.start, span.end))).toEqual([SENTENCES[0], SENTENCES[1]]);
});

test('lines that recur on the site go, by their key', () => {
  const text = `Your harbour, your paper: 17 days to the fair\n\n${SENTENCES.join('\n\n')}`;
  expect(clean(text, {}).removed).toEqual([]);
  const key = siteLineKey('Your harbour, your paper: 9 days to the fair')!;
  const { removed } = clean(text, { siteLines: new Set([key]) });
  expect(removed.map(({ rule, start, end }) => [rule, text.slice(start, end)])).toEqual([
    ['site-boilerplate', 'Your harbour, your paper: 17 days to the fair'],
  ]);
});

test.each(['- an item of a list', `${SENTENCES[0]} ${SENTENCES[1]}`, '12', '# Heading', 'x'.repeat(200)])(
  'no key of a site line for %s',
  (text) => {
    expect(siteLineKey(text)).toBeNull();
  },
);

test('white space alone is neither kept nor removed', () => {
  expect(clean(' \n\t\r\n \u00a0', {})).toEqual({ kept: [], removed: [] });
});
