import { expect, test } from 'vitest';
import { confidenceInWords } from '../../../src/chat/wording/confidence.ts';
import { dayInWords, daysInWords } from '../../../src/chat/wording/dates.ts';

test('a day in words', () => {
  expect(dayInWords('2021-08-16')).toBe('16 August 2021');
  expect(dayInWords('about 1920')).toBe('about 1920');
});

test.each([
  ['2021-08-16', '2021-08-16', '16 August 2021'],
  ['2024-02-01', '2024-02-29', 'February 2024'],
  ['2023-02-01', '2023-02-28', 'February 2023'],
  ['2018-01-01', '2018-12-31', '2018'],
  ['2018-07-04', '2025-07-04', '4 July 2018 to 4 July 2025'],
])('%s to %s is %s', (from, to, words) => {
  expect(daysInWords(from, to)).toBe(words);
});

test('confidence in words, never as certainty', () => {
  expect([1, 0.93, 0.6, 0.5, 0.2, 0].map(confidenceInWords)).toEqual([
    'almost certain (99 %)',
    'very likely (93 %)',
    'likely (60 %)',
    'about even (50 %)',
    'unlikely (20 %)',
    'very unlikely (1 %)',
  ]);
});
