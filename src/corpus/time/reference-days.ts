import { calendarDay, type DayNumber } from './calendar.ts';
import { type Days, monthsOn, theDay, theMonths, theWeek, theYears } from './expression.ts';

/** The calendar unit that holds the day so many units on (back when negative). */
export function unitOn(unit: string, reference: DayNumber, count: number): Days | null {
  const { year, month } = calendarDay(reference);
  switch (unit) {
    case 'day':
      return theDay(reference + count);
    case 'week':
      return theWeek(reference + 7 * count);
    case 'weekend': {
      const { last } = theWeek(reference + 7 * count);
      return { first: last - 1, last };
    }
    case 'month':
      return theMonths(year, month + count, month + count);
    case 'quarter': {
      const first = Math.floor((month - 1) / 3) * 3 + 1 + 3 * count;
      return theMonths(year, first, first + 2);
    }
    case 'year':
      return theYears(year + count);
    case 'decade': {
      const first = Math.floor(year / 10) * 10 + 10 * count;
      return theYears(first, first + 9);
    }
    case 'century': {
      const first = Math.floor((year - 1) / 100) * 100 + 1 + 100 * count;
      return theYears(first, first + 99);
    }
    default:
      return null;
  }
}

/** How far "so many units ago" can lie from the exact day: half a unit on each side, or the unit of the calendar. */
export function ago(unit: string, count: number, reference: DayNumber): Days | null {
  const whole = Number.isInteger(count) ? count : Math.round(count);
  if (unit === 'decade') {
    const { year } = calendarDay(reference);
    return theYears(year + 10 * whole - 1, year + 10 * whole + 1);
  }
  return unitOn(unit, reference, whole);
}

/** Meteorological seasons of the northern half of the earth; a winter runs into the next year. */
export function seasonDays(name: string, year: number): Days {
  const first = { spring: 3, summer: 6, winter: 12 }[name.toLowerCase()] ?? 9;
  return theMonths(year, first, first + 2);
}

/** The last such quarter that has begun, unless a year is named. */
export function quarterDays(quarter: number, shift: number | null, reference: DayNumber): Days | null {
  if (quarter < 1 || quarter > 4) return null;
  const year = calendarDay(reference).year + (shift ?? 0);
  const days = theMonths(year, quarter * 3 - 2, quarter * 3);
  return shift !== null || days.first <= reference ? days : theMonths(year - 1, quarter * 3 - 2, quarter * 3);
}

/** The day that lies a length away from the reference. */
export function lengthOn(unit: string, reference: DayNumber, count: number): DayNumber {
  const months: Readonly<Record<string, number>> = { month: 1, year: 12, decade: 120, century: 1200, centurie: 1200 };
  const each = months[unit];
  if (each !== undefined) return monthsOn(reference, Math.round(count * each));
  if (unit === 'hour') return reference + Math.trunc(count / 24);
  return reference + Math.round(count * (unit === 'week' ? 7 : 1));
}
