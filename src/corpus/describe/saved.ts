import type { Found } from '../document.ts';
import { isCalendarDay, isoOf } from '../time/calendar.ts';
import { weekdayOfIso } from './date-forms.ts';
import { dateLabel } from './date-labels.ts';
import type { DatedLine } from './dated-lines.ts';
import { monthNamed, weekdayNamed } from './month-names.ts';
import type { Page } from './page.ts';
import { agreesWithUrl } from './url-date.ts';

interface SavedRule {
  readonly name: string;
  find(page: Page, titleIndex: number | null, published: Found | null): Found | null;
}

/** Mastheads are the first few lines. */
const MASTHEAD_LINES = 12;
/** How long after publication a page is thought to be saved, in years: below the five after which weekdays recur. */
const SAVED_WITHIN = 3;

const SAVED_LABEL =
  /(?<!\p{L})(?:saved|printed|retrieved|accessed|downloaded|captured|archived|abgerufen|gespeichert|gedruckt|consulté|imprimé|consultado|visitato)(?: (?:on|at|am|le|el|il))?:?\s*(?:\p{L}{3,10},? )?$/iu;

/** In order of trust: the first rule that finds the day of saving gives it. */
export const SAVED_RULES: readonly SavedRule[] = [
  {
    name: 'saved line',
    find: ({ dated }) => {
      const line = dated.find(({ before, beside }) => beside <= 80 && SAVED_LABEL.test(before.slice(-60)));
      return line ? foundAt(line, 'saved line') : null;
    },
  },
  {
    name: 'URL of a web archive',
    find: ({ hints: { url } }) => {
      const match = url ? /^https?:\/\/web\.archive\.org\/web\/(\d{4})(\d\d)(\d\d)/.exec(url.value) : null;
      if (!match || !isCalendarDay(Number(match[1]), Number(match[2]), Number(match[3]))) return null;
      return { value: `${match[1]}-${match[2]}-${match[3]}`, span: null, where: 'URL of a web archive' };
    },
  },
  {
    name: 'masthead date',
    find: (page, titleIndex, published) => {
      const line = page.dated.find(
        (dated) => isMasthead(dated, page, titleIndex) && (namesWeekday(dated) || dated.beside <= 3),
      );
      if (!line || line.date.iso === published?.value || line.date.iso < (published?.value ?? '')) return null;
      return foundAt(line, 'masthead date');
    },
  },
  {
    name: 'masthead weekday, completed with the year',
    find: ({ lines, bodyStart }, titleIndex, published) => {
      if (!published) return null;
      const height = Math.min(titleIndex ?? bodyStart, MASTHEAD_LINES);
      for (const line of lines.slice(0, height)) {
        const iso = completed(line.text, published.value);
        if (iso) return { value: iso, span: { start: line.start, end: line.end }, where: SAVED_RULES[3]?.name ?? '' };
      }
      return null;
    },
  },
];

/** The day the page was saved, by the first rule that knows; null when none does. */
export function savedOf(page: Page, titleIndex: number | null, published: Found | null): Found | null {
  for (const rule of SAVED_RULES) {
    const found = rule.find(page, titleIndex, published);
    if (found) return found;
  }
  return null;
}

/**
 * Whether a date stands in the head of the page, over the headline, where sites print today's date. It is not taken for
 * a date of publication unless the same day stands behind a label (`Last modified on`) or under the headline too,
 * or the address names its month.
 */
export function isMasthead(dated: DatedLine, page: Page, titleIndex: number | null): boolean {
  const { line, date } = dated;
  if (line.index >= (titleIndex ?? Math.min(page.bodyStart, MASTHEAD_LINES / 2))) return false;
  if (!namesWeekday(dated))
    return titleIndex !== null && line.index < Math.min(titleIndex, page.bodyStart || titleIndex) - 3;
  if (page.url?.month && agreesWithUrl(date.iso, page.url)) return false;
  return !page.dated.some(
    (other) => other.date.iso === date.iso && (dateLabel(other.before) !== null || isUnderTitle(other, titleIndex)),
  );
}

function isUnderTitle({ line }: DatedLine, titleIndex: number | null): boolean {
  return titleIndex !== null && line.index >= titleIndex && line.index <= titleIndex + MASTHEAD_LINES;
}

/** "Tuesday, Jan 13, 2026": mastheads name the weekday, and few date lines do. */
export function namesWeekday({ line, date }: DatedLine): boolean {
  const words = line.text.slice(0, date.start - line.start).match(/\p{L}+/gu);
  return weekdayNamed(words?.at(-1) ?? '') !== null;
}

/**
 * The day that a whole line like "Saturday, Sep 27" or "Samstag, 27. September" means, on or after `earliest`. The weekday
 * picks the year; a year that is too far from `earliest` is not certain, and null.
 */
export function completed(line: string, earliest: string): string | null {
  const match =
    /^(\p{L}{3,12})\.?,? (?:(\p{L}{3,12})\.? (\d{1,2})(?:st|nd|rd|th)?|(\d{1,2})(?:\.|st|nd|rd|th)? (?:de )?(\p{L}{3,12})\.?)$/iu.exec(
      line,
    );
  if (!match) return null;
  const weekday = weekdayNamed(match[1] ?? '');
  const month = monthNamed(match[2] ?? match[5] ?? '');
  const day = Number(match[3] ?? match[4]);
  const first = Number(earliest.slice(0, 4));
  if (weekday === null || month === null) return null;
  for (let year = first; year <= first + SAVED_WITHIN; year++) {
    if (!isCalendarDay(year, month, day)) continue;
    const iso = isoOf(year, month, day);
    if (iso >= earliest && weekdayOfIso(iso) === weekday) return iso;
  }
  return null;
}

function foundAt({ date }: DatedLine, where: string): Found {
  return { value: date.iso, span: { start: date.start, end: date.end }, where };
}
