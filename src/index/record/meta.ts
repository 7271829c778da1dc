import type { IndexedDocument } from '../search-index.ts';

/** What a record says about its document, apart from its passages. The file's name stands elsewhere: files are moved. */
export interface RecordMeta extends Omit<IndexedDocument, 'id' | 'file' | 'cluster' | 'firstPassage' | 'endPassage'> {
  readonly headings: readonly string[];
}
