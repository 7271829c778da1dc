import { createHash } from 'node:crypto';
import type { Document } from '../../corpus/document.ts';
import { encodeRecord } from '../record/encode.ts';
import { searchIndexOver } from '../search/open.ts';
import type { SearchIndex } from '../search-index.ts';
import { assemble } from './assemble.ts';

/**
 * An index in memory, for tests and for small sets. `hash` of each document is that of its text, since there are no
 * file's bytes here.
 */
export function indexDocuments(documents: readonly Document[]): SearchIndex {
  const records = documents
    .toSorted((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0))
    .map((document) => encodeRecord(document, createHash('sha256').update(document.text).digest('hex')));
  const part = Buffer.concat(records);
  const parts = { count: 1, read: () => part };
  return searchIndexOver(assemble(parts), parts);
}
