import type { IndexedDocument } from '../../index/search-index.ts';

/**
 * Reads a document's source text as it is now.
 *
 * @returns null when the file is gone or cannot be read any more
 */
export type CurrentText = (document: IndexedDocument) => Promise<string | null>;

/** Within one reply each file is read once, so that all its quotations are of one state of it. */
export function readOnce(current: CurrentText): CurrentText {
  const texts = new Map<number, Promise<string | null>>();
  return (document) => {
    const known = texts.get(document.id) ?? current(document);
    texts.set(document.id, known);
    return known;
  };
}
