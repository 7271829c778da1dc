import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hashOf, KnownWords } from '../../../src/corpus/words/known-words.ts';
import { tokenise } from '../../../src/corpus/words/tokens.ts';

const folding = (counted: string[]) =>
  new KnownWords((raw) => {
    counted.push(raw);
    return { raw, word: raw.toLowerCase(), term: raw.toLowerCase() };
  });

test('each word is folded once, wherever it stands', () => {
  const folded: string[] = [];
  const known = folding(folded);
  const text = 'mill ferry mill Mill';
  const at = (start: number, end: number) => known.at(text, start, end, hashOf(text, start, end));
  expect([at(0, 4), at(5, 10), at(11, 15), at(16, 20)].map(({ raw }) => raw)).toEqual([
    'mill',
    'ferry',
    'mill',
    'Mill',
  ]);
  expect(folded).toEqual(['mill', 'ferry', 'Mill']);
  expect(at(0, 4)).toBe(at(11, 15));
});

test('words with one hash are told apart', () => {
  const known = folding([]);
  expect(known.at('mill', 0, 4, 7).raw).toBe('mill');
  expect(known.at('ferry', 0, 5, 7).raw).toBe('ferry');
  expect(known.at('mill', 0, 4, 7).raw).toBe('mill');
});

test('a thousand words with one hash are still each itself', () => {
  const known = folding([]);
  for (let round = 0; round < 2; round++)
    for (let n = 0; n < 1000; n++) expect(known.at(`w${n}`, 0, `w${n}`.length, 7).raw).toBe(`w${n}`);
});

test('more words than are kept are folded again, and rightly', () => {
  const folded: string[] = [];
  const known = folding(folded);
  const word = (n: number) => {
    const text = `w${n}`;
    return known.at(text, 0, text.length, hashOf(text, 0, text.length)).raw;
  };
  for (let n = 0; n <= 200_000; n++) word(n);
  expect(folded).toHaveLength(200_001);
  expect([0, 1, 199_999, 200_000].map(word)).toEqual(['w0', 'w1', 'w199999', 'w200000']);
  expect(folded.length).toBeGreaterThan(200_001);
});

// What a word is, said by one expression; the scanner asks it only where a run of plain letters may go on.
const WORD = /\p{N}+(?:[.,]\p{N}+)*(?:\p{L}+)?|(?:\p{Lu}\.){2,}|[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*(?:\p{N}+)?/gu;

test('words stand where one expression over the whole text finds them', () => {
  const piece = fc.constantFrom(
    'a',
    'Zu',
    'the',
    'U',
    'S',
    '.',
    '.',
    "'",
    '’',
    ' ',
    ' ',
    '-',
    '1',
    '24',
    ',',
    'é',
    'ß',
    '\u0301',
    '№',
    '𝐇',
    '中',
    '\ud83d',
    '—',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const text = pieces.join('');
      const places = tokenise(text).map(({ start, end }) => [start, end]);
      // A word that folds to nothing is none; of the expression's it is left out.
      const expected = [...text.matchAll(WORD)].map((match) => [match.index, match.index + match[0].length]);
      const isEmpty = ([start, end]: number[]) => tokenise(text.slice(start, end)).length === 0;
      expect(places).toEqual(expected.filter((place) => !isEmpty(place)));
    }),
    { numRuns: 2000 },
  );
});
