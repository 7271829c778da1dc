import { statSync, utimesSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { failure, type Result, success } from '../../corpus/problem.ts';
import { type Holder, nameHolder, takeProcessLock } from '../../index/store/process-lock.ts';
import type { StateProblem } from '../problems.ts';

const LOCK = 'state-lock.json';
/** The holder touches the lock so often. */
const BEAT_MS = 5000;
/** A holder on another machine is dead when the lock was not touched for so long while we looked. */
const SILENCE_MS = 20_000;

/**
 * Takes the folder for this process, since two that write one PGlite folder destroy it. A lock whose process is dead does
 * not count. Whether a process of another machine is alive cannot be asked (a container that was killed and made anew has
 * another name), so the lock is watched for a while: a living holder touches it.
 */
export async function lockFolder(
  folder: string,
  log: (line: string) => void,
  silence = SILENCE_MS,
): Promise<Result<() => void, StateProblem>> {
  const path = join(folder, LOCK);
  const taken = await take(path);
  if (taken.ok) return success(keep(path, taken.value));
  const holder = taken.problem;
  if (holder.host === hostname()) return failure(locked(path, holder));

  log(`the state's folder was last used by ${nameHolder(holder)}; looking for ${silence / 1000} s whether it still is`);
  const before = touched(path);
  await sleep(silence);
  const silent = touched(path) === before;
  const again = await take(path, ({ pid, host }) => silent && pid === holder.pid && host === holder.host);
  return again.ok ? success(keep(path, again.value)) : failure(locked(path, again.problem));
}

const take = (path: string, dead: (holder: Holder) => boolean = () => false) =>
  takeProcessLock(path, { patience: 0, waiting: () => {}, dead });

function locked(path: string, holder: Holder): StateProblem {
  const since = touched(path, 'birthtimeMs');
  const when = since === null ? '' : ` since ${new Date(since).toISOString().slice(0, 19).replace('T', ' ')} UTC`;
  return {
    code: 'state-locked',
    message:
      holder.pid === process.pid && holder.host === hostname()
        ? `this process has opened the state already${when}`
        : `${nameHolder(holder)} uses this state${when}. Stop it first, or give this one another folder; for several processes with one state set DATABASE_URL to a PostgreSQL server. If that process is no longer there, remove ${path}`,
  };
}

/** Touches the lock until it is given back. */
function keep(path: string, release: () => void): () => void {
  const beat = setInterval(() => {
    try {
      const now = new Date();
      utimesSync(path, now, now);
    } catch {
      // The folder is gone or full; the database will say so.
    }
  }, BEAT_MS);
  beat.unref();
  return () => {
    clearInterval(beat);
    release();
  };
}

function touched(path: string, which: 'mtimeMs' | 'birthtimeMs' = 'mtimeMs'): number | null {
  try {
    return statSync(path)[which];
  } catch {
    return null;
  }
}
