import { calendarDay, type DayNumber, dayNumber, weekdayOf } from './calendar.ts';

/** News tell of days to come for about this long before them when no word says so. */
const AHEAD_DAYS = 60;

/**
 * The year of a day that is named without one. Text mostly tells of what was: the last such day on or before the
 * reference, unless the sentence speaks of what is to come or the day is close ahead and long past.
 */
export function nearestYear(month: number, day: number, reference: DayNumber, future: boolean): number {
  const { year } = calendarDay(reference);
  const thisYear = dayNumber(year, month, day);
  if (future) return thisYear >= reference ? year : year + 1;
  if (thisYear <= reference + AHEAD_DAYS) return thisYear > reference - 366 + AHEAD_DAYS ? year : year + 1;
  return year - 1;
}

/** The year of a month that is named without one; the reference's own month is this year's. */
export function nearestYearOfMonth(month: number, reference: DayNumber, future: boolean): number {
  const now = calendarDay(reference);
  if (month === now.month) return now.year;
  if (future) return month > now.month ? now.year : now.year + 1;
  return month < now.month ? now.year : now.year - 1;
}

/** The day of a weekday that is named alone: the last one on or before the reference, or the next one after it. */
export function nearestWeekday(weekday: number, reference: DayNumber, future: boolean): DayNumber {
  const ahead = (weekday - weekdayOf(reference) + 7) % 7;
  if (ahead === 0) return reference;
  return future ? reference + ahead : reference + ahead - 7;
}
