import { expect, test } from 'vitest';
import { formatDay, formatDays } from '../../../src/corpus/time/format.ts';

test('days in words', () => {
  expect(formatDay('2021-08-16')).toBe('Monday 16 August 2021');
  expect(formatDay('not a day')).toBe('not a day');
});

test.each([
  ['2021-08-16', '2021-08-16', 'Monday 16 August 2021'],
  ['2021-07-01', '2021-07-31', 'July 2021'],
  ['2014-01-01', '2014-12-31', '2014'],
  ['1990-01-01', '1999-12-31', 'the 1990s'],
  ['2004-01-01', '2005-12-31', '2004 to 2005'],
  ['2021-01-01', '2021-04-30', 'January to April 2021'],
  ['2020-12-01', '2021-02-28', 'December 2020 to February 2021'],
  ['2021-08-09', '2021-08-15', '9 to 15 August 2021'],
  ['2021-07-26', '2021-08-01', '26 July to 1 August 2021'],
  ['2014-08-18', '2021-08-18', '18 August 2014 to 18 August 2021'],
])('from %s to %s', (from, to, words) => {
  expect(formatDays({ from, to })).toBe(words);
});

test('what is not resolved has no words', () => {
  expect(formatDays({ from: null, to: null })).toBeNull();
  expect(formatDays({ from: '2021-08-16', to: '2021-08-15' })).toBeNull();
});
