import { expect, test } from 'vitest';
import { clauseOf } from '../../../src/answer/timeline/clause.ts';

const of = (text: string, time: string): string | null => {
  const start = text.indexOf(time);
  const clause = clauseOf(text, { start, end: start + time.length });
  return clause && text.slice(clause.start, clause.end).trim();
};

test.each([
  ['The court lifted the ban on 3 May.', '3 May', null],
  ['On 3 May, the court lifted the ban.', '3 May', null],
  ['They have sent envoys since 2022.', '2022', null],
  ['When the court met on 3 May, it lifted the ban.', '3 May', null],
  [
    'It is the first to do so since the movement seized the city in 2021.',
    '2021',
    'since the movement seized the city in 2021.',
  ],
  ['The teacher, who ran a school until 2022, protested.', '2022', 'who ran a school until 2022'],
  ['The galaxy, first discovered in 1877, is far away.', '1877', 'first discovered in 1877'],
  ['It is the port that saw the first ferry in 1998.', '1998', 'that saw the first ferry in 1998.'],
  ['The bridge (rebuilt in 1998) is closed.', '1998', 'rebuilt in 1998'],
])('%s: the clause of %s is %j', (text, time, expected) => {
  expect(of(text, time)).toBe(expected);
});
