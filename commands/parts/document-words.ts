import type { VisibleDocument } from '../../src/chat/visible-documents.ts';

/** What a document is looked for by, folded: folding ten thousand of them at every key that somebody types is too slow. */
export interface DocumentWords {
  readonly title: string;
  readonly file: string;
  /** Title, file and site, a line each. */
  readonly all: string;
  readonly words: readonly string[];
}

const kept = new WeakMap<VisibleDocument, DocumentWords>();

/** The same for the same document; forgotten with it. */
export function documentWords(document: VisibleDocument): DocumentWords {
  const before = kept.get(document);
  if (before) return before;
  const [title, file, site] = [document.title?.value ?? '', document.file, document.site?.value ?? ''].map(folded);
  const all = [title, file, site].join('\n');
  const made = { title: title!, file: file!, all, words: wordsIn(all) };
  kept.set(document, made);
  return made;
}

/** Lower case, without accents, white space made single: what is compared. */
export function folded(words: string): string {
  return words
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();
}

/** Words as `folded` gives them, without punctuation. */
export const wordsOf = (words: string): string[] => wordsIn(folded(words));

const wordsIn = (text: string): string[] => text.match(/[\p{L}\p{N}]+/gu) ?? [];
