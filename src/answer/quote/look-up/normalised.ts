/** A text without what may differ between two writings of the same words, with the way back to it. */
export interface Normalised {
  /** Lower case, one space between words, none at the beginning. */
  readonly text: string;
  /** For each code unit of `text`, where the character that gave it begins in the original, and where it ends. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** Quotation marks, apostrophes, accents and marks of emphasis: left out. */
const LEFT_OUT = /[\p{Pi}\p{Pf}"'`´„‚′″*_\u00ad\u200b-\u200f\u2060\ufeff\p{Mn}]/u;
/** White space and dashes of every kind: what parts words. */
const PARTS = /[\p{Z}\s\p{Pd}\u2212\u2043]/u;

/** What becomes of each ASCII character: itself, a small letter, a space, or nothing. */
const ASCII = Array.from({ length: 128 }, (_, code) => folded(String.fromCharCode(code)));

/**
 * The text without quotation marks, accents and marks of emphasis, in small letters, each run of white space and dashes
 * one space. Two texts that are equal then are the same words. Takes time in proportion to the length.
 */
export function normalised(text: string): Normalised {
  const starts: number[] = [];
  const ends: number[] = [];
  let out = '';
  let isOpen = false;
  for (let at = 0; at < text.length; ) {
    const code = text.codePointAt(at)!;
    const end = at + (code > 0xffff ? 2 : 1);
    const piece = code < 128 ? ASCII[code]! : folded(text.slice(at, end));
    if (piece !== ' ' || isOpen) {
      for (let i = 0; i < piece.length; i++) {
        starts.push(at);
        ends.push(end);
      }
      out += piece;
      if (piece !== '') isOpen = piece !== ' ';
    }
    at = end;
  }
  return { text: out, starts, ends };
}

function folded(character: string): string {
  if (PARTS.test(character)) return ' ';
  if (LEFT_OUT.test(character)) return '';
  // What a compatibility form stands for may be such a mark itself: U+FF3F is an underscore.
  return Array.from(character.normalize('NFKD').toLowerCase())
    .filter((part) => !PARTS.test(part) && !LEFT_OUT.test(part))
    .join('');
}
