import { failure, type Result, success } from '../../corpus/problem.ts';
import { searchIndexOver } from '../search/open.ts';
import type { SearchIndex } from '../search-index.ts';
import { readChecked, type StoredFile } from './disk.ts';
import { type Manifest, readManifest } from './manifest.ts';
import type { StoreProblem } from './problems.ts';
import { tablesFromBytes } from './tables-bytes.ts';

export interface OpenIndex extends SearchIndex {
  /** Absolute path of the documents folder when it was indexed. */
  readonly documentsDir: string;
  /** Differs between any two indexes that were written. */
  readonly generation: string;
}

/** How often to begin again when another process put a new index in place while this one was reading. */
const ATTEMPTS = 5;

/**
 * Loads the index of a folder. All of it is in memory afterwards, so a new index can be written at any time. Every
 * file is held to its checksum: what is not as it was written is a problem, never a wrong answer.
 */
export function openIndex(indexDir: string): Result<OpenIndex, StoreProblem> {
  let manifest = readManifest(indexDir);
  for (let attempt = 1; manifest.ok; attempt++) {
    const opened = openGeneration(indexDir, manifest.value);
    if (opened.ok) return opened;
    const now = readManifest(indexDir);
    if (attempt >= ATTEMPTS || !now.ok || now.value.generation === manifest.value.generation) return opened;
    manifest = now;
  }
  return manifest;
}

function openGeneration(indexDir: string, manifest: Manifest): Result<OpenIndex, StoreProblem> {
  const content = readChecked(indexDir, manifest.tables);
  if (!content.ok) return content;
  const bodies = readAll(indexDir, manifest.bodies);
  if (!bodies.ok) return bodies;
  try {
    const { tables, files } = tablesFromBytes(content.value);
    const index = searchIndexOver(tables, files, bodies.value);
    return success({ ...index, documentsDir: manifest.documentsDir, generation: manifest.generation });
  } catch (error) {
    return failure({
      code: 'index-damaged',
      message: `the index in ${indexDir} cannot be read: ${(error as Error).message}`,
    });
  }
}

/** All of the files, or the first problem. */
export function readAll(indexDir: string, files: readonly StoredFile[]): Result<Buffer[], StoreProblem> {
  const contents: Buffer[] = [];
  for (const file of files) {
    const content = readChecked(indexDir, file);
    if (!content.ok) return content;
    contents.push(content.value);
  }
  return success(contents);
}
