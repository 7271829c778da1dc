import { describe, expect, test } from 'vitest';
import { quantitiesIn } from '../../../src/answer/extract/quantities.ts';
import type { Expectation } from '../../../src/answer/question/expectation.ts';

const found = (text: string, expects: Expectation): string[] =>
  quantitiesIn(text, expects).map(({ start, end }) => text.slice(start, end));

describe.each<[Expectation, string, string]>([
  ['number', 'The storm sank 1,200 boats.', '1,200'],
  ['number', 'The storm sank twenty-five boats.', 'twenty-five'],
  ['number', 'Some 3.5 million people fled.', '3.5 million'],
  ['number', 'The wall is about 25 miles long.', 'about 25 miles'],
  ['duration', 'The strike lasted nine weeks.', 'nine weeks'],
  ['duration', 'It took two and a half years to mend.', 'two and a half years'],
  ['duration', 'It took several months.', 'several months'],
  ['money', 'The ferry cost $4.5 million.', '$4.5 million'],
  ['money', 'The ferry cost 300,000 euros.', '300,000 euros'],
  ['percent', 'About 62 percent said no.', '62 percent'],
  ['percent', 'It rose by 4–5%.', '4–5%'],
  ['percent', 'One third of them left.', 'One third'],
])('a %s', (expects, text, quantity) => {
  test(`in ${JSON.stringify(text)}`, () => {
    expect(found(text, expects)).toContain(quantity);
  });
});

test('no length of time in a number of people, no number in words that hold one', () => {
  expect(found('Nine men of the crew died.', 'duration')).toEqual([]);
  expect(found('Everyone on the stone pier often wondered.', 'number')).toEqual([]);
});

test('a run of digits is not cut into numbers', () => {
  const digits = '7'.repeat(500);
  for (const expects of ['number', 'money', 'percent'] as const)
    expect(found(`${digits}%`, expects).length).toBeLessThan(4);
});
