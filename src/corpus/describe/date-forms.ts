import type { Span } from '../span.ts';
import { dayNumber, isCalendarDay, isoOf, weekdayOf } from '../time/calendar.ts';
import { monthNamed } from './month-names.ts';

/** A whole calendar date in text, in one of the forms that people write dates in. */
export interface WrittenDate extends Span {
  /** `YYYY-MM-DD`; for an ambiguous one, with the day before the month. */
  readonly iso: string;
  /** The other reading of `03/04/2020`, with the month before the day; null when there is only one. */
  readonly otherIso: string | null;
  /** Name of the form, such as `day month year`. */
  readonly form: string;
  /** For a numeric form that can be read in one way only: which part came first. */
  readonly order: 'day first' | 'month first' | null;
}

interface DateForm {
  readonly name: string;
  readonly pattern: RegExp;
  read(match: RegExpExecArray): Reading | null;
}

type Reading = Pick<WrittenDate, 'iso' | 'otherIso' | 'order'>;

const EARLIEST_YEAR = 1990;
const LATEST_YEAR = 2050;

/** Between the parts of a date: spaces, at most one line end (calendar sheets), a comma or a full stop. */
const GAP = String.raw`[ \t\u00a0]{0,3}[.,]?[ \t\u00a0]{0,3}\n?[ \t\u00a0]{0,3}`;
const ORDINAL = `(?:st|nd|rd|th|er|º|°|ª)?`;
const YEAR = String.raw`((?:19|20)\d\d)(?![\d%€$£])`;

