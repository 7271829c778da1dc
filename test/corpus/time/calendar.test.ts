import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  calendarDay,
  dayNumber,
  daysInMonth,
  isCalendarDay,
  isoDay,
  parseIsoDay,
  weekdayOf,
} from '../../../src/corpus/time/calendar.ts';

test('day numbers and ISO days are two names of the same days', () => {
  fc.assert(
    fc.property(fc.integer({ min: -300_000, max: 900_000 }), (number) => {
      const { year, month, day } = calendarDay(number);
      expect(dayNumber(year, month, day)).toBe(number);
      expect(isCalendarDay(year, month, day)).toBe(true);
      if (year >= 1000 && year <= 9999) expect(parseIsoDay(isoDay(number))).toBe(number);
    }),
  );
});

test('weekdays, leap years, years below 100', () => {
  expect(weekdayOf(dayNumber(2021, 8, 18))).toBe(3);
  expect(weekdayOf(dayNumber(1969, 12, 28))).toBe(0);
  expect([daysInMonth(2000, 2), daysInMonth(1900, 2), daysInMonth(2024, 2)]).toEqual([29, 28, 29]);
  expect(calendarDay(dayNumber(44, 3, 15))).toEqual({ year: 44, month: 3, day: 15 });
  expect(parseIsoDay('2021-02-29')).toBeNull();
  expect(parseIsoDay('2025-06-11T09:30:00+02:00')).toBe(dayNumber(2025, 6, 11));
});
