import { availableParallelism } from 'node:os';
import type { Batch, BatchDone } from './parse-worker.ts';
import { type FileTask, type Outcome, type ProcessOptions, processFile } from './process-file.ts';
import { startThread } from './start-thread.ts';

/** Below so many files, starting threads costs more than they save. */
const WORTH_THREADS = 200;
const BATCH = 32;
/** Batches that may be under way for each thread: enough to keep it busy, few enough to keep memory small. */
const AHEAD = 4;
const MOST_THREADS = 8;

/** The outcomes of all files, in their order, with a bounded number of them in memory. */
export async function* parseFiles(files: readonly FileTask[], options: ProcessOptions): AsyncGenerator<Outcome> {
  if (files.length >= WORTH_THREADS) yield* inThreads(files, options);
  else for (const file of files) yield await processFile(file, options);
}

async function* inThreads(files: readonly FileTask[], options: ProcessOptions): AsyncGenerator<Outcome> {
  const count = Math.min(MOST_THREADS, Math.max(1, availableParallelism()));
  const done = new Map<number, readonly Outcome[]>();
  let wake: () => void = () => {};
  let fault: Error | null = null;
  const threads = Array.from({ length: count }, () => startThread('parse-worker', options));
  for (const thread of threads) {
    thread.on('message', ({ first, outcomes }: BatchDone) => {
      done.set(first, outcomes);
      wake();
    });
    thread.on('error', (error: Error) => {
      fault = error;
      wake();
    });
  }
  try {
    let sent = 0;
    for (let next = 0; next < files.length; next += BATCH) {
      for (; sent < files.length && sent < next + BATCH * AHEAD * count; sent += BATCH) {
        const batch: Batch = { first: sent, files: files.slice(sent, sent + BATCH) };
        threads[(sent / BATCH) % count]!.postMessage(batch);
      }
      while (!done.has(next)) {
        if (fault) throw new Error('a thread that reads files died', { cause: fault });
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
      yield* done.get(next)!;
      done.delete(next);
    }
  } finally {
    await Promise.all(threads.map((thread) => thread.terminate()));
  }
}
