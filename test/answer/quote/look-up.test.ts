import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { type LookedUp, lookUp } from '../../../src/answer/quote/look-up.ts';
import type { Document } from '../../../src/corpus/document.ts';
import { indexDocuments } from '../../../src/index/build/index-documents.ts';
import { type SampleLibrary, sampleLibrary } from '../sample-library.ts';
import { documentFrom, textsOf } from '../small-documents.ts';

let samples: SampleLibrary;
beforeAll(async () => {
  samples = await sampleLibrary();
});

const look = (quote: string): Promise<LookedUp> => lookUp(quote, samples.index, samples.current);
const among = (documents: readonly Document[], quote: string, changed = {}) =>
  lookUp(quote, indexDocuments(documents), textsOf(documents, changed));
const quotesOf = (found: LookedUp): string[] =>
  (found.kind === 'not-found' ? [] : found.kind === 'altered' ? found.nearest : found.citations).map(
    ({ quote }) => quote,
  );

test.each([
  ['as it stands', 'The boil-water notice was lifted on 21 June 2024, after thirty-eight days.'],
  ['in quotation marks', '“The boil-water notice was lifted on 21 June 2024, after thirty-eight days.”'],
  [
    'with a source behind',
    '"The boil-water notice was lifted on 21 June 2024, after thirty-eight days." (Lind Valley News, 9 July 2024)',
  ],
  [
    'with a line that says where',
    'The boil-water notice was lifted on 21 June 2024, after thirty-eight days.\nwater/final-count.md:12',
  ],
  ['as chat quotes it', '> The boil-water notice was lifted on 21 June 2024, after thirty-eight days.'],
])('word for word, %s', async (_, paste) => {
  const found = await look(paste);
  expect(found.kind).toBe('verbatim');
  expect(quotesOf(found)).toEqual(['The boil-water notice was lifted on 21 June 2024, after thirty-eight days.']);
});

test.each([
  [
    'other marks',
    "The port says that the deeper channel will let in container ships of 6,000 boxes - today's limit is 2,800 - and create 340 jobs",
  ],
  ['capitals', 'THE BOIL-WATER NOTICE WAS LIFTED'],
  ['a broken line', 'The boil-water notice\nwas lifted on 21 June'],
  ['words left out', 'A routine sample […] contained the parasite Cryptosporidium.'],
])('nearly, with %s: the file’s own words are cited', async (_, paste) => {
  const found = await look(paste);
  expect(found.kind).toBe('nearly');
  expect(quotesOf(found)).toHaveLength(1);
});

test('an altered quotation is told with the words that differ', async () => {
  const found = await look('The boil-water notice was lifted on 22 June 2024, after thirty days.');
  expect(found).toMatchObject({ kind: 'altered', missing: ['22'], added: ['21', 'eight'] });
});

test('a long paste is compared sentence by sentence, what was altered first', async () => {
  const found = await look(
    'The outbreak of cryptosporidiosis in the Lind valley is over, the regional health agency said on Tuesday. In all 112 people fell ill in Harrowdale and Upper Lind; nobody died. The boil-water notice was lifted on 21 June 2024, after thirty-eight days. Lindow Water has replaced it and is fitting ultraviolet lamps at Skell Beck for £9.9 million.',
  );
  expect(found).toMatchObject({ kind: 'altered', missing: ['9.9'], added: ['3.2'] });
  expect(quotesOf(found)[0]).toContain('£3.2 million');
});

test('a headline is found where it stands; one of another story in a margin is not', async () => {
  expect((await look('Russia lifts its ban on the Taliban')).kind).toBe('verbatim');
  expect((await look('Council votes to keep the library van')).kind).toBe('not-found');
});

test('what stands nowhere is not found; nor is nothing', async () => {
  for (const paste of ['The king of Norway sold his castle to a baker.', '', '  ', '"', '…', '> '])
    expect(await look(paste)).toEqual({ kind: 'not-found' });
});

