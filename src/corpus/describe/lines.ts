import type { Span } from '../span.ts';

/** A line that is not blank, without the white space around it. */
export interface Line extends Span {
  readonly text: string;
  /** Position among the lines that are not blank, from 0. */
  readonly index: number;
}

/** The lines of `text` that are not blank, in order. Lines end at LF, CR, or a Unicode line or paragraph separator. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  for (const match of text.matchAll(/[^\n\r\u2028\u2029]+/g)) {
    const trimmed = match[0].trim();
    if (trimmed === '') continue;
    const start = match.index + match[0].indexOf(trimmed);
    lines.push({ text: trimmed, index: lines.length, start, end: start + trimmed.length });
  }
  return lines;
}

/** The line that holds the offset, or the next one after it; null behind the last line. */
export function lineAt(lines: readonly Line[], offset: number): Line | null {
  let low = 0;
  let high = lines.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((lines[middle] as Line).end <= offset) low = middle + 1;
    else high = middle;
  }
  return lines[low] ?? null;
}

/**
 * A line of running text: long, or a sentence of some length that ends as sentences do. Navigation, headlines, bylines
 * and captions are mostly shorter. 100 characters is above nearly every headline.
 */
export function isProse(line: Line): boolean {
  if (line.text.length >= 160) return true;
  return line.text.length >= 100 && /[.!?…»”"]$/.test(line.text);
}
