import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { around } from '../../../src/answer/quote/around.ts';
import { citation } from '../../../src/answer/quote/cite.ts';
import { indexDocuments } from '../../../src/index/build/index-documents.ts';
import type { SearchIndex } from '../../../src/index/search-index.ts';
import { type SampleLibrary, sampleLibrary } from '../sample-library.ts';
import { documentFrom, textsOf } from '../small-documents.ts';

const TEXT = `The tower of Skarn

The council met in the hall on Tuesday and heard the surveyors. Nobody spoke against the plan.

The tower of Skarn burned in May. Its bell fell through three floors. The guard had left at nine.

Repairs will take four years, the surveyors said. The bell is to be cast again.`;

function cited(index: SearchIndex, text: string, quote: string) {
  const start = text.indexOf(quote);
  return citation(index.documents[0]!, quote, { start, end: start + quote.length }, text, {
    copies: ['b.txt', 'c.txt'],
    score: 1,
    shortSpan: null,
    reasons: [],
  });
}

const quotes = (pieces: readonly { readonly quote: string }[]) => pieces.map(({ quote }) => quote);

test('whole sentences before and after, in the order of the text', async () => {
  const documents = [documentFrom('a.txt', TEXT)];
  const index = indexDocuments(documents);
  const shown = await around(cited(index, TEXT, 'Its bell fell through three floors.'), index, textsOf(documents));
  expect(quotes(shown!.before)).toEqual([
    'The council met in the hall on Tuesday and heard the surveyors. Nobody spoke against the plan.',
    'The tower of Skarn burned in May.',
  ]);
  expect(quotes(shown!.after)).toEqual([
    'The guard had left at nine.',
    'Repairs will take four years, the surveyors said. The bell is to be cast again.',
  ]);
});

test('what is left of a sentence that was quoted in part comes first', async () => {
  const documents = [documentFrom('a.txt', TEXT)];
  const index = indexDocuments(documents);
  const shown = await around(cited(index, TEXT, 'bell fell through'), index, textsOf(documents));
  expect(shown?.before.at(-1)?.quote.endsWith('Its')).toBe(true);
  expect(shown?.after[0]?.quote.startsWith('three floors.')).toBe(true);
});

test('words that moved are found with what stands around them now, up to what was changed', async () => {
  const documents = [documentFrom('a.txt', TEXT)];
  const index = indexDocuments(documents);
  const now = `A line that is new.\n\n${TEXT.replace('The guard had left at nine.', 'The guard had gone home.')}`;
  const shown = await around(
    cited(index, TEXT, 'Its bell fell through three floors.'),
    index,
    textsOf(documents, { 'a.txt': now }),
  );
  expect(quotes(shown!.before).at(-1)).toBe('The tower of Skarn burned in May.');
  expect(shown?.itself.line).toBe(7);
  expect(quotes(shown!.after)).toEqual([]);
});

test('nothing where the words are gone or the document may not be seen, and no copy that may not be seen', async () => {
  const documents = [documentFrom('a.txt', TEXT), documentFrom('b.txt', TEXT), documentFrom('c.txt', TEXT)];
  const index = indexDocuments(documents);
  const quotation = cited(index, TEXT, 'Its bell fell through three floors.');
  expect(await around(quotation, index, textsOf(documents, { 'a.txt': 'Another text.' }))).toBeNull();
  expect(await around(quotation, index, textsOf(documents), { allow: (id) => id > 0 })).toBeNull();
  expect(await around({ ...quotation, file: 'unknown.txt' }, index, textsOf(documents))).toBeNull();
  const shown = await around(quotation, index, textsOf(documents), { allow: (id) => id < 2 });
  expect(shown?.itself.copies).toEqual(['b.txt']);
});

let samples: SampleLibrary;
beforeAll(async () => {
  samples = await sampleLibrary();
});

test('around any stretch of any sample: verbatim pieces in order, within the body, none over what was removed', async () => {
  const { documents, index, current } = samples;
  await fc.assert(
    fc.asyncProperty(fc.nat(), fc.nat(), fc.integer({ min: 1, max: 300 }), async (which, where, length) => {
      const passage = index.passage(which % index.passageCount);
      const at = where % passage.text.length;
      const quote = passage.text.slice(at, at + length);
      const document = index.documents[passage.document]!;
      const { text, removed } = documents.find(({ file }) => file === document.file)!;
      const start = passage.start + at;
      const extras = { copies: [], score: 0, shortSpan: null, reasons: [] };
      const shown = await around(
        citation(document, quote, { start, end: start + quote.length }, text, extras),
        index,
        current,
      );
      const pieces = [...shown!.before, shown!.itself, ...shown!.after];
      pieces.forEach((piece, i) => {
        expect(text.slice(piece.start, piece.end)).toBe(piece.quote);
        expect(piece.quote.length).toBeLessThanOrEqual(400);
        if (i > 0) expect(piece.start).toBeGreaterThanOrEqual(pieces[i - 1]!.end);
        for (const part of removed) expect(part.start >= piece.end || part.end <= piece.start).toBe(true);
      });
      for (const side of [shown!.before, shown!.after])
        expect(side.reduce((sum, piece) => sum + piece.quote.length, 0)).toBeLessThanOrEqual(1000);
    }),
    { numRuns: 200 },
  );
});
