import { type DayNumber, dayNumber, isCalendarDay } from './calendar.ts';
import { type Reading, type TimeRule, theDay, theMonth } from './expression.ts';
import { nearestYear } from './nearest.ts';
import { MONTH, monthNumber, WEEKDAY_BEFORE_DATE } from './words.ts';

const DAY = String.raw`(\d{1,2})(?:st|nd|rd|th)?`;
const YEAR = String.raw`((?:1\d|20)\d\d)(?![\d%])(?![,.]\d)`;
const SEPARATOR = `(?: ?[-–—] ?| to | through | until | and )`;

function wholeDate(year: number, month: number, day: number): Reading | null {
  if (!isCalendarDay(year, month, day)) return null;
  return { kind: 'date', days: theDay(dayNumber(year, month, day)), grain: 'day', relative: false };
}

/** A day of the year without the year; the reference and what the sentence speaks of say which year. */
function dayOfYear(month: number, day: number, reference: DayNumber | null, future: boolean): Reading | null {
  if (!isCalendarDay(2000, month, day)) return null;
  if (reference === null) return { kind: 'date', days: null, grain: 'day', relative: true };
  const year = nearestYear(month, day, reference, future);
  if (!isCalendarDay(year, month, day)) return null;
  return { kind: 'date', days: theDay(dayNumber(year, month, day)), grain: 'day', relative: true };
}

function dayRange(from: DayNumber, to: DayNumber): Reading | null {
  return to < from ? null : { kind: 'range', days: { first: from, last: to }, grain: 'day', relative: false };
}

/** Days and months as calendars name them; beside a year a month counts in small letters too. The longest match at a place wins, so the order here does not matter. */
export const CALENDAR_RULES: readonly TimeRule[] = [
  {
    name: 'month day, year',
    pattern: new RegExp(String.raw`(?:\b${WEEKDAY_BEFORE_DATE})?\b(${MONTH}) ${DAY},? ${YEAR}`, 'gi'),
    read: (m) => wholeDate(Number(m[3]), monthNumber(m[1] ?? ''), Number(m[2])),
  },
  {
    name: 'day month year',
    pattern: new RegExp(String.raw`(?:\b${WEEKDAY_BEFORE_DATE})?(?<![\d.,])${DAY} (?:of )?(${MONTH}),? ${YEAR}`, 'gi'),
    read: (m) => wholeDate(Number(m[3]), monthNumber(m[2] ?? ''), Number(m[1])),
  },
  {
    name: 'ISO day',
    pattern: /(?<![\d\-/.])((?:1\d|20)\d\d)([-/])(\d\d)\2(\d\d)(?![\d-])/g,
    read: (m) => wholeDate(Number(m[1]), Number(m[3]), Number(m[4])),
  },
  {
    name: 'numeric date',
    pattern: /(?<![\d\-/.,])(\d{1,2})([/.-])(\d{1,2})\2((?:19|20)\d\d)(?![\d/])/g,
    read: (m) => {
      const [first, second, year] = [Number(m[1]), Number(m[3]), Number(m[4])];
      if (m[2] === '.' || first === second || !isCalendarDay(year, first, second))
        return wholeDate(year, second, first);
      if (!isCalendarDay(year, second, first)) return wholeDate(year, first, second);
      // Both readings are days: nothing in the sentence tells which one is meant.
      return { kind: 'date', days: null, grain: 'day', relative: false };
    },
  },
  {
    name: 'month days, year',
    pattern: new RegExp(String.raw`\b(${MONTH}) ${DAY}${SEPARATOR}${DAY},? ${YEAR}`, 'gi'),
    read: (m) => {
      const [month, year] = [monthNumber(m[1] ?? ''), Number(m[4])];
      return dayRange(dayNumber(year, month, Number(m[2])), dayNumber(year, month, Number(m[3])));
    },
  },
  {
    name: 'days month year',
    pattern: new RegExp(String.raw`(?<![\d.,])${DAY}${SEPARATOR}${DAY} (${MONTH}),? ${YEAR}`, 'gi'),
    read: (m) => {
      const [month, year] = [monthNumber(m[3] ?? ''), Number(m[4])];
      return dayRange(dayNumber(year, month, Number(m[1])), dayNumber(year, month, Number(m[2])));
    },
  },
  {
    name: 'month year',
    pattern: new RegExp(String.raw`\b(${MONTH}),?(?: of)? ${YEAR}`, 'gi'),
    read: (m) => ({
      kind: 'date',
      days: theMonth(Number(m[2]), monthNumber(m[1] ?? '')),
      grain: 'month',
      relative: false,
    }),
  },
  {
    name: 'year month day',
    pattern: new RegExp(String.raw`(?<![\d.,-])((?:19|20)\d\d),? (${MONTH}) (\d{1,2})(?![\d:])`, 'gi'),
    read: (m) => wholeDate(Number(m[1]), monthNumber(m[2] ?? ''), Number(m[3])),
  },
  {
    name: 'month day',
    pattern: new RegExp(
      String.raw`(?:\b${WEEKDAY_BEFORE_DATE})?\b(${MONTH}) ${DAY}(?![\d%:]|[.,]\d| (?:percent|million|billion))`,
      'g',
    ),
    read: (m, reference, future) => dayOfYear(monthNumber(m[1] ?? ''), Number(m[2]), reference, future()),
  },
  {
    name: 'day month',
    pattern: new RegExp(
      String.raw`(?:\b${WEEKDAY_BEFORE_DATE})?(?<![\d.,$€£])${DAY} (?:of )?(${MONTH})(?![\p{L}\d])`,
      'gu',
    ),
    read: (m, reference, future) => dayOfYear(monthNumber(m[2] ?? ''), Number(m[1]), reference, future()),
  },
];
