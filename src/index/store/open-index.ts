import { setImmediate } from 'node:timers/promises';
import { failure, type Result, success } from '../../corpus/problem.ts';
import { searchIndexInSteps } from '../search/open.ts';
import type { SearchIndex } from '../search-index.ts';
import { atOnce, inTurns, type Steps } from '../steps.ts';
import { readCheckedInSteps } from './disk.ts';
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
  return atOnce(openInSteps(indexDir));
}

/** The same without keeping others waiting for more than some milliseconds at a time. */
export async function openIndexInTurns(indexDir: string): Promise<Result<OpenIndex, StoreProblem>> {
  return await inTurns(openInSteps(indexDir), setImmediate);
}

function* openInSteps(indexDir: string): Steps<Result<OpenIndex, StoreProblem>> {
  let manifest = readManifest(indexDir);
  for (let attempt = 1; manifest.ok; attempt++) {
    const opened = yield* openGeneration(indexDir, manifest.value);
    if (opened.ok) return opened;
    const now = readManifest(indexDir);
    if (attempt >= ATTEMPTS || !now.ok || now.value.generation === manifest.value.generation) return opened;
    manifest = now;
  }
  return manifest;
}

function* openGeneration(indexDir: string, manifest: Manifest): Steps<Result<OpenIndex, StoreProblem>> {
  const content = yield* readCheckedInSteps(indexDir, manifest.tables);
  if (!content.ok) return content;
  const bodies: Buffer[] = [];
  for (const file of manifest.bodies) {
    const body = yield* readCheckedInSteps(indexDir, file);
    if (!body.ok) return body;
    bodies.push(body.value);
  }
  try {
    const { tables, files } = tablesFromBytes(content.value);
    const index = yield* searchIndexInSteps(tables, files, bodies);
    return success({ ...index, documentsDir: manifest.documentsDir, generation: manifest.generation });
  } catch (error) {
    return failure({
      code: 'index-damaged',
      message: `the index in ${indexDir} cannot be read: ${(error as Error).message}`,
    });
  }
}
