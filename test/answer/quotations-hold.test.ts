import fc from 'fast-check';
import { expect, test } from 'vitest';
import { respond } from '../../src/answer/respond.ts';
import { indexDocuments } from '../../src/index/build/index-documents.ts';
import type { SearchIndex } from '../../src/index/search-index.ts';
import { documentFrom } from './small-documents.ts';

// A small grammar of news. Endings and openings are chosen so that sentences lean on each other, run long and repeat.
const WHO = [
  'The ferry of Lindholm',
  'Mayor Tove Berg',
  'Norland',
  'It',
  'She',
  'The harbour office',
  'Acme Inc.',
  '\u{1F6A2} crew',
];
const DID = [
  'sank',
  'has not recognised the new state',
  'sold 42 boats',
  'said “we will rebuild”',
  'paid $4.5 million',
  'may leave',
];
const WHEN = [
  'on Monday',
  'on May 3, 2019',
  'in 1998',
  'at 9 a.m. after the vote',
  'last week',
  'for nine years',
  'in the U.S.',
];
const END = ['.', '.', '!', '?', '.”', '…'];
const GAP = [' ', ' ', '\n', '\r\n', '\n\n', '\r\n\r\n'];
const QUESTIONS = [
  'When did the ferry of Lindholm sink?',
  'Has Norland recognised the new state?',
  'How many boats did the harbour office sell?',
  'Who said they will rebuild?',
  'When was “The ferry of Lindholm” published?',
  'What did Tove Berg pay in 1998?',
];

const clause = fc
  .tuple(fc.constantFrom(...WHO), fc.constantFrom(...DID), fc.constantFrom(...WHEN))
  .map((parts) => parts.join(' '));
const sentence = fc
  .tuple(
    fc.oneof(
      { weight: 4, arbitrary: fc.array(clause, { minLength: 1, maxLength: 3 }) },
      fc.array(clause, { minLength: 9, maxLength: 12 }),
    ),
    fc.constantFrom(...END),
  )
  .map(([clauses, end]) => clauses.join(', and ') + end);
const text = fc
  .array(fc.tuple(sentence, fc.constantFrom(...GAP)), { minLength: 2, maxLength: 8 })
  .map((parts) => `The ferry of Lindholm\n\nPublished May 4, 2019\n\n${parts.flat().join('')}`);

/** A change of a text; places are shares of its length, so that they fit any text. */
type Edit = (text: string) => string;
const share = fc.double({ min: 0, max: 1, noNaN: true });
const place = (value: string, at: number): number => Math.floor(at * value.length);
const noise = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 6 }),
  fc.constantFrom('\n', '\r\n', '. ', '\ufeff', '\u200b', '\ud83d', 'The ferry of Lindholm sank on May 3, 2019. '),
);

const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.tuple(share, noise).map(
    ([at, extra]): Edit =>
      (value) =>
        value.slice(0, place(value, at)) + extra + value.slice(place(value, at)),
  ),
  fc.tuple(share, fc.nat(60)).map(
    ([at, count]): Edit =>
      (value) =>
        value.slice(0, place(value, at)) + value.slice(place(value, at) + count),
  ),
  fc.tuple(share, share).map(
    ([a, b]): Edit =>
      (value) => {
        const [from, to] = [place(value, Math.min(a, b)), place(value, Math.max(a, b))];
        return value.slice(to) + value.slice(from, to) + value.slice(0, from);
      },
  ),
  share.map(
    (at): Edit =>
      (value) =>
        value.slice(0, place(value, at)),
  ),
  share.map(
    (at): Edit =>
      (value) =>
        value.slice(place(value, at)),
  ),
  fc.constant<Edit>((value) => value.normalize('NFKD')),
  fc.constant<Edit>((value) => value.replaceAll('\r\n', '\n')),
  fc.constant<Edit>((value) => value.toLowerCase()),
  fc.constant<Edit>((value) => value + value),
);

interface Scene {
  readonly index: SearchIndex;
  readonly texts: ReadonlyMap<string, string>;
}

function scene(texts: readonly string[]): Scene {
  const days = ['2019-05-04', '2024-05-08', null];
  const documents = texts.map((value, i) => {
    const published = days[i % 3];
    return documentFrom(`${i}.txt`, value, { title: 'The ferry of Lindholm', ...(published ? { published } : {}) });
  });
  return { index: indexDocuments(documents), texts: new Map(documents.map(({ file, text: value }) => [file, value])) };
}

async function holds({ index }: Scene, question: string, now: ReadonlyMap<string, string | null>): Promise<number> {
  const answer = await respond(question, index, async ({ file }) => now.get(file) ?? null);
  for (const { file, start, end, quote, gone, line, shortSpan } of answer.citations) {
    const value = now.get(file) ?? null;
    if (value === null || gone || quote === '' || value.slice(start, end) !== quote || line < 1)
      expect.fail(
        `${question} quotes ${JSON.stringify(quote)} of ${file} at ${start}, where there stands ${JSON.stringify(value?.slice(start, end))}`,
      );
    if (shortSpan && (shortSpan.start < 0 || shortSpan.end > quote.length || shortSpan.start >= shortSpan.end))
      expect.fail(`short answer at ${shortSpan.start} to ${shortSpan.end} of ${JSON.stringify(quote)}`);
  }
  for (const { file, quote, gone } of answer.gone) {
    if (!gone || now.get(file)?.includes(quote)) expect.fail(`${JSON.stringify(quote)} is not gone from ${file}`);
  }
  if (answer.shortAnswer !== null) expect(answer.citations[0]?.quote).toContain(answer.shortAnswer);
  if (answer.status !== 'unanswered') expect(answer.citations.length).toBeGreaterThan(0);
  return answer.citations.length + answer.gone.length;
}

test('after thousands of edits nothing is quoted that does not stand there now, and nothing throws', async () => {
  const versions = fc.array(fc.option(fc.array(edit, { minLength: 1, maxLength: 4 }), { freq: 12 }), {
    minLength: 3,
    maxLength: 3,
  });
  let seen = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(text, { minLength: 3, maxLength: 3 }),
      fc.array(fc.tuple(versions, fc.constantFrom(...QUESTIONS)), { minLength: 15, maxLength: 15 }),
      async (texts, rounds) => {
        const made = scene(texts);
        seen += await holds(made, QUESTIONS[0]!, made.texts);
        for (const [edits, question] of rounds) {
          const now = new Map<string, string | null>();
          [...made.texts].forEach(([file, value], i) => {
            const changes = edits[i] ?? null;
            now.set(file, changes?.reduce((current, change) => change(current), value) ?? null);
          });
          seen += await holds(made, question, now);
        }
      },
    ),
    { numRuns: 40 },
  );
  expect(seen).toBeGreaterThan(1000);
});

test('on files as they were indexed nothing is gone', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(text, { minLength: 1, maxLength: 3 }),
      fc.constantFrom(...QUESTIONS),
      async (texts, question) => {
        const { index, texts: same } = scene(texts);
        const answer = await respond(question, index, async ({ file }) => same.get(file) ?? null);
        expect(answer.gone).toEqual([]);
        for (const { file, start, end, quote } of answer.citations)
          expect(same.get(file)?.slice(start, end)).toBe(quote);
      },
    ),
    { numRuns: 40 },
  );
});
