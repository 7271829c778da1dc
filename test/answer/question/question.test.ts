import { describe, expect, test } from 'vitest';
import { understand } from '../../../src/answer/question/question.ts';

const focus = (text: string): string[] => {
  const { concepts, focus: indexes } = understand(text);
  return indexes.map((i) => concepts[i]!.surface);
};
const predicate = (text: string): string | undefined => {
  const { concepts, predicate: at } = understand(text);
  return concepts[at]?.surface;
};

describe('the noun asked for', () => {
  test.each([
    ['Which country was the ship built in?', ['country']],
    ['How many fishing boats did Lindholm lose?', ['fishing', 'boats']],
    ['What percentage of voters said no?', ['percentage']],
    ['What did the mayor say?', []],
    ['Which US state was flooded?', ['US', 'state']],
    ['Who resigned?', []],
    ['When did the ferry sink?', []],
  ])('%s', (text, nouns) => {
    expect(focus(text)).toEqual(nouns);
  });
});

test('a name behind the noun asked for has to be there', () => {
  for (const text of ['Which company bought Lindholm Shipyard?', 'How many ships left Lindholm Shipyard?'])
    expect(focus(text)).not.toEqual(expect.arrayContaining(['Lindholm']));
});

describe('the verb', () => {
  test.each([
    ['Has Norland recognised the new state?', 'recognised'],
    ['Did the council reject the plan in 1998?', 'reject'],
    ['Is Norland officially building the wall?', 'building'],
    ['Which state was the first to leave the union?', 'leave'],
    ['How many boats were lost?', 'lost'],
    ['What small town?', 'small'],
  ])('%s', (text, verb) => {
    expect(predicate(text)).toBe(verb);
  });

  test('is missing where there are only names and numbers', () => {
    expect(understand('Was it Tove Lind in 1998?').predicate).toBe(-1);
    expect(understand('').predicate).toBe(-1);
  });
});
