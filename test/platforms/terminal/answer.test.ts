import { expect, test } from 'vitest';
import type { Answer, Citation } from '../../../src/answer/answer.ts';
import { renderAnswer } from '../../../src/platforms/terminal/answer.ts';
import type { Setting } from '../../../src/platforms/terminal/citation.ts';
import { createInk } from '../../../src/platforms/terminal/ink.ts';

const plain: Setting = {
  ink: createInk(false),
  width: Number.POSITIVE_INFINITY,
  pathOf: (file) => `docs/${file}`,
};

const quote = 'The ferry line closed on\nMonday, after ninety years.';
const citation: Citation = {
  quote,
  file: 'harbour.txt',
  start: 100,
  end: 100 + quote.length,
  line: 7,
  page: null,
  title: 'The last ferry',
  site: null,
  published: '2021-08-18',
  saved: null,
  copies: [],
  notes: [],
  score: 3.2,
  gone: false,
  times: [],
  shortSpan: null,
  reasons: [],
};
const answer: Answer = {
  question: 'When did the ferry line close?',
  status: 'answered',
  confidence: 0.934,
  shortAnswer: null,
  citations: [citation],
  gone: [],
};

test('an answer with all that can be said beside its quotation', () => {
  const start = quote.indexOf('Monday');
  const shown = renderAnswer(
    {
      ...answer,
      shortAnswer: 'Monday',
      citations: [
        {
          ...citation,
          page: 3,
          copies: ['wire/a.txt', 'wire/b.txt'],
          notes: ['ai-generated'],
          times: [{ text: 'Monday', from: '2021-08-16', to: '2021-08-16' }],
          shortSpan: { start, end: start + 6 },
        },
      ],
    },
    plain,
  );
  expect(shown).toBe(`Monday = 16 August 2021 · very likely (93 %)

  “The ferry line closed on Monday, after ninety years.”
  docs/harbour.txt:7
  page 3 · The last ferry · published 18 August 2021
  “Monday” = 16 August 2021
  also in: docs/wire/a.txt, docs/wire/b.txt
  this page says that a machine wrote it
`);
});

test('with colour the short answer is marked inside the quotation, and the words are the same', () => {
  const start = quote.indexOf('on\nMonday');
  const marked = { ...answer, citations: [{ ...citation, shortSpan: { start, end: start + 'on\nMonday'.length } }] };
  const colour = renderAnswer(marked, { ...plain, ink: createInk(true) });
  expect(colour).toContain(
    '“The ferry line closed \u001b[1m\u001b[4mon Monday\u001b[24m\u001b[22m, after ninety years.”',
  );
  // biome-ignore lint/complexity/useRegexLiterals: a control character reads better spelled out
  expect(colour.replace(new RegExp('\u001b\\[\\d+m', 'g'), '')).toBe(renderAnswer(marked, plain));
});

test('without a date of publication it says so, and when the page was saved', () => {
  const undated = { ...answer, citations: [{ ...citation, title: null, published: null, saved: '2026-01-13' }] };
  expect(renderAnswer(undated, plain)).toBe(`The documents say this · very likely (93 %)

  “The ferry line closed on Monday, after ninety years.”
  docs/harbour.txt:7
  no date of publication found (page saved 2026-01-13)
`);
});

test('both sides of a conflict stand in the order of publication, what has no date last', () => {
  const said = (words: string, file: string, published: string | null): Citation => ({
    ...citation,
    quote: words,
    file,
    published,
  });
  const shown = renderAnswer(
    {
      ...answer,
      status: 'conflicting',
      citations: [
        said('It has opened.', 'c.txt', null),
        said('It has not opened.', 'a.txt', '2025-06-10'),
        said('It may open.', 'n.txt', '2025-01-01'),
      ],
    },
    plain,
  );
  expect(shown).toBe(`The documents disagree.
Both sides, in the order of publication:

10 June 2025
  “It has not opened.”
  docs/a.txt:7
  The last ferry · published 10 June 2025

No date
  “It has opened.”
  docs/c.txt:7
  The last ferry · no date of publication found

Also:

  “It may open.”
  docs/n.txt:7
  The last ferry · published 1 January 2025
`);
});

test('silence names the nearest passages as what they are', () => {
  expect(renderAnswer({ ...answer, status: 'unanswered', confidence: 0.1 }, plain)).toBe(`The documents do not say.

Nearest passages, not an answer:

  “The ferry line closed on Monday, after ninety years.”
  docs/harbour.txt:7
  The last ferry · published 18 August 2021
`);
  const marked = { ...citation, shortSpan: { start: 4, end: 9 } };
  const coloured = { ...plain, ink: createInk(true) };
  const silent = { ...answer, status: 'unanswered' } as const;
  expect(renderAnswer({ ...silent, citations: [marked] }, coloured)).toBe(renderAnswer(silent, coloured));
  expect(renderAnswer({ ...answer, status: 'unanswered', citations: [] }, plain)).toBe('The documents do not say.\n');
});

test('words that the file no longer holds are never shown as a quotation', () => {
  const shown = renderAnswer(
    { ...answer, status: 'unanswered', citations: [], gone: [{ ...citation, gone: true }] },
    plain,
  );
  expect(shown).not.toContain('ferry line closed');
  expect(shown).toContain('no longer holds the words that were indexed. Run: ibid index\n  docs/harbour.txt\n');
});

test('a hostile document brings nothing to the terminal but text', () => {
  const shown = renderAnswer(
    {
      ...answer,
      shortAnswer: '\u001b[2Jgone',
      citations: [
        {
          ...citation,
          quote: 'See \u001b]8;;http://evil.example\u0007this\u001b]8;;\u0007 and \u202eesrever.',
          file: 'x\u001b[31m\nfake: line.txt',
          title: 'A\u0000title\u2028more',
          copies: ['\u009b1A'],
          notes: ['note\u0007'],
          times: [{ text: 'Mon\u001b[1mday', from: '2021-08-16', to: '2021-08-18' }],
        },
      ],
    },
    plain,
  );
  expect(shown.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u202e\u2028]/u);
  expect(shown).toContain('See \\u001b]8;;http://evil.example\\u0007this\\u001b]8;;\\u0007 and \\u202eesrever.');
  expect(shown).toContain('docs/x\\u001b[31m fake: line.txt:7\n  A\\u0000title more');
});

test('lines fit the terminal', () => {
  const long = { ...citation, quote: 'The harbour office published its report. '.repeat(8).trim() };
  const shown = renderAnswer({ ...answer, citations: [long] }, { ...plain, width: 40 });
  expect(Math.max(...shown.split('\n').map((line) => line.length))).toBeLessThanOrEqual(40);
});

test('documents that as-of hides are counted', () => {
  expect(renderAnswer({ ...answer, laterHidden: 2 }, plain)).toMatch(/\n\n2 later documents hidden\.\n$/);
  expect(renderAnswer(answer, plain)).not.toContain('hidden');
});
