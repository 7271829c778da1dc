import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wordDataBytes } from '../../../../scripts/words/word-data-bytes.ts';
import { wordData } from '../../../../src/answer/lexicon/word-data/open.ts';
import { RELATIONS } from '../../../../src/answer/lexicon/word-data/relations.ts';
import { wordDataFrom } from '../../../../src/answer/lexicon/word-data/word-data.ts';
import { terms } from '../../../../src/corpus/words/tokens.ts';

test('what is written is read again: terms, likeness and relations', () => {
  const words = fc.uniqueArray(fc.stringMatching(/^[a-z]{1,8}$/), { minLength: 2, maxLength: 20 });
  const pair = fc.record({ from: fc.nat(19), to: fc.nat(19), relation: fc.constantFrom(...RELATIONS) });
  fc.assert(
    fc.property(
      words,
      fc.array(pair, { maxLength: 40 }),
      fc.integer({ min: 1, max: 6 }),
      (terms, drafts, dimensions) => {
        const known = new Map(
          drafts
            .filter(({ from, to }) => from < terms.length && to < terms.length)
            .map((one) => [`${one.from} ${one.to}`, one]),
        );
        const relations = [...known.values()].sort((a, b) => a.from - b.from || a.to - b.to);
        const values = Int8Array.from({ length: terms.length * dimensions }, (_, i) => ((i * 37) % 255) - 127);
        const data = wordDataFrom(wordDataBytes({ terms, dimensions, values }, relations));
        terms.forEach((term, a) => {
          expect(data.numberOf(term)).toBe(a);
          terms.forEach((_, b) => {
            expect(data.relationsOf(a).get(b)).toBe(known.get(`${a} ${b}`)?.relation);
            let dot = 0;
            for (let k = 0; k < dimensions; k++) dot += values[a * dimensions + k]! * values[b * dimensions + k]!;
            expect(data.likeness(a, b)).toBeCloseTo(dot / 127 ** 2, 9);
          });
        });
        expect(data.numberOf('')).toBe(-1);
      },
    ),
    { numRuns: 50 },
  );
});

test('the data that comes with the program tells near words from others, and knows relations', () => {
  const data = wordData();
  if (!data) return expect.fail('word-data/words.bin is missing: run scripts/words/make-word-data.ts');
  const number = (word: string) => data.numberOf(terms(word)[0]!);
  expect(data.likeness(number('ferry'), number('ferry'))).toBeCloseTo(1, 1);
  expect(data.likeness(number('ferry'), number('boat'))).toBeGreaterThan(
    data.likeness(number('ferry'), number('cabbage')) + 0.3,
  );
  expect(data.relationsOf(number('purchase')).get(number('buy'))).toBe('same');
  expect(data.relationsOf(number('daisy')).get(number('flower'))).toBe('broader');
  expect(data.relationsOf(number('flower')).get(number('daisy'))).toBe('narrower');
  expect(data.relationsOf(number('ferry')).get(number('cabbage'))).toBeUndefined();
  expect(data.numberOf('no such term')).toBe(-1);
});
