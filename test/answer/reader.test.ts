import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Evidence } from '../../src/answer/evidence/rank.ts';
import { READ_AGAIN, type Reader, readAgain } from '../../src/answer/reader.ts';
import { respond } from '../../src/answer/respond.ts';
import { indexDocuments } from '../../src/index/build/index-documents.ts';
import { documentFrom, textsOf } from './small-documents.ts';

const piece = (text: string, score: number) => ({ candidate: { text }, score, values: [] }) as unknown as Evidence;
const reader = (scores: Reader['scores'], weight = 2): Reader => ({ name: 'a test', weight, scores });
const texts = (pieces: readonly Evidence[]) => pieces.map(({ candidate }) => candidate.text);

test('what the reader finds better comes first; the weight says how much it counts', async () => {
  const pieces = [piece('first', 5), piece('second', 4), piece('third', 1)];
  const prefers = async (_: string, all: readonly string[]) => all.map((text) => (text === 'second' ? 1 : 0));
  expect(texts(await readAgain('?', pieces, reader(prefers, 2)))).toEqual(['second', 'first', 'third']);
  expect(texts(await readAgain('?', pieces, reader(prefers, 0.5)))).toEqual(['first', 'second', 'third']);
});

test('a reader that cannot say changes nothing, and one piece needs no reading', async () => {
  const pieces = [piece('first', 5), piece('second', 4)];
  expect(
    await readAgain(
      '?',
      pieces,
      reader(async () => null),
    ),
  ).toEqual(pieces);
  let asked = 0;
  const counting = reader(async (_, all) => {
    asked++;
    return all.map(() => 1);
  });
  expect(await readAgain('?', pieces.slice(0, 1), counting)).toEqual(pieces.slice(0, 1));
  expect(asked).toBe(0);
});

test('nothing is lost or added, what was not read stays below in its order, and equal scores change nothing', async () => {
  const some = fc.array(fc.tuple(fc.integer({ min: -20, max: 20 }), fc.integer({ min: 0, max: 5 })), { maxLength: 15 });
  await fc.assert(
    fc.asyncProperty(some, async (given) => {
      const pieces = given.map(([score], i) => piece(String(i), score)).sort((a, b) => b.score - a.score);
      const liked = new Map(given.map(([, like], i) => [String(i), like]));
      const read = await readAgain(
        '?',
        pieces,
        reader(async (_, all) => all.map((text) => liked.get(text)!)),
      );
      expect(texts(read).toSorted()).toEqual(texts(pieces).toSorted());
      expect(texts(read).slice(READ_AGAIN)).toEqual(texts(pieces).slice(READ_AGAIN));
      const best = texts(pieces)
        .slice(0, READ_AGAIN)
        .sort((a, b) => Math.round(2 * (liked.get(b)! - liked.get(a)!) + given[Number(b)]![0] - given[Number(a)]![0]));
      expect(texts(read).slice(0, READ_AGAIN)).toEqual(best);
      const same = await readAgain(
        '?',
        pieces,
        reader(async (_, all) => all.map(() => 7)),
      );
      expect(texts(same)).toEqual(texts(pieces));
    }),
  );
});

test('an answer is the sentence that the reader prefers, still verbatim', async () => {
  const documents = [
    documentFrom('a.txt', 'The bridge of Lund was closed in May 2019 for repairs to its piers.'),
    documentFrom('b.txt', 'Traffic over the bridge of Lund was closed off in May 2019 because the river rose.'),
  ];
  const index = indexDocuments(documents);
  for (const [word, file] of [
    ['piers', 'a.txt'],
    ['river', 'b.txt'],
  ] as const) {
    const prefers = reader(async (_, all) => all.map((text) => (text.includes(word) ? 1 : 0)), 30);
    const answer = await respond('when was the bridge of Lund closed', index, textsOf(documents), { reader: prefers });
    expect(answer).toMatchObject({ status: 'answered', shortAnswer: 'May 2019', citations: [{ file }, {}] });
    for (const { file, start, end, quote } of answer.citations)
      expect(documents.find((one) => one.file === file)!.text.slice(start, end)).toBe(quote);
  }
});
