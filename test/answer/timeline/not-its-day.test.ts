import { expect, test } from 'vitest';
import { notItsDay } from '../../../src/answer/timeline/not-its-day.ts';
import { findTimes } from '../../../src/corpus/time/find-times.ts';

const reasons = (text: string): (string | null)[] =>
  findTimes(text, '2024-06-05').map((time) => notItsDay({ text, time }));

test.each([
  'The tower burned on 3 May 2024.',
  'In 1998 the council bought the tower.',
  'The tower burned on Monday.',
  'The harbour was dredged from 1998 to 2006.',
  'The minister resigned today, her office said.',
])('%s: its day', (text) => {
  expect(reasons(text)).toEqual([null]);
});

test.each([
  ['It burned for five years.', 'a length of time or a time of day'],
  ['The boat leaves at 9 a.m. as usual.', 'a length of time or a time of day'],
  ['It is cleaned every Monday by hand.', 'again and again'],
  ['Prices rose faster than in 2019.', 'beside another time'],
  ['Nobody had seen it before 2019.', 'beside another time'],
  ['The 2019 flood is forgotten.', 'part of a longer name'],
  ['The landmark 1973 ruling is forgotten.', 'part of a longer name'],
  ['The crew of Expo 2020 is back.', 'a name with a year'],
  ['He watched 2022 World Cup games.', 'a year and a name'],
  ['She sang “The Winter of 1947” twice.', 'in a title'],
  ['The stars that fill it today are old.', 'nowadays'],
  ['She was named by May after the vote.', 'perhaps somebody called May'],
  ['Until 2019 nobody came here.', 'the end of what was before'],
  ['It was ruled by kings from 1500 to 1700.', 'longer than a working life'],
])('%s: %s', (text, reason) => {
  expect(reasons(text)).toEqual([reason]);
});

test('a relative day without a day of publication is no day', () => {
  const [time] = findTimes('The tower burned on Monday.', null);
  expect(notItsDay({ text: 'The tower burned on Monday.', time: time! })).toBe('not resolved');
});
