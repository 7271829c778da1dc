import { expect, test } from 'vitest';
import { agreesWithUrl, urlDate } from '../../../src/corpus/describe/url-date.ts';

test.each([
  ['https://example.org/2025/06/11/ferry-returns/', { year: 2025, month: 6, day: 11 }],
  ['https://example.org/news/2025/6/1/ferry', { year: 2025, month: 6, day: 1 }],
  ['https://example.org/world/2025/jun/11/ferry', { year: 2025, month: 6, day: 11 }],
  ['https://example.org/ferry-2025-06-11.html', { year: 2025, month: 6, day: 11 }],
  ['https://example.org/a/20250611-ferry', { year: 2025, month: 6, day: 11 }],
  ['https://example.org/2025/06/ferry-returns', { year: 2025, month: 6, day: null }],
  ['https://web.archive.org/web/20160820205919/http://example.org/2016/01/ferry', { year: 2016, month: 1, day: null }],
])('%s', (url, expected) => {
  expect(urlDate(url)).toEqual(expected);
});

test.each([
  'https://example.org/ferry',
  'https://example.org/2025/13/45/ferry',
  'https://example.org/id/6415436',
  'https://example.org/1850/05/05/',
  'https://web.archive.org/web/20160820205919/http://example.org/ferry',
])('no date in %s', (url) => {
  expect(urlDate(url)).toBeNull();
});

test('what an address numbers is no day', () => {
  expect(urlDate('https://example.org/2023/10/3-questions-for-the-mayor/')).toEqual({
    year: 2023,
    month: 10,
    day: null,
  });
});

test('a date agrees with an address that says less', () => {
  expect(agreesWithUrl('2025-06-11', { year: 2025, month: 6, day: null })).toBe(true);
  expect(agreesWithUrl('2025-07-11', { year: 2025, month: 6, day: null })).toBe(false);
  expect(agreesWithUrl('2025-07-11', null)).toBe(true);
});
