import type { TimeExpression } from './expression.ts';

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
  if (a.kind !== 'date' || b.kind !== 'date') return null;
  const between = text.slice(a.end, b.start).replace(/^ (to|until) the $/, ' $1 ');
  const before = text.slice(Math.max(0, a.start - 14), a.start);
  if (!JOINS.some((join) => join.between.test(between) && join.before.test(before))) return null;
  const from = a.from !== null && a.relative && b.to !== null ? inYearOf(a.from, b.to) : a.from;
  if (from !== null && b.to !== null && from > b.to) return null;
  const relative = a.relative && b.relative;
  if (b.to === null || (from === null && !(a.relative && !b.relative))) {
    return { ...a, end: b.end, kind: 'range', from: null, to: null, relative: a.relative || b.relative, rule: 'range' };
  }
  return { ...a, end: b.end, kind: 'range', from, to: b.to, relative: from === null || relative, rule: 'range' };
}

/** "between March and May 2021": the first month takes the year of the second, or the year before it. */
function inYearOf(from: string, to: string): string {
  const sameYear = `${to.slice(0, 4)}${from.slice(4)}`;
  return sameYear <= to ? sameYear : `${String(Number(to.slice(0, 4)) - 1).padStart(4, '0')}${from.slice(4)}`;
}
