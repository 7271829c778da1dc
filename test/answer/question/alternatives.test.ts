import { describe, expect, test } from 'vitest';
import { alternativesOf, distinct } from '../../../src/answer/question/alternatives.ts';
import { terms } from '../../../src/corpus/words/tokens.ts';

const others = (word: string): string[] => alternativesOf(terms(word)[0] ?? word).map((one) => one.terms.join(' '));
const strength = (word: string, other: string): number =>
  alternativesOf(terms(word)[0]!).find((one) => one.terms.join(' ') === terms(other).join(' '))?.strength ?? 0;

describe('other words', () => {
  test('irregular forms, both ways', () => {
    expect(others('bought')).toContain('buy');
    expect(others('buy')).toContain('bought');
  });

  test('words of one family', () => {
    expect(others('recognise')).toContain(terms('recognition')[0]);
    expect(others('decision')).toContain(terms('decide')[0]);
  });

  test('synonyms, as phrases of several terms too', () => {
    expect(others('purchase')).toContain('buy');
    expect(others('delist')).toContain('remov list');
  });

  test('synonyms in their irregular forms, for less', () => {
    expect(others('purchase')).toContain('bought');
    expect(strength('purchase', 'bought')).toBeLessThan(strength('purchase', 'buy'));
    // "Leaves" is of the tree or of who goes; who departs is no leaf.
    expect(others('depart')).toContain('left');
    expect(others('depart')).not.toContain('leaf');
  });

  test('synonyms of a form are those of its base', () => {
    expect(others('bought')).toContain(terms('purchase')[0]);
  });

  test('a form counts for more than a synonym', () => {
    expect(strength('buy', 'bought')).toBeGreaterThan(strength('buy', 'purchase'));
  });

  test('a decade has its years', () => {
    expect(others('1990s')).toEqual(['1990', '1991', '1992', '1993', '1994', '1995', '1996', '1997', '1998', '1999']);
    expect(others('90s')).toEqual([]);
  });

  test('an unknown word has none, and no word has itself', () => {
    expect(others('lindholm')).toEqual([]);
    for (const word of ['buy', 'close', 'delist', 'sank']) expect(others(word)).not.toContain(terms(word)[0]);
  });
});

test('each once, with its best strength, without the own words', () => {
  expect(
    distinct(
      [
        { terms: ['shut'], strength: 0.4 },
        { terms: ['shut'], strength: 0.8 },
        { terms: ['close'], strength: 0.9 },
        { terms: [], strength: 0.9 },
      ],
      ['close'],
    ),
  ).toEqual([{ terms: ['shut'], strength: 0.8 }]);
});
