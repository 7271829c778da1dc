import { createHash } from 'node:crypto';
import { tokenise } from '../../corpus/words/tokens.ts';

/** Whether one of these stands there or not changes nothing about what is said. */
const ARTICLES: ReadonlySet<string> = new Set(['a', 'an', 'the']);

/** The words of a quotation, without their case, marks, accents and articles: two with the same words are copies. */
export function wordsOf(quote: string): string {
  return tokenise(quote)
    .map(({ word }) => word)
    .filter((word) => !ARTICLES.has(word))
    .join(' ');
}

/** The same 22 characters for every copy of a quotation. */
export function hitKey(quote: string): string {
  // A quotation without a word (a line of emoji) is itself.
  return createHash('sha256')
    .update(wordsOf(quote) || quote.trim())
    .digest('base64url')
    .slice(0, 22);
}
