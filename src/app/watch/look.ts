import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { walk } from '../../corpus/folder/walk.ts';

/** Looking takes at most this part of the time. */
const SHARE = 10;

/**
 * Looks through a folder again and again, and notes when a file came, went, or has another size or time. A folder that is
 * gone is nothing to note; one that comes back is. Ends when the signal does.
 */
export async function lookAgain(folder: string, every: number, note: () => void, signal: AbortSignal): Promise<void> {
  let before: string | null = null;
  while (!signal.aborted) {
    const began = performance.now();
    const seen = await fingerprint(folder);
    // The first look notes too: something may have changed before it.
    if (seen !== null && seen !== before && !signal.aborted) note();
    before = seen;
    const pause = Math.max(every, (performance.now() - began) * SHARE);
    await sleep(pause, undefined, { signal }).catch(() => {});
  }
}

async function fingerprint(folder: string): Promise<string | null> {
  const walked = await walk(folder);
  if (!walked.ok) return null;
  const hash = createHash('sha256');
  for (const { file, size, mtimeMs } of walked.value.files) hash.update(`${file}\0${size}\0${mtimeMs}\n`);
  return hash.digest('hex');
}
