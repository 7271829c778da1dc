import type { Citation } from '../../answer/answer.ts';
import { dayInWords, daysInWords } from '../../chat/wording/dates.ts';
import { noteInWords } from '../../chat/wording/notes.ts';
import { visibleLine } from '../../chat/wording/visible.ts';
import type { Ink } from './ink.ts';
import { type Piece, wrap } from './wrap.ts';

/** What the rendering of citations needs to know beside them. */
export interface Setting {
  readonly ink: Ink;
  /** Columns; `Infinity` where the output is no terminal, so that lines can be searched and cut by other programs. */
  readonly width: number;
  /** The path to show for a file of the documents folder: one that the reader's editor can open. */
  readonly pathOf: (file: string) => string;
}

const GONE = 'The file has changed and no longer holds the words that were indexed. Run: ibid index';
/** Copies that are named; the rest is counted. */
const NAMED_COPIES = 5;

/** A quotation, then where it stands, and what a reader should know about the document. */
export function renderCitation(citation: Citation, setting: Setting, indent: string): string[] {
  const { ink, width } = setting;
  const lines = (text: string, inkOf: (text: string) => string) =>
    wrap([{ text: visibleLine(text), ink: inkOf }], { width, indent });
  const { gone, title, site, line, page } = citation;
  const about = [title, site, dateLine(citation)].filter((part) => part !== null);
  return [
    ...(gone ? lines(GONE, ink.bad) : wrap(quotation(citation, ink), { width, indent })),
    // Alone on its line and never broken, because this is what a reader clicks on or copies.
    `${indent}${ink.faint(visibleLine(placeOf(setting.pathOf(citation.file), gone ? null : line)))}`,
    ...lines([...(page === null ? [] : [`page ${page}`]), ...about].join(' · '), ink.faint),
    ...(gone ? [] : citation.times).flatMap(({ text, from, to }) =>
      lines(`“${text}” = ${daysInWords(from, to)}`, ink.faint),
    ),
    ...lines(copiesLine(citation.copies.map(setting.pathOf)), ink.faint),
    ...citation.notes.flatMap((note) => lines(noteInWords(note), ink.warn)),
  ];
}

function copiesLine(paths: readonly string[]): string {
  if (paths.length === 0) return '';
  const more = paths.length - NAMED_COPIES;
  return `also in: ${paths.slice(0, NAMED_COPIES).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

/** The words between quotation marks, with the short answer marked by ink alone: no character is put between them. */
function quotation(citation: Citation, ink: Ink): Piece[] {
  const { quote, shortSpan } = citation;
  if (!shortSpan) return [{ text: `“${visibleLine(quote)}”` }];
  const [before, short, after] = [
    quote.slice(0, shortSpan.start),
    quote.slice(shortSpan.start, shortSpan.end),
    quote.slice(shortSpan.end),
  ];
  const gap = (left: string, right: string) => (/\s$/.test(left) || /^\s/.test(right) ? ' ' : '');
  return [
    { text: `“${visibleLine(before)}${before.trim() ? gap(before, short) : ''}` },
    { text: visibleLine(short), ink: ink.mark },
    { text: `${after.trim() ? gap(short, after) : ''}${visibleLine(after)}”` },
  ];
}

function dateLine({ published, saved }: Citation): string {
  if (published) return `published ${dayInWords(published)}`;
  return `no date of publication found${saved ? ` (page saved ${saved})` : ''}`;
}

/** `path:line`, which most terminals and editors open at a click. */
export function placeOf(path: string, line: number | null): string {
  return line === null ? path : `${path}:${line}`;
}
