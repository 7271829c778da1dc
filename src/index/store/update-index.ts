import { mkdirSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { defaultReadLimits, type ReadLimits } from '../../corpus/formats/limits.ts';
import { failure, type Result, success } from '../../corpus/problem.ts';
import { takeLock } from './lock.ts';
import type { StoreProblem } from './problems.ts';
import { writeProblem } from './problems.ts';
import { type Progress, type RunOptions, runUpdate, type Summary, type Walk } from './run-update.ts';

export interface UpdateOptions {
  readonly documentsDir: string;
  readonly indexDir: string;
  /** Lists the files of the documents folder. */
  readonly walk: Walk;
  readonly limits?: ReadLimits;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly progress?: (progress: Progress) => void;
  /** Gets a line for people about what is unusual: an index that is built again, another process that is waited for. */
  readonly log?: (line: string) => void;
  /** How long to wait for another process that writes the same index, in milliseconds. */
  readonly patience?: number;
  /** Builds everything again, whatever is there. */
  readonly fresh?: boolean;
}

const PATIENCE_MS = 15 * 60_000;

/**
 * Makes the index of a folder true again: reads new and changed files, forgets those that are gone, and writes the
 * index if anything differs. At any moment, also after `kill -9`, the folder holds the old index or the new one.
 */
export async function updateIndex(options: UpdateOptions): Promise<Result<Summary>> {
  const began = options.now();
  const log = options.log ?? (() => {});
  const run: RunOptions = {
    documentsDir: resolve(options.documentsDir),
    indexDir: resolve(options.indexDir),
    walk: options.walk,
    limits: options.limits ?? defaultReadLimits,
    startedAt: began,
    fresh: options.fresh ?? false,
    progress: options.progress ?? (() => {}),
    log,
  };
  const missing = documentsProblem(run.documentsDir);
  if (missing) return failure(missing);
  try {
    mkdirSync(run.indexDir, { recursive: true });
    const lock = await takeLock(run.indexDir, {
      patience: options.patience ?? PATIENCE_MS,
      waiting: (pid) => log(`process ${pid} is writing this index; waiting for it`),
    });
    if (!lock.ok) return lock;
    try {
      const summary = await runUpdate(run);
      return summary.ok ? success({ ...summary.value, tookMs: options.now() - began }) : summary;
    } finally {
      lock.value();
    }
  } catch (error) {
    const problem = writeProblem(error, run.indexDir);
    if (problem) return failure(problem);
    throw error;
  }
}

function documentsProblem(directory: string): StoreProblem | null {
  if (statSync(directory, { throwIfNoEntry: false })?.isDirectory()) return null;
  return {
    code: 'documents-missing',
    message: `${directory} is not a folder. Name the folder of your documents with --documents`,
  };
}
