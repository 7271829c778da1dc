import { closeSync, openSync, readFileSync, statSync, writeSync } from 'node:fs';
import { hostname } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { failure, type Result, success } from '../../corpus/problem.ts';
import { readIfThere, removeIfThere } from './disk.ts';

const POLL_MS = 100;
/** A lock that is still empty after this long was left by a process that died while it wrote it. */
const EMPTY_MS = 2000;

export interface Holder {
  readonly pid: number;
  readonly host: string;
  /** When the process began, in the kernel's ticks; null where that cannot be told. Process numbers come again. */
  readonly began: string | null;
}

export interface LockOptions {
  /** Gives up after so long, in milliseconds. */
  readonly patience: number;
  /** Called once when somebody else holds the lock. */
  readonly waiting: (holder: Holder) => void;
  /** Holders that the caller knows to be dead, such as one on another machine. Default: none but those seen to be dead here. */
  readonly dead?: (holder: Holder) => boolean;
}

/**
 * Takes the lock that a file stands for, or waits for it; gives what releases it, or who holds it. A lock whose process
 * is dead does not count.
 */
export async function takeProcessLock(path: string, options: LockOptions): Promise<Result<() => void, Holder>> {
  let told = false;
  for (let waited = 0; ; waited += POLL_MS) {
    if (create(path)) return success(() => removeIfThere(path));
    const holder = readHolder(path, options.dead);
    if (holder === 'stale') breakLock(path, options.dead);
    else if (holder !== 'none') {
      if (!told) options.waiting(holder);
      told = true;
      if (waited >= options.patience) return failure(holder);
    }
    if (holder !== 'none') await sleep(POLL_MS);
  }
}

/** `process 17`, and where, if not here. */
export function nameHolder({ pid, host }: Holder): string {
  return host === hostname() ? `process ${pid}` : `process ${pid} on ${host}`;
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

function readHolder(path: string, dead: LockOptions['dead']): Holder | 'none' | 'stale' {
  const text = readIfThereOrGone(path);
  if (text === null) return 'none';
  let holder: Holder;
  try {
    holder = JSON.parse(text) as Holder;
  } catch {
    return age(path) > EMPTY_MS ? 'stale' : { pid: 0, host: hostname(), began: null };
  }
  return dead?.(holder) || (holder.host === hostname() && !isAlive(holder)) ? 'stale' : holder;
}

/**
 * Removes a lock that does not count. Two processes may come to that conclusion at once, and the slower one must not
 * remove the lock that the faster one has taken since: so who breaks it needs a lock of his own, and looks again.
 */
function breakLock(path: string, dead: LockOptions['dead']): void {
  const breaker = `${path}-breaking`;
  if (create(breaker)) {
    if (readHolder(path, dead) === 'stale') removeIfThere(path);
    removeIfThere(breaker);
  } else if (readHolder(breaker, dead) === 'stale') removeIfThere(breaker);
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
