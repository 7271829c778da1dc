import type { Span } from '../span.ts';

/**
 * A line that holds more than white space: its span without the white space around it, and what it says (no-break
 * spaces as spaces, so that `text` is as long as the span).
 */
export interface Line extends Span {
  readonly text: string;
}

const isSpace = (code: number): boolean =>
  code === 32 || (code >= 9 && code <= 13) || code === 0xa0 || code === 0xfeff || (code >= 0x2000 && code <= 0x200b);

/**
 * The lines of a text that hold more than white space, in order. A line ends at LF or CR. What lies in `skip` (spans in
 * order, not overlapping) is left out; a line that such a span cuts is given as the part, or the parts, outside of it.
 */
export function linesOf(text: string, skip: readonly Span[] = []): Line[] {
  const lines: Line[] = [];
  let from = 0;
  for (const gone of skip) {
    addLines(text, from, Math.min(gone.start, text.length), lines);
    from = Math.max(from, gone.end);
  }
  addLines(text, from, text.length, lines);
  return lines;
}

function addLines(text: string, from: number, to: number, lines: Line[]): void {
  let at = from;
  while (at < to) {
    let stop = at;
    while (stop < to && text.charCodeAt(stop) !== 10 && text.charCodeAt(stop) !== 13) stop++;
    let start = at;
    let end = stop;
    while (start < end && isSpace(text.charCodeAt(start))) start++;
    while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
    if (start < end) lines.push({ start, end, text: text.slice(start, end).replaceAll('\u00a0', ' ') });
    at = stop + 1;
  }
}
