/**
 * Days as whole numbers, so that nothing here knows a clock or a time zone: day 0 is 1970-01-01 of the proleptic
 * Gregorian calendar, in UTC.
 */
export type DayNumber = number;

const MS_PER_DAY = 86_400_000;

/** Day number of a calendar day; `month` is 1 to 12, and days or months beyond their range roll over. */
export function dayNumber(year: number, month: number, day: number): DayNumber {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date.getTime() / MS_PER_DAY;
}

export interface CalendarDay {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  /** 1 to 31. */
  readonly day: number;
}

export function calendarDay(number: DayNumber): CalendarDay {
  const date = new Date(number * MS_PER_DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** 0 is Sunday, 6 is Saturday. */
export function weekdayOf(number: DayNumber): number {
  return (((number + 4) % 7) + 7) % 7;
}

export function daysInMonth(year: number, month: number): number {
  return calendarDay(dayNumber(year, month + 1, 0)).day;
}

export function isCalendarDay(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** `YYYY-MM-DD`. */
export function isoDay(number: DayNumber): string {
  const { year, month, day } = calendarDay(number);
  return isoOf(year, month, day);
}

/** `YYYY-MM-DD` of parts that are known to be a day of the calendar. */
export function isoOf(year: number, month: number, day: number): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** The day that an ISO date begins with (`2025-06-11T09:00Z` too, as written and in no time zone), or null. */
export function parseIsoDay(iso: string): DayNumber | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso);
  if (!match) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return isCalendarDay(year, month, day) ? dayNumber(year, month, day) : null;
}
