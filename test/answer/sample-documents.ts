import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import type { CurrentText } from '../../src/answer/quote/current-text.ts';
import type { Document } from '../../src/corpus/document.ts';
import { parse } from '../../src/corpus/parse.ts';
import { indexDocuments } from '../../src/index/build/index-documents.ts';
import type { SearchIndex } from '../../src/index/search-index.ts';
import { textsOf } from './small-documents.ts';

const SAMPLES = resolve(import.meta.dirname, '../../index-data/documents');

/** The documents of a folder, read and indexed in memory; the sample documents by default. */
export async function indexedFolder(folder = SAMPLES): Promise<{ index: SearchIndex; current: CurrentText }> {
  const documents: Document[] = [];
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const files = entries.map((entry) => relative(folder, join(entry.parentPath, entry.name))).sort();
  for (const file of files) {
    const read = await parse(file, readFileSync(join(folder, file)));
    if (!read.ok) throw new Error(read.problem.message);
    documents.push(read.value);
  }
  return { index: indexDocuments(documents), current: textsOf(documents) };
}
