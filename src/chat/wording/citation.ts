import type { Citation, ResolvedTime } from '../../answer/answer.ts';
import { clip, clipStart } from './clip.ts';
import { dayInWords, daysInWords } from './dates.ts';
import { noteInWords } from './notes.ts';
import { titleLine, visibleLine } from './visible.ts';

/**
 * Longest texts from a document under a quotation, in UTF-16 code units: what fits two lines of a phone. Together they
 * leave room for the longest quotation in one message of any platform; the renderers' tests hold that.
 */
const LONGEST = { title: 120, site: 60, path: 120, copy: 80, time: 50, note: 120 } as const;
/** What is named under a quotation; the rest is counted. */
const NAMED = { copies: 3, times: 3, notes: 4 } as const;

/** What is said in place of a quotation that the file no longer holds. */
export const GONE = 'The file has changed and no longer holds the words that were indexed.';

/** The words of a link to the page that shows a quotation in its document. */
export const OPEN = 'Open';

/** The file as code is shown, and what follows it: `water/final-count.md:12`, or `report.pdf` and `page 4`. */
export function placeInWords({ file, line, page, gone }: Citation): { readonly code: string; readonly after: string } {
  const path = clipStart(visibleLine(file), LONGEST.path);
  if (page !== null) return { code: path, after: `page ${page}` };
  return { code: gone ? path : `${path}:${line}`, after: '' };
}

/** `The final count · Harbour Times · published 16 August 2021`. */
export function sourceInWords(citation: Citation): string {
  const title = citation.title === null ? '' : clip(titleLine(citation.title), LONGEST.title);
  const site = citation.site === null ? '' : clip(titleLine(citation.site), LONGEST.site);
  return [title, site, publishedInWords(citation)].filter((part) => part !== '').join(' · ');
}

/** `published 16 August 2021`; without a date of publication, the day the page was saved if that is known. */
export function publishedInWords({ published, saved }: Pick<Citation, 'published' | 'saved'>): string {
  if (published !== null) return `published ${dayInWords(visibleLine(published))}`;
  return `no date of publication${saved === null ? '' : `, page saved ${dayInWords(visibleLine(saved))}`}`;
}

/** What a reader should know beside the source, a line each: what relative dates mean, copies, notes. */
export function remarksInWords(citation: Citation): string[] {
  const times = citation.gone ? [] : citation.times;
  return [
    ...some(times, NAMED.times, timeInWords, 'date', 'dates'),
    ...copiesInWords(citation.copies),
    ...some(citation.notes, NAMED.notes, noteLine, 'note', 'notes'),
  ];
}

/** `also in a.md, b.md, c.md and 4 more`, as a line; none where there are no copies. */
function copiesInWords(files: readonly string[]): string[] {
  if (files.length === 0) return [];
  const named = files.slice(0, NAMED.copies).map((file) => clipStart(visibleLine(file), LONGEST.copy));
  const more = files.length - named.length;
  return [`also in ${named.join(', ')}${more > 0 ? ` and ${more} more` : ''}`];
}

/** `“Thursday” = 17 April 2025`. */
function timeInWords({ text, from, to }: ResolvedTime): string {
  return `“${clip(visibleLine(text), LONGEST.time)}” = ${daysInWords(from, to)}`;
}

function noteLine(note: string): string {
  const words = noteInWords(clip(visibleLine(note), LONGEST.note));
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function some<T>(all: readonly T[], named: number, words: (one: T) => string, one: string, many: string): string[] {
  const more = all.length - named;
  const lines = all.slice(0, named).map(words);
  return more > 0 ? [...lines, `and ${more} more ${more === 1 ? one : many}`] : lines;
}
