import type { IndexedPassage } from '../../index/search-index.ts';

/** A quotation has at most this many UTF-16 code units. */
export const QUOTE_LIMIT = 400;

// A sentence that begins so leaves the reader lost without the one before it.
const LEANS_BACK =
  /^["'“‘«(]?(?:He|She|It|They|This|That|These|Those|His|Her|Its|Their|Both|Such|Then|There|Here|At (?:the|that) time|In (?:that|this|doing so)|Under (?:his|her|their|this)|The (?:former|latter|two|three|group|company|move|decision|man|woman|law|mechanism))\b/;

/** Whether a sentence is quoted together with the one before it: it begins with a pronoun, and both fit the limit. */
export function leansBack(passage: IndexedPassage, sentence: number, text: string): boolean {
  const before = passage.sentences[sentence - 1];
  const own = passage.sentences[sentence];
  return before !== undefined && own !== undefined && own.end - before.start <= QUOTE_LIMIT && LEANS_BACK.test(text);
}
