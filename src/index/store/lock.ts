import { join } from 'node:path';
import { failure, type Result } from '../../corpus/problem.ts';
import type { StoreProblem } from './problems.ts';
import { nameHolder, takeProcessLock } from './process-lock.ts';

export const LOCK = 'index-lock.json';

export interface LockOptions {
  /** Gives up after so long, in milliseconds. */
  readonly patience: number;
  /** Called once when somebody else holds the lock. */
  readonly waiting: (pid: number) => void;
}

/** Takes the lock of an index folder, or waits for it. A lock whose process is dead does not count. */
export async function takeLock(directory: string, options: LockOptions): Promise<Result<() => void, StoreProblem>> {
  const path = join(directory, LOCK);
  const { patience, waiting } = options;
  const lock = await takeProcessLock(path, { patience, waiting: ({ pid }) => waiting(pid) });
  if (lock.ok) return lock;
  return failure({
    code: 'index-locked',
    message: `${nameHolder(lock.problem)} is still writing this index. Wait for it to end; if it is no longer there, remove ${path}`,
  });
}
