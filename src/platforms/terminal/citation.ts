import type { Citation } from '../../answer/answer.ts';
import { dayInWords, daysInWords } from './dates.ts';
import type { Ink } from './ink.ts';
import { noteInWords } from './notes.ts';
import { visibleLine } from './visible.ts';
import { type Piece, wrap } from './wrap.ts';

/** What the rendering of citations needs to know beside them. */
export interface Setting {
  readonly ink: Ink;
  /** Columns; `Infinity` where the output is no terminal, so that lines can be searched and cut by other programs. */
  readonly width: number;
  /** The path to show for a file of the documents folder: one that the reader's editor can open. */
  readonly pathOf: (file: string) => string;
}

/** A quotation with where it stands: file and line first, for this is what a reader clicks on. */
export function renderCitation(citation: Citation, setting: Setting, indent: string): string[] {
  const { ink, width } = setting;
  const faint = (text: string) => wrap([{ text: visibleLine(text), ink: ink.faint }], { width, indent });
  const place = [placeOf(setting.pathOf(citation.file), citation.gone ? null : citation.line)];
  if (citation.page !== null) place.push(`page ${citation.page}`);
  place.push(...[citation.title, citation.site].filter((part) => part !== null));
  const lines = citation.gone
    ? wrap(
        [
          {
            text: 'The file has changed and no longer holds the words that were indexed. Run: ibid index',
            ink: ink.bad,
          },
        ],
        {
          width,
          indent,
        },
      )
    : wrap(quotation(citation, ink), { width, indent });
  lines.push(...faint(place.join(' · ')), ...faint(dateLine(citation)));
  for (const time of citation.gone ? [] : citation.times)
    lines.push(...faint(`“${time.text}” = ${daysInWords(time.from, time.to)}`));
  if (citation.copies.length > 0) lines.push(...faint(`also in: ${citation.copies.map(setting.pathOf).join(', ')}`));
  for (const note of citation.notes)
    lines.push(...wrap([{ text: visibleLine(noteInWords(note)), ink: ink.warn }], { width, indent }));
  return lines;
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
