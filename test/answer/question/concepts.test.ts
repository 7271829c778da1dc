import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Concept, conceptsOf } from '../../../src/answer/question/concepts.ts';

const surfaces = (question: string): string[] => conceptsOf(question).map((concept) => concept.surface);
const names = (question: string): string[] =>
  conceptsOf(question).flatMap((concept) => (concept.isName ? [concept.surface] : []));
function only(question: string): Concept {
  const [concept] = conceptsOf(question);
  if (!concept) throw new Error('no concept');
  return concept;
}
const otherWords = (concept: Concept): string[] =>
  concept.alternatives.map((alternative) => alternative.terms.join(' '));

describe('concepts', () => {
  test('are the words that say something, in order, with their places', () => {
    const question = 'When did the council close the bridge in 1998?';
    expect(surfaces(question)).toEqual(['council', 'close', 'bridge', '1998']);
    for (const { start, end, surface } of conceptsOf(question)) expect(question.slice(start, end)).toBe(surface);
    expect(conceptsOf(question).map((concept) => concept.isNumber)).toEqual([false, false, false, true]);
  });

  test('of words that say nothing are none', () => {
    for (const question of ['', '?', 'who is it', 'what was that', 'and who said so'])
      expect(conceptsOf(question)).toEqual([]);
  });

  test('typed in a hurry are those of the words in full', () => {
    expect(surfaces('whats the cause, and why didnt anyone say so')).toEqual(['cause']);
    expect(surfaces("Why didn't the council say so?")).toEqual(['council']);
  });

  test('of having got something are what is had', () => {
    expect(surfaces('Has Norland got an embassy in Lindholm?')).toEqual(['Norland', 'embassy', 'Lindholm']);
    expect(surfaces('Who got the embassy?')).toEqual(['got', 'embassy']);
  });

  test.each([
    ['Who led the strike in 98?', ['1998']],
    ["Who led the strike of '07?", ['2007']],
    ['Who led the strike in 98 ports?', []],
    ['Who led 98?', []],
  ])('a year of two figures is meant in full: %s', (question, expected) => {
    expect(otherWords(conceptsOf(question).at(question.includes('ports') ? -2 : -1)!)).toEqual(expected);
  });

  test('have other words, which names have not', () => {
    expect(otherWords(only('sank'))).toContain('sink');
    const [, berg] = conceptsOf('mayor Bought');
    expect(berg?.alternatives).toEqual([]);
  });
});

describe('names', () => {
  test('have a capital within the sentence', () => {
    expect(names('When did Tove Lind leave Lindholm?')).toEqual(['Tove', 'Lind', 'Lindholm']);
    expect(names('Bridges close when?')).toEqual([]);
    expect(names('Lindholm Bridge closed when?')).toEqual(['Lindholm', 'Bridge']);
  });

  test('cannot be told by capitals where every word has one', () => {
    expect(names('Where Is The Harbour Of Lindholm Now?')).toEqual([]);
  });

  test('may be words that say nothing elsewhere', () => {
    expect(names('When did May resign?')).toEqual(['May']);
    expect(surfaces('when may he resign?')).toEqual(['resign']);
  });
});

describe('countries', () => {
  test('are names in small letters too, with their people and seats as other words', () => {
    const norway = only('norway');
    expect(norway.isName).toBe(true);
    expect(otherWords(norway)).toEqual(expect.arrayContaining(['norwegian', 'oslo']));
  });

  test('of several words are one concept', () => {
    expect(surfaces('What did South Korea and the White House sign?')).toEqual(['South Korea', 'White House', 'sign']);
    expect(surfaces("Is New Zealand's port open?")[0]).toBe('New Zealand');
  });

  test('a city in a question stands for its country less than the country for itself', () => {
    const strength = (question: string, term: string) =>
      only(question).alternatives.find((one) => one.terms.join(' ') === term)?.strength ?? 0;
    expect(strength('Oslo', 'norway')).toBeGreaterThan(0);
    expect(strength('Oslo', 'norway')).toBeLessThan(strength('Norway', 'norwegian'));
  });

  test('the pronoun and the bird are none', () => {
    expect(names('who told us of the turkey')).toEqual([]);
    expect(names('who told the US of Turkey')).toEqual(['US', 'Turkey']);
  });
});

test('on any text nothing throws, and places are ordered and inside', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (question) => {
      let last = 0;
      for (const { start, end, terms, alternatives } of conceptsOf(question)) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        expect(terms.length).toBeGreaterThan(0);
        for (const { strength } of alternatives) expect(strength > 0 && strength <= 1).toBe(true);
        last = end;
      }
      expect(last).toBeLessThanOrEqual(question.length);
    }),
    { numRuns: 300 },
  );
});

test('a question in small words is no headline, and its capitals are names', () => {
  expect(names('Who is Tove Berg?')).toEqual(['Tove', 'Berg']);
  expect(names('Ferry Company Sinks Rival off Lindholm')).toEqual([]);
});
