import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { searchPassages } from '../../src/answer/search-passages.ts';
import { terms } from '../../src/corpus/words/tokens.ts';
import { indexDocuments } from '../../src/index/build/index-documents.ts';
import { type SampleLibrary, sampleLibrary } from './sample-library.ts';
import { documentFrom, textsOf } from './small-documents.ts';

let samples: SampleLibrary;
beforeAll(async () => {
  samples = await sampleLibrary();
});

test('three papers with one wire story are one passage', async () => {
  const { index, current } = samples;
  const shown = await searchPassages('supreme court lifted ban Taliban', index, current, { limit: 5 });
  expect(shown[0]?.quote).toContain('lifted its ban on the Taliban');
  expect(shown[0]?.copies).toHaveLength(2);
  const places = shown.map(({ file, start }) => `${file}:${start}`);
  expect(new Set(places).size).toBe(places.length);
});

test('the stretch that holds most of the words is quoted, and not the beginning of the passage', async () => {
  const filler = 'The council met in the old hall and heard the reports of its seven committees. ';
  const text = `Report\n\n${filler.repeat(4)}The lantern of the lighthouse was sold to a collector. ${filler.repeat(4)}`;
  const documents = [documentFrom('a.txt', text)];
  const [first] = await searchPassages('lighthouse lantern', indexDocuments(documents), textsOf(documents), {
    limit: 3,
  });
  expect(first?.quote).toBe('The lantern of the lighthouse was sold to a collector.');
});

test('a sentence that leans on the one before it is quoted with it', async () => {
  const documents = [documentFrom('a.txt', 'The tower of Skarn burned in May. It had stood for nine centuries.')];
  const [first] = await searchPassages('nine centuries', indexDocuments(documents), textsOf(documents), { limit: 1 });
  expect(first?.quote).toBe('The tower of Skarn burned in May. It had stood for nine centuries.');
});

test('nothing for no words, and nothing from a document that may not be seen or is gone', async () => {
  const documents = [documentFrom('a.txt', 'The tower of Skarn burned in May, and nobody was hurt.')];
  const index = indexDocuments(documents);
  expect(await searchPassages('  ', index, textsOf(documents), { limit: 3 })).toEqual([]);
  expect(await searchPassages('tower', index, textsOf(documents), { limit: 3, allow: () => false })).toEqual([]);
  expect(await searchPassages('tower', index, textsOf(documents, { 'a.txt': null }), { limit: 3 })).toEqual([]);
});

test('every passage of any words is the file’s own text, within the limit, and holds one of the words', async () => {
  const { documents, index, current } = samples;
  const words = documents.flatMap(({ text }) => text.match(/\p{L}{4,}/gu) ?? []);
  await fc.assert(
    fc.asyncProperty(fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 4 }), async (some) => {
      for (const shown of await searchPassages(some.join(' '), index, current, { limit: 4 })) {
        const text = documents.find(({ file }) => file === shown.file)!.text;
        expect(text.slice(shown.start, shown.end)).toBe(shown.quote);
        expect(shown.quote.length).toBeLessThanOrEqual(400);
        const wanted = new Set(terms(some.join(' ')));
        expect(terms(shown.quote).some((term) => wanted.has(term))).toBe(true);
      }
    }),
    { numRuns: 60 },
  );
});
