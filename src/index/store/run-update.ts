import type { ReadLimits } from '../../corpus/formats/limits.ts';
import { type Problem, type Result, success } from '../../corpus/problem.ts';
import { collect } from './collect.ts';
import { removeLeftovers } from './generations.ts';
import { type IndexCounts, type Manifest, readManifest } from './manifest.ts';
import { readOldIndex } from './old-index.ts';
import { parseFiles } from './parse-files.ts';
import { type Changes, changesBetween, planUpdate } from './plan.ts';
import type { FileTask, ProcessOptions } from './process-file.ts';
import { type FolderFile, type IndexState, recordKey } from './state.ts';
import { withoutSiteLines } from './without-site-lines.ts';
import { commitState, type GenerationHead } from './write-generation.ts';

export interface Skipped {
  readonly file: string;
  readonly reason: string;
}

/** Lists the files of a folder that may be documents, and says which entries it left out and why. */
export type Walk = (
  directory: string,
) => Promise<Result<{ readonly files: readonly FolderFile[]; readonly skipped: readonly Skipped[] }, Problem>>;

export interface Progress {
  readonly phase: 'read' | 'build';
  readonly done: number;
  readonly total: number;
}

/** What an update did: the form of `ibid index --json`. */
export interface Summary extends IndexCounts, Changes {
  readonly skipped: readonly Skipped[];
  readonly tookMs: number;
}

export interface RunOptions {
  readonly documentsDir: string;
  readonly indexDir: string;
  readonly walk: Walk;
  readonly limits: ReadLimits;
  readonly startedAt: number;
  readonly fresh: boolean;
  readonly progress: (progress: Progress) => void;
  readonly log: (line: string) => void;
}

export async function runUpdate(options: RunOptions): Promise<Result<Summary, Problem>> {
  const { documentsDir, indexDir, limits, startedAt, progress, log } = options;
  const settings = JSON.stringify(limits);
  const head: GenerationHead = { indexDir, documentsDir, settings };
  const old = options.fresh ? null : readOldIndex(indexDir, settings, log);
  removeLeftovers(indexDir, currentManifest(indexDir));

  const walked = await options.walk(documentsDir);
  if (!walked.ok) return walked;
  const files = walked.value.files
    .map(({ file, size, mtimeMs }): FolderFile => ({ file, size, mtimeMs }))
    .sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0));
  const plan = planUpdate(files, old?.state ?? null);
  const known = new Set(old?.state.documents.map(({ file, hash }) => recordKey(file, hash)));
  const toRead = plan.toRead.map(({ file }): FileTask => ({ file, without: null }));
  const reading: ProcessOptions = { documentsDir, limits, known };
  const outcomes = counted(parseFiles(toRead, reading), (done) =>
    progress({ phase: 'read', done, total: toRead.length }),
  );
  try {
    const collected = await collect(files, plan, outcomes, old, head);
    const { documents, generation } = await withoutSiteLines(collected, reading);
    const { skipped } = collected;
    const state: IndexState = { startedAt, documents, skipped };
    let manifest = old?.manifest;
    if (generation) {
      manifest = generation.commit(state, (share) =>
        progress({ phase: 'build', done: Math.round(share * 100), total: 100 }),
      );
    } else if (manifest && (toRead.length > 0 || manifest.documentsDir !== documentsDir)) {
      manifest = commitState(head, manifest, state);
    }
    if (!manifest) throw new Error('an index without a manifest');
    const changes = changesBetween(old?.state.documents ?? [], documents);
    const reasons = [...walked.value.skipped, ...skipped.map(({ file, reason }) => ({ file, reason }))];
    return success({ ...manifest.counts, ...changes, skipped: inOrder(reasons), tookMs: 0 });
  } finally {
    await outcomes.return(undefined);
    removeLeftovers(indexDir, currentManifest(indexDir));
  }
}

function currentManifest(directory: string): Manifest | null {
  const manifest = readManifest(directory);
  return manifest.ok ? manifest.value : null;
}

async function* counted<T>(items: AsyncIterable<T>, step: (done: number) => void): AsyncGenerator<T> {
  let done = 0;
  for await (const item of items) {
    step(++done);
    yield item;
  }
}

function inOrder(skipped: readonly Skipped[]): Skipped[] {
  return skipped.toSorted((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0));
}
