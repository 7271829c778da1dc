import type { Span } from '../../corpus/span.ts';

/** A stretch of one paragraph with the ink it is shown in. Its text has no line ends and no control characters. */
export interface Piece {
  readonly text: string;
  readonly ink?: (text: string) => string;
}

export interface Block {
  /** Columns that a line may fill, indent included; `Infinity` leaves a paragraph on one line. */
  readonly width: number;
  /** What stands before every line. */
  readonly indent: string;
}

// Unicode TR11: East Asian wide and fullwidth, and emoji, fill two columns; combining marks and joiners none.
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;
const NARROWEST = /\p{Mn}|\p{Me}|[\u200c\u200d]/u;

/** Columns that the text fills on a terminal. */
export function columns(text: string): number {
  if (/^[\x20-\x7e]*$/.test(text)) return text.length;
  let sum = 0;
  for (const character of text) sum += widthOf(character);
  return sum;
}

function widthOf(character: string): number {
  return WIDE.test(character) ? 2 : NARROWEST.test(character) ? 0 : 1;
}

/**
 * Where a text breaks into lines of at most `width` columns: at spaces, which fall away, and before wide characters,
 * which are written without spaces. A word longer than a line stays whole, for it may be a path or an address.
 */
export function breakLines(text: string, width: number): Span[] {
  if (columns(text) <= width) return [{ start: 0, end: text.length }];
  const lines: Span[] = [];
  let start = 0;
  let used = 0;
  let breakEnd = -1; // where the line would end at the last place to break
  let breakNext = -1; // where the next line would begin
  let at = 0;
  for (const character of text) {
    const size = widthOf(character);
    if (character === ' ') [breakEnd, breakNext] = [at, at + 1];
    else if (size === 2 && at > start && text[at - 1] !== ' ') [breakEnd, breakNext] = [at, at];
    if (used + size > width && character !== ' ' && breakEnd > start) {
      lines.push({ start, end: breakEnd });
      start = breakNext;
      used = columns(text.slice(start, at));
      breakEnd = -1;
    }
    used += size;
    at += character.length;
  }
  if (start < text.length) lines.push({ start, end: text.length });
  return lines;
}

/** The pieces as one paragraph of lines, each in its inks: an ink never runs over a line end or an indent. */
export function wrap(pieces: readonly Piece[], block: Block): string[] {
  const text = pieces.map((piece) => piece.text).join('');
  if (!text) return [];
  return breakLines(text, Math.max(20, block.width - columns(block.indent))).map((line) => {
    let out = '';
    let at = 0;
    for (const piece of pieces) {
      const part = piece.text.slice(Math.max(0, line.start - at), Math.max(0, line.end - at));
      out += piece.ink && part ? piece.ink(part) : part;
      at += piece.text.length;
    }
    return block.indent + out;
  });
}
