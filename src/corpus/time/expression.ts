import type { Span } from '../span.ts';
import { calendarDay, type DayNumber, dayNumber, isoDay, weekdayOf } from './calendar.ts';

/** `date`: a day, month, year ...; `range`: two dates and what lies between; `duration`: a length; `time`: a time of day. */
export type TimeKind = 'date' | 'range' | 'duration' | 'time';

/** An expression of time in a text. */
export interface TimeExpression extends Span {
  readonly kind: TimeKind;
  /** First day it can mean, inclusive, `YYYY-MM-DD`; null when that needs a date of publication that is not known. */
  readonly from: string | null;
  /** Last day it can mean, inclusive. */
  readonly to: string | null;
  /** The unit it is told in: `day`, `week`, `weekend`, `month`, `quarter`, `half`, `season`, `year`, `decade`, `century` ... */
  readonly grain: string;
  /** Whether it means something only with a reference date ("on Monday", "last year"). */
  readonly relative: boolean;
  /** Name of the rule that found it. */
  readonly rule: string;
}

/** The days that something can mean: first and last, inclusive. */
export interface Days {
  readonly first: DayNumber;
  readonly last: DayNumber;
}

/** What a rule makes of a match. `days` is null where they need a reference date, or cannot be told. */
export interface Reading {
  readonly kind: TimeKind;
  readonly days: Days | null;
  readonly grain: string;
  readonly relative: boolean;
  /** When the expression is only a part of the match: offsets within it. */
  readonly part?: Span;
}

/** One form of words. Patterns are global and are run with `exec`; they must not backtrack over unbounded stretches. */
export interface TimeRule {
  readonly name: string;
  readonly pattern: RegExp;
  /** @param future whether the words before the match speak of what is to come */
  read(match: RegExpExecArray, reference: DayNumber | null, future: () => boolean): Reading | null;
}

export const theDay = (day: DayNumber): Days => ({ first: day, last: day });

export function theMonth(year: number, month: number): Days {
  return { first: dayNumber(year, month, 1), last: dayNumber(year, month + 1, 0) };
}

/** Whole months, from the first one to the last one, inclusive; months beyond 12 are of the years after. */
export function theMonths(year: number, first: number, last: number): Days {
  return { first: dayNumber(year, first, 1), last: dayNumber(year, last + 1, 0) };
}

export function theYears(first: number, last: number = first): Days {
  return { first: dayNumber(first, 1, 1), last: dayNumber(last, 12, 31) };
}

/** The week, from Monday to Sunday, that holds the day. */
export function theWeek(day: DayNumber): Days {
  const monday = day - ((weekdayOf(day) + 6) % 7);
  return { first: monday, last: monday + 6 };
}

/** The same day so many months on (or back), or the last day of a month that is shorter. */
export function monthsOn(day: DayNumber, months: number): DayNumber {
  const { year, month, day: ofMonth } = calendarDay(day);
  const last = dayNumber(year, month + months + 1, 0);
  return Math.min(dayNumber(year, month + months, 1) + ofMonth - 1, last);
}

export function expressionOf(reading: Reading, start: number, end: number, rule: string): TimeExpression {
  const { days, kind, grain, relative } = reading;
  return { start, end, kind, from: days && isoDay(days.first), to: days && isoDay(days.last), grain, relative, rule };
}
