import type { Document } from '../corpus/document.ts';
import { parse } from '../corpus/parse.ts';
import { failure, type Problem, type Result, success } from '../corpus/problem.ts';
import { parseWithoutLines } from '../index/store/parse-without-lines.ts';
import type { Progress, Summary } from '../index/store/run-update.ts';
import { updateIndex } from '../index/store/update-index.ts';
import { walkUpTo } from './walk-up-to.ts';

/** What a process of its own is asked to do, so that nobody who asks a question waits for it. */
export interface Jobs {
  /** Brings an index up to the documents folder. */
  readonly index: {
    readonly kind: 'index';
    readonly documents: string;
    readonly index: string;
    readonly maxFileBytes: number;
    /** How long to wait for another process that writes the same index, in milliseconds. */
    readonly patience: number;
  };
  /** Looks whether a file can become a document. */
  readonly check: { readonly kind: 'check'; readonly name: string; readonly bytes: Uint8Array };
  /** Reads a document as it is indexed. */
  readonly read: {
    readonly kind: 'read';
    readonly name: string;
    readonly bytes: Uint8Array;
    /** Hashes of the lines of its site without which it is indexed. */
    readonly without: readonly number[];
  };
}

export interface Done {
  readonly index: Summary;
  readonly check: null;
  readonly read: Document;
}

export type Told =
  | { readonly kind: 'progress'; readonly progress: Progress }
  | { readonly kind: 'log'; readonly line: string }
  | { readonly kind: 'done'; readonly result: Result<Done[keyof Done], Problem> };

/** Progress is told this often at most, in milliseconds. */
const PROGRESS_EVERY_MS = 100;

if (process.send) {
  // A service manager signals every process at once; this one ends when the one that it works for has ended.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => {});
  process.on('disconnect', () => process.exit(1));
  process.once('message', async (job: Jobs[keyof Jobs]) => {
    const result = await work(job);
    process.send?.({ kind: 'done', result } satisfies Told, () => process.exit(0));
  });
}

const tell = (told: Told): void => void process.send?.(told);

async function work(job: Jobs[keyof Jobs]): Promise<Result<Done[keyof Done]>> {
  if (job.kind === 'index') return await index(job);
  return job.kind === 'check' ? await check(job) : await parseWithoutLines(job.name, job.bytes, job.without);
}

async function index(job: Jobs['index']): Promise<Result<Summary>> {
  let shown = 0;
  return await updateIndex({
    documentsDir: job.documents,
    indexDir: job.index,
    walk: walkUpTo(job.maxFileBytes),
    now: Date.now,
    progress: (progress) => {
      const now = performance.now();
      if (now - shown < PROGRESS_EVERY_MS && progress.done < progress.total) return;
      shown = now;
      tell({ kind: 'progress', progress });
    },
    log: (line) => tell({ kind: 'log', line }),
    patience: job.patience,
  });
}

async function check({ name, bytes }: Jobs['check']): Promise<Result<null>> {
  const document = await parse(name, bytes);
  return document.ok ? success(null) : failure(document.problem);
}