const FORMS: readonly DateForm[] = [
  {
    name: 'year-month-day',
    pattern: /(?<![\d.\-/])((?:19|20)\d\d)([-/.])(\d{1,2})\2(\d{1,2})(?!\d|[-/]\d)/g,
    read: (m) => certain(m[1], m[3], m[4]),
  },
  {
    name: 'numeric',
    pattern: /(?<![\d./-])(\d{1,2})([./-]) ?(\d{1,2})\2 ?((?:19|20)?\d\d)(?!\d|[.\-/:]\d| [AaPp]\.?[Mm]\b)/g,
    read: (m) => numeric(m[1], m[2], m[3], m[4]),
  },
  {
    name: 'day month year',
    pattern: new RegExp(
      String.raw`(?<![\d:.])(\d{1,2})${ORDINAL}${GAP}-?(?:(?:de|of|di) )?(\p{L}{3,12})${GAP}-?(?:(?:de|del) )?${YEAR}`,
      'giu',
    ),
    read: (m) => named(m[3], m[2], m[1]),
  },
  {
    name: 'day month short year',
    pattern: /(?<![\d:.])(\d{1,2})\.? ?(\p{L}{3,12})\.? ?['’´](\d\d)(?!\d)/giu,
    read: (m) => named(`20${m[3]}`, m[2], m[1]),
  },
  {
    name: 'month day year',
    pattern: new RegExp(String.raw`(?<!\p{L})(\p{L}{3,12})${GAP}(\d{1,2})(?:st|nd|rd|th)?,?${GAP}${YEAR}`, 'giu'),
    read: (m) => named(m[3], m[1], m[2]),
  },
  {
    name: 'year month day',
    pattern: /(?<!\d)((?:19|20)\d\d)\.?,? (\p{L}{3,12})\.? (\d{1,2})(?![\d:])/giu,
    read: (m) => named(m[1], m[2], m[3]),
  },
  {
    name: 'year month day in Chinese, Japanese or Korean',
    pattern: /((?:19|20)\d\d) ?[年년] ?(\d{1,2}) ?[月월] ?(\d{1,2}) ?[日일]/g,
    read: (m) => certain(m[1], m[2], m[3]),
  },
];

/** Characters on either side of a year in which the rest of its date stands. */
const AROUND_YEAR = 44;

/** All whole dates between `from` and `to`, in order and not overlapping; of two that begin together the longer one stays. */
export function findDates(text: string, from = 0, to = text.length): WrittenDate[] {
  const found: WrittenDate[] = [];
  for (const [start, end] of stretchesWithYears(text, from, to)) {
    const part = text.slice(start, end);
    for (const form of FORMS) {
      // Not matchAll, which copies the pattern for each of the many short stretches.
      form.pattern.lastIndex = 0;
      for (let match = form.pattern.exec(part); match; match = form.pattern.exec(part)) {
        const reading = form.read(match);
        const at = start + match.index;
        if (reading) found.push({ ...reading, start: at, end: at + match[0].length, form: form.name });
      }
    }
  }
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  let last = -1;
  return found.filter((date) => {
    if (date.start < last) return false;
    last = date.end;
    return true;
  });
}

/**
 * The parts of the text that can hold a date: most text has no year in it, and the forms are many. Parts begin and end at
 * the ends of words, so that no word or number is cut into another one.
 */
function stretchesWithYears(text: string, from: number, to: number): [number, number][] {
  const stretches: [number, number][] = [];
  const year = /(?:19|20)\d\d|\d[./-] ?\d\d(?!\d)|['’´]\d\d(?!\d)/g;
  year.lastIndex = from;
  for (let match = year.exec(text); match && match.index < to; match = year.exec(text)) {
    const start = Math.max(from, match.index - AROUND_YEAR);
    const end = Math.min(to, match.index + match[0].length + AROUND_YEAR);
    const last = stretches.at(-1);
    if (last && start <= last[1]) last[1] = end;
    else stretches.push([start, end]);
  }
  return stretches.map(([start, end]) => [inGap(text, start, from, -1), inGap(text, end, to, 1)]);
}

/** Moves an end of a stretch outwards, to where no letter or digit is cut off; 20 characters at most. */
function inGap(text: string, at: number, limit: number, step: 1 | -1): number {
  let place = at;
  for (
    let moved = 0;
    moved < 20 && place !== limit && /[\p{L}\p{N}]/u.test(text[place - (step === 1 ? 0 : 1)] ?? ' ');
    moved++
  ) {
    place += step;
  }
  return place;
}

/** The weekday of an ISO day, 0 for Sunday. */
export function weekdayOfIso(iso: string): number {
  const [year = 0, month = 1, day = 1] = iso.split('-').map(Number);
  return weekdayOf(dayNumber(year, month, day));
}

function certain(year?: string, month?: string, day?: string): Reading | null {
  const iso = isoIfDay(Number(year), Number(month), Number(day));
  return iso ? { iso, otherIso: null, order: null } : null;
}

function named(year: string | undefined, month: string | undefined, day: string | undefined): Reading | null {
  const number = month === undefined ? null : monthNamed(month);
  return number === null ? null : certain(year, String(number), day);
}

/** `11.06.2025` is read with the day first, as everyone who puts full stops does; `6/11/2025` may be either. */
function numeric(first?: string, mark?: string, second?: string, year?: string): Reading | null {
  // Two digits are a year only in the usual width of a date, so that 1.2.12 (a version) is none.
  if (year?.length === 2 && (first?.length !== 2 || second?.length !== 2)) return null;
  const full = year?.length === 2 ? 2000 + Number(year) : Number(year);
  const dayFirst = isoIfDay(full, Number(second), Number(first));
  const monthFirst = mark === '.' ? null : isoIfDay(full, Number(first), Number(second));
  if (dayFirst && monthFirst && dayFirst !== monthFirst) {
    return { iso: dayFirst, otherIso: monthFirst, order: null };
  }
  if (dayFirst) return { iso: dayFirst, otherIso: null, order: mark === '/' && !monthFirst ? 'day first' : null };
  return monthFirst ? { iso: monthFirst, otherIso: null, order: 'month first' } : null;
}

function isoIfDay(year: number, month: number, day: number): string | null {
  if (year < EARLIEST_YEAR || year > LATEST_YEAR || !isCalendarDay(year, month, day)) return null;
  return isoOf(year, month, day);
}
