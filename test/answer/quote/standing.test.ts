import { expect, test } from 'vitest';
import type { Citation } from '../../../src/answer/answer.ts';
import { citation } from '../../../src/answer/quote/cite.ts';
import { standingOf } from '../../../src/answer/quote/standing.ts';
import { indexDocuments } from '../../../src/index/build/index-documents.ts';
import { documentFrom, textsOf } from '../small-documents.ts';

const TEXT = `The tower of Skarn burned in May. Its bell fell through three floors.

Repairs will take four years, the surveyors said on Tuesday. The bell is to be cast again.`;
const QUOTE = 'Repairs will take four years, the surveyors said on Tuesday.';
const documents = [documentFrom('a.txt', TEXT), documentFrom('b.txt', 'Nothing of it stands in here, nor will it.')];
const index = indexDocuments(documents);
const start = TEXT.indexOf(QUOTE);
const shown: Citation = citation(index.documents[0]!, QUOTE, { start, end: start + QUOTE.length }, TEXT, {
  copies: ['b.txt'],
  score: 2,
  shortSpan: { start: 18, end: 28 },
  reasons: ['coverage'],
});
const standing = (now: string | null) => standingOf(shown, index, textsOf(documents, { 'a.txt': now }));

test('unchanged', async () => {
  expect(await standing(TEXT)).toEqual({ kind: 'unchanged', citation: shown });
});

test('moved: the place is the one of now, and the short answer stays where it was in the quotation', async () => {
  const now = await standing(`A new line.\n\n${TEXT}`);
  expect(now).toMatchObject({ kind: 'moved', citation: { quote: QUOTE, line: 5, shortSpan: { start: 18, end: 28 } } });
});

test('changed: the sentence that now comes closest, verbatim, also where the index is older than the file', async () => {
  const text = TEXT.replace('four years', 'nine years');
  const found = await standing(text);
  expect(found).toMatchObject({ kind: 'changed', was: { quote: QUOTE, gone: true } });
  const nearest = found.kind === 'changed' ? found.nearest : null;
  expect(nearest?.quote).toBe('Repairs will take nine years, the surveyors said on Tuesday.');
  expect(text.slice(nearest!.start, nearest!.end)).toBe(nearest!.quote);
  const newer = [documentFrom('a.txt', text), documents[1]!];
  expect(await standingOf(shown, indexDocuments(newer), textsOf(newer))).toMatchObject({
    kind: 'changed',
    nearest: { quote: nearest?.quote, start: nearest?.start },
  });
});

test('gone: the file is no more, holds nothing like it, or may not be seen', async () => {
  expect((await standing(null)).kind).toBe('gone');
  expect((await standing('A text about the price of herring in the harbour of Lindholm.')).kind).toBe('gone');
  const hidden = await standingOf(shown, index, textsOf(documents), { allow: () => false });
  expect(hidden).toMatchObject({ kind: 'gone', was: { copies: [] } });
  expect((await standingOf({ ...shown, file: 'c.txt' }, index, textsOf(documents))).kind).toBe('gone');
});

test('a copy that may not be seen is not named', async () => {
  const found = await standingOf(shown, index, textsOf(documents), { allow: (id) => id === 0 });
  expect(found).toMatchObject({ kind: 'unchanged', citation: { copies: [] } });
});
