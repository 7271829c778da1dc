import { closeSync, openSync, readFileSync, statSync, writeSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { failure, type Result, success } from '../../corpus/problem.ts';
import { readIfThere, removeIfThere } from './disk.ts';
import type { StoreProblem } from './problems.ts';

export const LOCK = 'index-lock.json';
const POLL_MS = 100;
/** A lock that is still empty after this long was left by a process that died while it wrote it. */
const EMPTY_MS = 2000;

interface Holder {
  readonly pid: number;
  readonly host: string;
  /** When the process began, in the kernel's ticks; null where that cannot be told. Process numbers come again. */
  readonly began: string | null;
}

export interface LockOptions {
  /** Gives up after so long, in milliseconds. */
  readonly patience: number;
  /** Called once when somebody else holds the lock. */
  readonly waiting: (pid: number) => void;
}

/** Takes the lock of an index folder, or waits for it. A lock whose process is dead does not count. */
export async function takeLock(directory: string, options: LockOptions): Promise<Result<() => void, StoreProblem>> {
  const path = join(directory, LOCK);
  let told = false;
  for (let waited = 0; ; waited += POLL_MS) {
    if (create(path)) return success(() => removeIfThere(path));
    const holder = readHolder(path);
    if (holder === 'stale') breakLock(path);
    else if (holder !== 'none') {
      if (!told) options.waiting(holder.pid);
      told = true;
      if (waited >= options.patience) return failure(locked(path, holder));
    }
    if (holder !== 'none') await sleep(POLL_MS);
  }
}

function locked(path: string, holder: Holder): StoreProblem {
  const who = holder.host === hostname() ? `process ${holder.pid}` : `process ${holder.pid} on ${holder.host}`;
  return {
    code: 'index-locked',
    message: `${who} is still writing this index. Wait for it to end; if it is no longer there, remove ${path}`,
  };
}

function create(path: string): boolean {
  const self: Holder = { pid: process.pid, host: hostname(), began: beganAt(process.pid) };
  try {
    const descriptor = openSync(path, 'wx');
    writeSync(descriptor, JSON.stringify(self));
    closeSync(descriptor);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function readHolder(path: string): Holder | 'none' | 'stale' {
  const text = readIfThereOrGone(path);
  if (text === null) return 'none';
  let holder: Holder;
  try {
    holder = JSON.parse(text) as Holder;
  } catch {
    return age(path) > EMPTY_MS ? 'stale' : { pid: 0, host: hostname(), began: null };
  }
  return holder.host === hostname() && !isAlive(holder) ? 'stale' : holder;
}

/**
 * Removes a lock that does not count. Two processes may come to that conclusion at once, and the slower one must not
 * remove the lock that the faster one has taken since: so who breaks it needs a lock of his own, and looks again.
 */
function breakLock(path: string): void {
  const breaker = `${path}-breaking`;
  if (create(breaker)) {
    if (readHolder(path) === 'stale') removeIfThere(path);
    removeIfThere(breaker);
  } else if (readHolder(breaker) === 'stale') removeIfThere(breaker);
}

export function isAlive(holder: Pick<Holder, 'pid' | 'began'>): boolean {
  try {
    process.kill(holder.pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false;
  }
  const began = beganAt(holder.pid);
  return began === null || holder.began === null || began === holder.began;
}

/** Field 22 of /proc/PID/stat (proc_pid_stat(5)); the name before it may hold spaces and brackets. */
function beganAt(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null;
  } catch {
    return null;
  }
}

function readIfThereOrGone(path: string): string | null {
  try {
    return readIfThere(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

function age(path: string): number {
  try {
    return performance.timeOrigin + performance.now() - statSync(path).mtimeMs;
  } catch {
    return 0;
  }
}
