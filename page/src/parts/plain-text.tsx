import type { ComponentChildren } from 'preact';
import { visible } from '../../../src/chat/wording/visible.ts';

/**
 * Text of a document, exactly its characters, none of which acts: overrides of the direction of writing, controls and
 * letters of no width are shown by their code and take no part in the layout, though they stay in the text.
 */
export function PlainText({ text }: { text: string }): ComponentChildren {
  if (visible(text) === text) return text;
  return pieces(text).map(({ at, words, code }) =>
    code === null ? (
      words
    ) : (
      <span key={at} class="acting" data-code={code}>
        <span hidden>{words}</span>
      </span>
    ),
  );
}

interface Piece {
  readonly at: number;
  readonly words: string;
  /** Such as `U+202E` for a single character that acts. */
  readonly code: string | null;
}

/** The pieces, put together, are the text. */
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
