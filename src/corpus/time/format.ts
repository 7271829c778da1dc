import { calendarDay, daysInMonth, parseIsoDay, weekdayOf } from './calendar.ts';
import type { TimeExpression } from './expression.ts';

const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** `Monday 16 August 2021`, of an ISO day; the text itself when it is no day of the calendar. */
export function formatDay(iso: string): string {
  const number = parseIsoDay(iso);
  return number === null ? iso : `${WEEKDAYS[weekdayOf(number)]} ${shortDay(iso)}`;
}

/** `16 August 2021`. */
function shortDay(iso: string): string {
  const number = parseIsoDay(iso);
  if (number === null) return iso;
  const { year, month, day } = calendarDay(number);
  return `${day} ${MONTHS[month - 1]} ${year}`;
}

/**
 * In words, the days that an expression can mean: `Monday 16 August 2021`, `July 2021`, `2014`, `the 1990s`, `2004 to
 * 2005`, `9 to 15 August 2021`. Null when it is not resolved.
 */
export function formatDays({ from, to }: Pick<TimeExpression, 'from' | 'to'>): string | null {
  if (from === null || to === null) return null;
  const [first, last] = [parseIsoDay(from), parseIsoDay(to)];
  if (first === null || last === null || last < first) return null;
  if (first === last) return formatDay(from);
  const [a, b] = [calendarDay(first), calendarDay(last)];
  const wholeMonths = a.day === 1 && b.day === daysInMonth(b.year, b.month);
  if (wholeMonths && a.month === 1 && b.month === 12) return years(a.year, b.year);
  if (wholeMonths && a.year === b.year && a.month === b.month) return `${MONTHS[a.month - 1]} ${a.year}`;
  const withYear = a.year === b.year ? '' : ` ${a.year}`;
  if (wholeMonths) return `${MONTHS[a.month - 1]}${withYear} to ${MONTHS[b.month - 1]} ${b.year}`;
  if (a.year === b.year && a.month === b.month) return `${a.day} to ${shortDay(to)}`;
  return `${a.day} ${MONTHS[a.month - 1]}${withYear} to ${shortDay(to)}`;
}

function years(first: number, last: number): string {
  if (first === last) return String(first);
  if (first % 10 === 0 && last === first + 9) return `the ${first}s`;
  return `${first} to ${last}`;
}
