import type { Span } from '../span.ts';
import { isSpace } from './sentences.ts';

/** A run of kept lines that belong together; `follows` says that only white space parts it from the one before. */
export interface Paragraph extends Span {
  readonly follows: boolean;
  readonly lines: number;
}

/** A line longer than this was not wrapped by an editor: in such text each line is a paragraph. */
const WRAP_WIDTH = 160;

/** The paragraphs of the kept parts of a text, in order. A blank line, a removed part or an unwrapped line ends one. */
export function paragraphsOf(text: string, kept: readonly Span[]): Paragraph[] {
  const paragraphs: { start: number; end: number; follows: boolean; lines: number; longest: number }[] = [];
  let previousEnd = -1;
  for (const part of kept) {
    for (let at = part.start; at < part.end; ) {
      const next = text.indexOf('\n', at);
      const stop = next === -1 || next > part.end ? part.end : next;
      const line = trimmed(text, at, stop);
      at = stop + 1;
      if (!line) continue;
      const gap = previousEnd < 0 ? 'apart' : gapBetween(text, previousEnd, line.start);
      const last = paragraphs.at(-1);
      const length = line.end - line.start;
      if (last && gap === 'line' && last.longest <= WRAP_WIDTH && length <= WRAP_WIDTH) {
        last.end = line.end;
        last.lines++;
        last.longest = Math.max(last.longest, length);
      } else paragraphs.push({ ...line, follows: gap !== 'apart', lines: 1, longest: length });
      previousEnd = line.end;
    }
  }
  return paragraphs;
}

/** `line`: one line break; `blank`: a blank line; `apart`: something else stands between. */
function gapBetween(text: string, from: number, to: number): 'line' | 'blank' | 'apart' {
  let breaks = 0;
  for (let i = from; i < to; i++) {
    const code = text.charCodeAt(i);
    if (code === 10) breaks++;
    else if (!isSpace(code)) return 'apart';
  }
  return breaks > 1 ? 'blank' : 'line';
}

function trimmed(text: string, start: number, end: number): Span | null {
  let from = start;
  let to = end;
  while (from < to && isSpace(text.charCodeAt(from))) from++;
  while (to > from && isSpace(text.charCodeAt(to - 1))) to--;
  return to > from ? { start: from, end: to } : null;
}
