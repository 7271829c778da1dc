import { describe, expect, test } from 'vitest';
import { comparable, quantityOf } from '../../src/answer/decide/comparable.ts';
import { quantitiesIn } from '../../src/answer/extract/quantities.ts';
import { nameSpans, phraseSpans } from '../../src/answer/extract/spans.ts';
import { aboutDocument } from '../../src/answer/question/about-documents.ts';
import { EXPECTATION_RULES, expectationOf } from '../../src/answer/question/expectation.ts';
import { shapesOf } from '../../src/answer/question/mentions.ts';
import { understand } from '../../src/answer/question/question.ts';
import { lineOf } from '../../src/answer/quote/cite.ts';
import { respond } from '../../src/answer/respond.ts';
import { headingOf, labelOf } from '../../src/corpus/split/headings.ts';
import { passagesOf } from '../../src/corpus/split/passages.ts';
import { type Boundary, SENTENCE_RULES } from '../../src/corpus/split/sentence-rules.ts';
import { sentencesOf } from '../../src/corpus/split/sentences.ts';
import { terms, tokenise } from '../../src/corpus/words/tokens.ts';
import { indexDocuments } from '../../src/index/build/index-documents.ts';
import { documentFrom } from './small-documents.ts';

/** In UTF-16 code units, about. A pattern that costs the square of this does not end within the bound. */
const SIZE = 50_000;
const BOUND_MS = 1000;

const UNITS = [
  ...[
    'a ',
    'A ',
    'I.',
    'I. ',
    '1,',
    '1.',
    '1',
    '1,111',
    '1,111,',
    '"',
    '(',
    ')',
    '.',
    '…',
    '?!',
    '. .',
    '.)',
    '!”',
    '“',
    '’',
    '-',
    '–',
    '#',
  ],
  ...[
    ' ',
    '\t',
    '\n',
    '\r\n',
    '\n- ',
    ' \n',
    '。',
    '\u{1F600}',
    '\u{1D400}',
    'n\u0301',
    'J. R. ',
    'U.S.',
    'a.m. ',
    'Mr. ',
  ],
  ...[
    'when when ',
    'what did ',
    'which x ',
    'how much did ',
    'is x worth ',
    'percent ',
    'say ',
    'the name of ',
    'please ',
    'tell me ',
  ],
  ...['one ', 'one-', 'one hundred ', '10 to ', 'about ', 'a few or ', '$1,000 ', '$', 'May ', 'and ', 'BACKGROUND '],
];
const OPENINGS = ['', 'when was ', 'what did ', 'who wrote ', 'how much did ', '# ', '$1', 'please '];
/** A pattern that fits up to the end and fails there is the one that runs long. */
const ENDINGS = ['', 'x'];
const QUESTION_ENDINGS = ['', '\u0000!', '?', ' published', 'x.'];

function slowest(run: (text: string) => unknown, openings = [''], endings = ENDINGS): string[] {
  const slow: string[] = [];
  for (const unit of UNITS)
    for (const [i, ending] of endings.entries()) {
      const text = (openings[i % openings.length] ?? '') + unit.repeat(SIZE / unit.length) + ending;
      let ms = Number.POSITIVE_INFINITY;
      // A busy machine slows one try down; a pattern that tries again and again slows down each.
      for (let tries = 0; tries < 3 && ms > BOUND_MS; tries++) {
        const start = performance.now();
        run(text);
        ms = Math.min(ms, performance.now() - start);
      }
      if (ms > BOUND_MS) slow.push(`${JSON.stringify(unit)} … ${JSON.stringify(ending)}: ${Math.round(ms)} ms`);
    }
  return slow;
}

const boundary = (text: string): Boundary => ({
  before: text,
  terminator: '.',
  closers: '"',
  after: text,
  lowerCased: false,
  lineStart: true,
});

const KINDS = ['date', 'duration', 'number', 'money', 'percent', 'reason'] as const;

describe('long repeated text takes no more than linear time', () => {
  test.each<[string, (text: string) => unknown]>([
    ['sentences', (text) => sentencesOf(text, 0, text.length)],
    ['passages', (text) => passagesOf(text, [{ start: 0, end: text.length }])],
    ['headings', (text) => [headingOf(text, true), labelOf(text, { start: 0, end: text.length })]],
    ['rules of sentences', (text) => SENTENCE_RULES.map((rule) => rule.decide(boundary(text)))],
    ['words', (text) => [tokenise(text), terms(text)]],
    ['numbers as values', (text) => [quantityOf(text), comparable(text, 'money', null)]],
    ['lines', (text) => lineOf(text, text.length)],
  ])('%s', (_, run) => {
    expect(slowest(run)).toEqual([]);
  });

  test.each(KINDS)('places and quantities of a %s', (kind) => {
    expect(slowest((text) => [shapesOf(kind, text), quantitiesIn(text, kind)])).toEqual([]);
  });

  test('rules of what a question expects', () => {
    expect(
      slowest((text) => EXPECTATION_RULES.map((rule) => rule.pattern.test(text)), OPENINGS, QUESTION_ENDINGS),
    ).toEqual([]);
    expect(slowest(expectationOf, OPENINGS, QUESTION_ENDINGS)).toEqual([]);
  });

  test('questions about documents', () => {
    expect(slowest(aboutDocument, OPENINGS, QUESTION_ENDINGS)).toEqual([]);
  });

  test('names and phrases', () => {
    expect(
      slowest((text) => {
        const tokens = tokenise(text);
        return [nameSpans(text, tokens), phraseSpans(text, tokens)];
      }),
    ).toEqual([]);
  });
});

describe('an answer comes in time', () => {
  const QUESTIONS = [
    'How many ships does Lindholm have?',
    'Who runs Lindholm?',
    'What is Lindholm?',
    'Why is Lindholm closed?',
  ];

  test.each([
    ['numbers', '1 '],
    ['digits', '1'],
    ['words', 'ship crew '],
    ['names', 'Anna Berg '],
    ['commas', 'ship, crew, and '],
    ['lines', 'ship crew storm river budget\n'],
    ['the question’s own words', 'Lindholm ship '],
  ])('from a document without a stop, of %s', async (_, unit) => {
    const text = `Lindholm counts ${unit.repeat(SIZE / unit.length)}`;
    const index = indexDocuments([documentFrom('a.txt', text)]);
    for (const question of QUESTIONS) {
      const start = performance.now();
      const answer = await respond(question, index, async () => text, { threshold: 0 });
      expect(performance.now() - start).toBeLessThan(2000);
      for (const { start: from, end, quote } of answer.citations) expect(text.slice(from, end)).toBe(quote);
    }
  });

  test('to a question without end', async () => {
    const text = 'The ferry of Lindholm sank on May 3, 2019, in calm weather.';
    const index = indexDocuments([documentFrom('a.txt', text)]);
    for (const unit of [
      'when when ',
      'ferry of Lindholm ',
      'Lindholm Lindholm ',
      '“',
      '1 2 3 ',
      'South Korea ',
      '\u{1F600} ',
    ]) {
      const question = unit.repeat(10_000 / unit.length);
      const start = performance.now();
      understand(question);
      await respond(question, index, async () => text);
      expect(performance.now() - start, unit).toBeLessThan(2000);
    }
  });
});
