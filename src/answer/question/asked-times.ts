import type { Span } from '../../corpus/span.ts';
import { dayNumber, isoDay } from '../../corpus/time/calendar.ts';
import { findTimes } from '../../corpus/time/find-times.ts';
import { monthNumber } from '../../corpus/time/words.ts';

/** A time that a question names, as ISO days, inclusive. */
export interface AskedTime extends Span {
  readonly from: string;
  readonly to: string;
  /** "from 2004 to 2005": two bounds, and not one date. */
  readonly isStretch: boolean;
}

const MONTH = '(?:jan|feb|mar|apr|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}|may';
const YEAR = String.raw`(?:(${MONTH})\.? (?:of )?)?(\d{3,4})`;

/** Questions are typed in small letters, with bare years and short months: "from sept 1913 to 1920", "1346 to 1347". */
const STRETCH = new RegExp(
  String.raw`\b(from|between|beginning in|during|in|period|years|,|of)?(?: the)?(?: years?| period)?(?: of)? ?\b${YEAR}(?: ?[-–—/] ?|,? (?:and )?(?:to|until|till|through|and|up to) )(?:the year )?${YEAR}\b(?! ?(?:people|men|women|dollars|miles|km))`,
  'gi',
);
/** Two numbers with nothing before them that speaks of time are years only where they look like it. */
const LIKE_A_YEAR = /^(?:1\d|20)\d\d$/;
const BETWEEN_AND = /\bbetween\b/i;
const EARLY_YEAR = /\b(?:in|since|until|from|by|year) (\d{3})\b(?! ?[\p{L}%])/giu;

/** The times of a question, in order; durations, times of day, and what cannot be told without `asked` are left out. */
export function askedTimes(question: string, asked: string | null): AskedTime[] {
  const stretches = stretchesOf(question);
  const others = findTimes(question, asked).flatMap(({ kind, start, end, from, to }): AskedTime[] =>
    (kind === 'date' || kind === 'range') && from !== null && to !== null
      ? [{ start, end, from, to, isStretch: kind === 'range' }]
      : [],
  );
  const early = [...question.matchAll(EARLY_YEAR)].map((found): AskedTime => {
    const end = found.index + found[0].length;
    return { start: end - 3, end, ...daysOf(Number(found[1]), 0, 0), isStretch: false };
  });
  const known = [...stretches, ...others, ...early];
  return known
    .filter((time, i) => !known.slice(0, i).some((other) => other.start < time.end && time.start < other.end))
    .sort((a, b) => a.start - b.start);
}

function stretchesOf(question: string): AskedTime[] {
  return [...question.matchAll(STRETCH)].flatMap((found): AskedTime[] => {
    const [whole, cue, firstMonth, firstYear, lastMonth, lastYear] = found;
    const isPair = cue !== undefined || [firstYear!, lastYear!].every((year) => LIKE_A_YEAR.test(year));
    if (!isPair || (/ and /.test(whole) && !BETWEEN_AND.test(whole))) return [];
    const first = daysOf(Number(firstYear), monthNumber(firstMonth ?? '?'), 0);
    const last = daysOf(Number(lastYear), 0, monthNumber(lastMonth ?? '?'));
    if (first.from > last.to) return [];
    const start = found.index + whole.indexOf(firstMonth ?? firstYear!);
    return [{ start, end: found.index + whole.length, from: first.from, to: last.to, isStretch: true }];
  });
}

/** The year, from a month on and up to a month, 0 for all of it. */
function daysOf(year: number, fromMonth: number, toMonth: number): { from: string; to: string } {
  const last = toMonth === 0 ? 12 : toMonth;
  return { from: isoDay(dayNumber(year, fromMonth || 1, 1)), to: isoDay(dayNumber(year, last + 1, 0)) };
}
