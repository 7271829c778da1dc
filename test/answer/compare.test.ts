import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { type CompareOptions, compare } from '../../src/answer/compare.ts';
import { indexDocuments } from '../../src/index/build/index-documents.ts';
import { type SampleLibrary, sampleLibrary } from './sample-library.ts';
import { documentFrom, textsOf } from './small-documents.ts';

let samples: SampleLibrary;
beforeAll(async () => {
  samples = await sampleLibrary();
});

const ofSamples = (topic: string, options: CompareOptions = {}) =>
  compare(topic, samples.index, samples.current, options);

test('each independent source once, with the names of its copies', async () => {
  const views = await ofSamples('Taliban recognition');
  const wire = views.filter(({ file, copies }) => [file, ...copies].some((one) => one.startsWith('wire/')));
  expect(wire).toHaveLength(1);
  expect(wire[0]?.copies).toHaveLength(2);
  const files = views.flatMap(({ file, copies }) => [file, ...copies]);
  expect(new Set(files).size).toBe(files.length);
  expect(views.length).toBeGreaterThan(3);
});

test('two that disagree stand side by side', async () => {
  const views = await ofSamples('how many people fell ill in Harrowdale');
  expect(views.map(({ citations }) => citations[0]!.quote.slice(0, 14))).toEqual(['In all 112 peo', 'Forty-six peop']);
});

test('a source that only mentions a word of the topic is left out', async () => {
  const documents = [
    documentFrom(
      'a.txt',
      'The herring market of Skarn was closed for good. The herring market had stood for a century.',
    ),
    documentFrom('b.txt', 'A choir sang in Skarn. Nobody listened to the choir, which was a pity.'),
    documentFrom('c.txt', 'Stamps are dear. At the market stood a man with a stamp album, and he sold it to a child.'),
  ];
  const views = await compare('herring market Skarn', indexDocuments(documents), textsOf(documents));
  expect(views.map(({ file }) => file)).toEqual(['a.txt']);
});

test('of copies, the one that no machine wrote is quoted', async () => {
  const story =
    'The herring market of Skarn was closed for good on Monday. It had stood for a century, and the town will miss it.';
  const documents = [documentFrom('a.txt', story, { notes: ['ai-generated'] }), documentFrom('b.txt', story)];
  const views = await compare('herring market', indexDocuments(documents), textsOf(documents));
  expect(views).toMatchObject([{ file: 'b.txt', copies: ['a.txt'] }]);
});

test('nothing for no topic, from documents that may not be seen, or from files that are gone', async () => {
  for (const topic of ['', 'the of', 'volcano eruption in Iceland']) expect(await ofSamples(topic)).toEqual([]);
  expect(await ofSamples('Taliban recognition', { allow: () => false })).toEqual([]);
  expect(await compare('Taliban recognition', samples.index, async () => null)).toEqual([]);
});

test('always verbatim, one file a source, at most three sentences, best source first', async () => {
  const words = samples.documents.flatMap(({ text }) => text.match(/\p{L}{5,}/gu) ?? []);
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 3 }),
      fc.integer({ min: 1, max: 4 }),
      async (some, limit) => {
        const views = await ofSamples(some.join(' '), { limit });
        expect(views.length).toBeLessThanOrEqual(limit);
        for (const { file, citations } of views) {
          const { text } = samples.documents.find((document) => document.file === file)!;
          expect(citations.length).toBeGreaterThan(0);
          expect(citations.length).toBeLessThanOrEqual(3);
          for (const shown of citations) {
            expect(shown.file).toBe(file);
            expect(text.slice(shown.start, shown.end)).toBe(shown.quote);
          }
        }
      },
    ),
    { numRuns: 60 },
  );
});
