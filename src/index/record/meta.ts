import type { IndexedDocument } from '../search-index.ts';

/** What a record says about its document, apart from its passages. */
export interface RecordMeta extends Omit<IndexedDocument, 'id' | 'cluster' | 'firstPassage' | 'endPassage'> {
  readonly headings: readonly string[];
}
