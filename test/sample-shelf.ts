import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Shelf } from '../src/chat/see-documents.ts';
import type { Document } from '../src/corpus/document.ts';
import { walk } from '../src/corpus/folder/walk.ts';
import { parse } from '../src/corpus/parse.ts';
import { indexDocuments } from '../src/index/build/index-documents.ts';

export const SAMPLES = resolve(import.meta.dirname, '../index-data/documents');

export interface SampleShelf extends Shelf {
  readonly texts: ReadonlyMap<string, string>;
}

let known: Promise<SampleShelf> | undefined;

/** The sample documents of the project, read and indexed once a test file. */
export function sampleShelf(): Promise<SampleShelf> {
  known ??= open();
  return known;
}

async function open(): Promise<SampleShelf> {
  const walked = await walk(SAMPLES);
  if (!walked.ok) throw new Error(walked.problem.message);
  const documents: Document[] = [];
  for (const { file } of walked.value.files) {
    const parsed = await parse(file, readFileSync(join(SAMPLES, file)));
    if (!parsed.ok) throw new Error(parsed.problem.message);
    documents.push(parsed.value);
  }
  const texts = new Map(documents.map(({ file, text }) => [file, text]));
  return { index: indexDocuments(documents), current: async ({ file }) => texts.get(file) ?? null, texts };
}