test('copies are one citation; another document that says the same is another', async () => {
  const found = await look('Judge Oleg Nefedov read out the ruling after a hearing that was closed to reporters.');
  expect(found).toMatchObject({ kind: 'verbatim', citations: [{ copies: [expect.any(String), expect.any(String)] }] });
  const line = 'The ferry of Lindholm will not sail again, the owner told the harbour office.';
  const documents = [
    documentFrom('a.txt', `Ferries\n\n${line}\n\nThe shipyard in Norland has three new orders for trawlers this year.`),
    documentFrom('b.txt', `Sports\n\nThe rowing club lost its boat house to the storm and wants a new one.\n\n${line}`),
  ];
  const twice = await among(documents, line);
  expect(twice.kind).toBe('verbatim');
  expect(quotesOf(twice).length).toBeGreaterThan(0);
});

test('parts of words do not count, and neither does a document that may not be seen or has lost the words', async () => {
  const documents = [documentFrom('a.txt', 'In the evening she said it was over and went home by boat.')];
  expect((await among(documents, 'he said it was over')).kind).not.toBe('verbatim');
  expect((await among(documents, 'she said it was over')).kind).toBe('verbatim');
  expect((await among(documents, 'she said it was over', { 'a.txt': null })).kind).toBe('not-found');
  const hidden = await lookUp('she said it was over', indexDocuments(documents), textsOf(documents), {
    allow: () => false,
  });
  expect(hidden.kind).toBe('not-found');
});

test('a hundred thousand characters are answered in time', async () => {
  const started = performance.now();
  await look('the word and “the” other - thing… '.repeat(3_000));
  await look('"'.repeat(100_000));
  await look('…'.repeat(100_000));
  await look(`${'a'.repeat(50_000)} ${'( '.repeat(25_000)}`);
  expect(performance.now() - started).toBeLessThan(3_000);
});

/** A stretch of whole words of a passage, of at least five words. */
const stretch = fc.tuple(fc.nat(), fc.nat(), fc.integer({ min: 5, max: 60 }));
function stretchOf([which, from, count]: readonly [number, number, number]): { words: string; passage: number } | null {
  const passage = which % samples.index.passageCount;
  const { text } = samples.index.passage(passage);
  const words = [...text.matchAll(/[\p{L}\p{N}]+(?:['’*_`]+[\p{L}\p{N}]+)*/gu)];
  if (words.length < 5) return null;
  const first = words[from % (words.length - 4)]!;
  const last = words[Math.min(words.length - 1, words.indexOf(first) + count)]!;
  return { words: text.slice(first.index, last.index + last[0].length), passage };
}

function expectHeld(found: LookedUp): void {
  if (found.kind !== 'verbatim' && found.kind !== 'nearly') throw new Error(`found ${found.kind}`);
  for (const shown of found.citations) {
    const text = samples.documents.find(({ file }) => file === shown.file)!.text;
    expect(text.slice(shown.start, shown.end)).toBe(shown.quote);
    expect(shown.quote.length).toBeLessThanOrEqual(400);
  }
}

test('any stretch of any body is found word for word', async () => {
  await fc.assert(
    fc.asyncProperty(stretch, async (some) => {
      const taken = stretchOf(some);
      if (!taken) return;
      const found = await look(taken.words);
      expect([taken.words, found.kind]).toEqual([taken.words, 'verbatim']);
      expectHeld(found);
      const { document } = samples.index.passage(taken.passage);
      const files = (found.kind === 'verbatim' ? found.citations : []).flatMap(({ file, copies }) => [file, ...copies]);
      if (taken.words.length > 60) expect(files).toContain(samples.index.documents[document]!.file);
    }),
    { numRuns: 200 },
  );
});

const disguises: readonly ((words: string) => string)[] = [
  (words) => words.replace(' ', '\n'),
  (words) => words.replaceAll(' ', '  '),
  (words) => words.toUpperCase(),
  (words) => words.replace(' ', ' “'),
  (words) => words.replace(/(\p{L})/u, '*$1*'),
];

test('any stretch in a disguise of white space, marks or capitals is nearly found', async () => {
  await fc.assert(
    fc.asyncProperty(stretch, fc.constantFrom(...disguises), async (some, disguise) => {
      const taken = stretchOf(some);
      if (!taken || disguise(taken.words) === taken.words) return;
      const found = await look(disguise(taken.words));
      expect([taken.words, found.kind]).toEqual([taken.words, 'nearly']);
      expectHeld(found);
    }),
    { numRuns: 200 },
  );
});
