import { visible } from '../../../src/chat/wording/visible.ts';

interface Piece {
  readonly at: number;
  readonly words: string;
  /** Such as `U+202E` for a single character that acts. */
  readonly code: string | null;
}

/** A text cut at every character that would act instead of being read. The pieces, put together, are the text. */
export function pieces(text: string): Piece[] {
  const found: Piece[] = [];
  let from = 0;
  let at = 0;
  for (const character of text) {
    const end = at + character.length;
    const isLineEnd = character === '\r' && text[end] === '\n';
    if (!isLineEnd && visible(character) !== character) {
      if (at > from) found.push({ at: from, words: text.slice(from, at), code: null });
      const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
      found.push({ at, words: character, code: `U+${code}` });
      from = end;
    }
    at = end;
  }
  if (from < text.length) found.push({ at: from, words: text.slice(from), code: null });
  return found;
}
