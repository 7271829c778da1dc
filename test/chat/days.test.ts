import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isDay, readDay } from '../../src/chat/days.ts';

describe('a day as people type it', () => {
  test.each([
    ['2025-06-30', '2025-06-30', '2025-06-30'],
    ['2025-06', '2025-06-01', '2025-06-30'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2025', '2025-01-01', '2025-12-31'],
    ['30 June 2025', '2025-06-30', '2025-06-30'],
    ['3rd Sept 2024', '2024-09-03', '2024-09-03'],
    ['June 30, 2025', '2025-06-30', '2025-06-30'],
    ['  june   2025 ', '2025-06-01', '2025-06-30'],
  ])('%s', (text, first, last) => {
    expect(readDay(text, 'first')).toBe(first);
    expect(readDay(text, 'last')).toBe(last);
  });

  test.each([
    '6/7/2025',
    '2025-02-29',
    '2025-13',
    '31 June 2025',
    'yesterday',
    'Ju 2025',
    '1 June 2 2025',
    '',
    '20255',
  ])('%j is none, or means two', (text) => expect(readDay(text, 'last')).toBeNull());

  test('the days of the calendar, and no others', () => {
    const number = (max: number) => fc.integer({ min: 0, max }).map((n) => String(n).padStart(2, '0'));
    fc.assert(
      fc.property(fc.integer({ min: 1900, max: 2100 }), number(13), number(32), (year, month, day) => {
        const date = new Date(Date.UTC(year, Number(month) - 1, Number(day)));
        const exists = date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day);
        expect(isDay(`${year}-${month}-${day}`)).toBe(exists && Number(day) > 0 && Number(month) > 0);
      }),
    );
  });
});
