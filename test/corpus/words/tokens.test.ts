import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { terms, tokenise } from '../../../src/corpus/words/tokens.ts';

const words = (text: string): string[] => tokenise(text).map((token) => token.word);
const surfaces = (text: string): string[] => tokenise(text).map((token) => text.slice(token.start, token.end));

describe('words', () => {
  test.each([
    ['Paid 1,200 crowns, or 3.5 percent', ['paid', '1200', 'crowns', 'or', '3.5', 'percent']],
    ['the 1990s and the 20th century', ['the', '1990s', 'and', 'the', '20th', 'century']],
    ['It cost 5. Then 6, then 7.', ['it', 'cost', '5', 'then', '6', 'then', '7']],
    ['the minister’s wife, the ministers’ wives', ['the', 'minister', 'wife', 'the', 'ministers', 'wives']],
    ["they don't, O'Hara won’t", ['they', 'dont', 'ohara', 'wont']],
    ['Café, Ærø, Malmö', ['cafe', 'ærø', 'malmo']],
    ['Cafe\u0301', ['cafe']],
    ['A.B.C. News', ['abc', 'news']],
    ['𝐇𝐚𝐫𝐛𝐨𝐮𝐫 Ｐｏｒｔ', ['harbour', 'port']],
    ['door-to-door', ['door', 'to', 'door']],
    ['Путин встретил 3 министров', ['путин', 'встретил', '3', 'министров']],
    ['', []],
    [' \n—…!?', []],
  ])('%j', (text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  test('places are those of the text that was given', () => {
    expect(surfaces('“The U.S. Navy’s 1,200 men.”')).toEqual(['The', 'U.S.', 'Navy’s', '1,200', 'men']);
  });

  test('the country is not the pronoun, however it is written', () => {
    for (const text of ['US', 'USA', 'U.S.', 'U.S.A.']) expect(terms(text), text).toEqual(['usa']);
    expect(terms('us')).toEqual(['us']);
    expect(terms('UK')).toEqual(terms('U.K.'));
  });
});

describe('terms', () => {
  test.each([
    ['recognised', 'recognizes'],
    ['harbour', 'harbors'],
    ['negotiations', 'negotiation'],
    ['Ferries', 'ferry'],
    ['“Ferry’s”', 'ferry'],
  ])('%s and %s are one term', (one, other) => {
    expect(terms(one)).toEqual(terms(other));
  });

  test.each([
    ['state', 'station'],
    ['1999', '1998'],
    ['1.5', '15'],
  ])('%s and %s are two', (one, other) => {
    expect(terms(one)).not.toEqual(terms(other));
  });

  test('a separator of thousands says nothing', () => {
    expect(terms('12,000')).toEqual(terms('12000'));
  });
});

describe('on any text', () => {
  const anyText = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.string({ unit: 'grapheme', maxLength: 60 }),
  );

  test('tokens are ordered, inside, not empty, and the terms are theirs', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let last = 0;
        const tokens = tokenise(text);
        for (const token of tokens) {
          expect(token.start).toBeGreaterThanOrEqual(last);
          expect(token.end).toBeGreaterThan(token.start);
          expect(token.word).not.toBe('');
          expect(token.word).toBe(token.word.toLowerCase());
          last = token.end;
        }
        expect(last).toBeLessThanOrEqual(text.length);
        expect(terms(text)).toEqual(tokens.map((token) => token.term));
      }),
      { numRuns: 500 },
    );
  });

  test('a word alone gives the term that it gives within a text', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[A-Za-z]{1,12}$/), { maxLength: 8 }), (list) => {
        expect(terms(list.join(' '))).toEqual(list.flatMap((word) => terms(word)));
      }),
    );
  });
});
