import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import type { CurrentText } from '../../src/answer/quote/current-text.ts';
import type { Document } from '../../src/corpus/document.ts';
import { parse } from '../../src/corpus/parse.ts';
import { indexDocuments } from '../../src/index/build/index-documents.ts';
import type { SearchIndex } from '../../src/index/search-index.ts';
import { textsOf } from './small-documents.ts';

const SAMPLES = resolve(import.meta.dirname, '../../index-data/documents');

export interface SampleLibrary {
  readonly documents: readonly Document[];
  readonly index: SearchIndex;
  readonly current: CurrentText;
}

/** A folder of documents, by default the sample documents, read and indexed in memory. */
export async function sampleLibrary(folder: string = SAMPLES): Promise<SampleLibrary> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  const documents: Document[] = [];
  for (const path of files) {
    const document = await parse(relative(folder, path), readFileSync(path));
    if (!document.ok) throw new Error(`${path}: ${document.problem.message}`);
    documents.push(document.value);
  }
  return { documents, index: indexDocuments(documents), current: textsOf(documents) };
}
