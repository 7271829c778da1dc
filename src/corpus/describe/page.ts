import type { Hints } from '../source.ts';
import type { Span } from '../span.ts';
import { findDates, type WrittenDate } from './date-forms.ts';
import { type DatedLine, datedLines } from './dated-lines.ts';
import { settleOrder } from './day-month-order.ts';
import { isProse, type Line, linesOf } from './lines.ts';
import { isAboutItself, othersStart } from './regions.ts';
import { titleLines } from './title-lines.ts';
import { type UrlDate, urlDate } from './url-date.ts';

/** What the rules of this folder look at: a text, its lines, the dates written in it, and what is known of its title. */
export interface Page {
  readonly text: string;
  readonly hints: Hints;
  readonly kept: readonly Span[];
  readonly lines: readonly Line[];
  readonly dated: readonly DatedLine[];
  readonly url: UrlDate | null;
  /** Lines that repeat the title from the hints, best first; empty without that hint. */
  readonly titleLines: readonly Line[];
  /** Index of the first line of running text that is kept; the number of lines when there is none. */
  readonly bodyStart: number;
  /** Index of the first line of the comments and of other articles below the body; the number of lines when there is none. */
  readonly othersStart: number;
}

export function pageOf(text: string, hints: Hints, kept: readonly Span[], language: string | null): Page {
  const lines = linesOf(text);
  const titles = hints.title ? titleLines(lines, hints.title.value) : [];
  const dates = settleOrder(datesIn(text, lines), language, hints.url?.value ?? null);
  const start = bodyStart(lines, kept);
  return {
    text,
    hints,
    kept,
    lines,
    dated: datedLines(lines, dates),
    url: hints.url ? urlDate(hints.url.value) : null,
    titleLines: titles,
    bodyStart: start,
    othersStart: othersStart(lines, Math.max(start, titles[0]?.index ?? 0)),
  };
}

function bodyStart(lines: readonly Line[], kept: readonly Span[]): number {
  let next = 0;
  for (const line of lines) {
    if (!isProse(line)) continue;
    while (next < kept.length && (kept[next] as Span).end <= line.start) next++;
    const span = kept[next];
    if (span && span.start < line.end) return line.index;
  }
  return lines.length;
}

/** Prose holds dates of what it tells about; only its first words, and whole lines about the article, are looked at. */
const PROSE_OPENING = 80;

function datesIn(text: string, lines: readonly Line[]): WrittenDate[] {
  const dates: WrittenDate[] = [];
  let from = 0;
  for (const line of lines) {
    if (!isProse(line) || isAboutItself(line)) continue;
    const opening = Math.min(line.end, line.start + PROSE_OPENING);
    if (opening > from) dates.push(...findDates(text, from, opening));
    // A line of prose may end in its date ("... (dpa), 3 May 2021").
    from = Math.max(opening, line.end - PROSE_OPENING);
  }
  dates.push(...findDates(text, from, text.length));
  return dates;
}
