import { dayNumber, isoDay } from './calendar.ts';
import type { TimeExpression } from './expression.ts';
import { monthNumber } from './words.ts';

/** What stands between two dates that bound a range, and what has to stand in front of the first. */
const JOINS = [
  { between: /^ (?:to|through|until|till) $/, before: /(?:^|[^\p{L}])(?:from |period |years |the )?$/iu },
  { between: /^ ?[-–—] ?$/, before: /$/ },
  { between: /^ and $/, before: /\bbetween (?:the )?$/i },
];

/** Joins "from 2004 to 2005" and "between March and May 2021" into one range; the rest stays as it is. */
export function joinRanges(text: string, found: readonly TimeExpression[]): TimeExpression[] {
  const joined: TimeExpression[] = [];
  for (const next of found) {
    const last = joined.at(-1);
    const range = last ? rangeOf(text, last, next) : null;
    if (range) joined[joined.length - 1] = range;
    else joined.push(next);
  }
  return joined;
}

function rangeOf(text: string, a: TimeExpression, b: TimeExpression): TimeExpression | null {
  if (a.kind !== 'date' || b.kind !== 'date' || !canBound(a, b)) return null;
  const between = text.slice(a.end, b.start).replace(/^ (to|until) the $/, ' $1 ');
  const before = text.slice(Math.max(0, a.start - 14), a.start);
  if (!JOINS.some((join) => join.between.test(between) && join.before.test(before))) return null;
  const from = a.relative && !b.relative && b.to !== null ? inYearOf(text.slice(a.start, a.end), b.to) : a.from;
  if (from !== null && b.to !== null && from > b.to) return null;
  const resolved = from !== null && b.to !== null;
  const days = resolved ? { from, to: b.to } : { from: null, to: null };
  return { ...a, ...days, end: b.end, kind: 'range', relative: b.relative || (a.relative && !resolved), rule: 'range' };
}

/** "March to May 2021" and "May 3 to June 2" are ranges; "Friday to December" is none. */
function canBound(a: TimeExpression, b: TimeExpression): boolean {
  return a.grain === b.grain || a.grain === 'part of a year' || b.grain === 'part of a year';
}

/** "between March and May 2021": the first month takes the year of the second, or the year before it. */
function inYearOf(words: string, to: string): string | null {
  const month = monthNumber(/[A-Z][a-z]{2}|[A-Z]{3}/.exec(words.replace(/^\p{L}{2,6}day,? /u, ''))?.[0] ?? '');
  if (month === 0) return null;
  const year = Number(to.slice(0, 4));
  const day = Number(/\d{1,2}/.exec(words)?.[0] ?? 1);
  const sameYear = isoDay(dayNumber(year, month, day));
  return sameYear <= to ? sameYear : isoDay(dayNumber(year - 1, month, day));
}
