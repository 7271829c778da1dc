import type { IndexedDocument } from '../../index/search-index.ts';

/**
 * Reads a document's source text as it is now.
 *
 * @returns null when the file is gone or cannot be read any more
 */
export type CurrentText = (document: IndexedDocument) => Promise<string | null>;
