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
  const sorted = documents.toSorted((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0));
  const records = sorted.map((document) =>
    encodeRecord(document, createHash('sha256').update(document.text).digest('hex')),
  );
  const bodies = Buffer.concat(records.map((record) => record.body));
  const works = Buffer.concat(records.map((record) => record.work));
  const tables = assemble({ count: 1, read: () => ({ bodies, works }) });
  return searchIndexOver(
    tables,
    sorted.map((document) => document.file),
    [bodies],
  );
}
