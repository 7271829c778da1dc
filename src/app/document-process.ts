import { Lanes } from '../chat/desk/lanes.ts';
import type { Document } from '../corpus/document.ts';
import { failure, type Problem, type Result } from '../corpus/problem.ts';
import type { Progress } from '../index/store/run-update.ts';
import type { Done, Jobs, Told } from './document-worker.ts';
import { startWorker } from './worker.ts';

export interface Watching {
  readonly progress?: (progress: Progress) => void;
  /** Gets a line for people about what is unusual. */
  readonly log?: (line: string) => void;
  /** After so long the work is stopped, in milliseconds. Default: never. */
  readonly limit?: number;
  /** Stops the work; what it had begun to write does not count. */
  readonly signal?: AbortSignal;
}

/** What the process said last before it ended without a result; enough for the first lines of a fault. */
const LAST_WORDS = 2000;

/**
 * Does a job in a process of its own (`document-worker.ts`): reading documents computes for seconds, a broken one may take
 * all memory, and whoever asks a question must notice nothing of either. The process gets no tokens. When it dies the
 * problem is `process-ended`; `too-slow` when it took longer than `limit`; `stopped` when the signal ended it.
 */
export async function inProcess<Kind extends keyof Jobs>(
  job: Jobs[Kind] & { readonly kind: Kind },
  watching: Watching = {},
): Promise<Result<Done[Kind]>> {
  const child = startWorker(new URL('./document-worker', import.meta.url));
  let words = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    words = (words + text).slice(-LAST_WORDS);
  });
  return await new Promise((resolve) => {
    let late = false;
    const timer = watching.limit === undefined ? null : setTimeout(() => stop(), watching.limit);
    const stop = () => {
      late = true;
      child.kill('SIGKILL');
    };
    const end = () => child.kill('SIGKILL');
    watching.signal?.addEventListener('abort', end);
    child.on('message', (told: Told) => {
      if (told.kind === 'progress') watching.progress?.(told.progress);
      else if (told.kind === 'log') watching.log?.(told.line);
      else resolve(told.result as Result<Done[Kind]>);
    });
    child.on('error', (error) => resolve(failure(ended(error.message))));
    child.on('close', (code, signal) => {
      if (timer) clearTimeout(timer);
      watching.signal?.removeEventListener('abort', end);
      const stopped = watching.signal?.aborted ? STOPPED : null;
      resolve(failure(stopped ?? (late ? tooSlow(watching.limit ?? 0) : ended(`${signal ?? code}: ${words.trim()}`))));
    });
    child.send(job, () => {});
  });
}

/** Whoever stopped it need not be told. */
export const STOPPED = { code: 'stopped', message: 'reading documents was stopped' } as const;

/** A file that takes longer than this to read would hold up the index as well. */
const CHECK_LIMIT_MS = 60_000;
/** Each process takes some of the memory that answers need, so files are looked at one after the other. */
const checks = new Lanes(1);

/** Whether a file can become a document; the problem says why not. Other checks that are under way go first. */
export function checkInProcess(name: string, bytes: Uint8Array): Promise<Result<null>> {
  return checks.run(() => inProcess({ kind: 'check', name, bytes }, { limit: CHECK_LIMIT_MS }));
}

/** A document as it is indexed, read where nobody who asks a question waits for it. */
export function readInProcess(name: string, bytes: Uint8Array, without: readonly number[]): Promise<Result<Document>> {
  return checks.run(() => inProcess({ kind: 'read', name, bytes, without }, { limit: CHECK_LIMIT_MS }));
}

function ended(how: string): Problem {
  const message = `the process that reads documents ended before its work was done (${how}). Try again; with less memory than the documents need, it ends each time`;
  return { code: 'process-ended', message };
}

function tooSlow(limit: number): Problem {
  return { code: 'too-slow', message: `It took longer than ${Math.round(limit / 1000)} s to read, and was given up.` };
}
