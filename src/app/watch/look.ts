import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { walk } from '../../corpus/folder/walk.ts';

export interface Looking {
  /** Milliseconds between two looks, where they are short. */
  readonly every: number;
  /** Looking takes at most one in so many parts of the time; default: 10. */
  readonly share?: number;
  /** Whether the first look notes too, since something may have changed before it; default: true. */
  readonly noteFirst?: boolean;
}

/**
 * Looks through a folder again and again, and notes when a file came, went, or has another size or time. A folder that is
 * gone is nothing to note; one that comes back is. Ends when the signal does.
 */
export async function lookAgain(
  folder: string,
  { every, share = 10, noteFirst = true }: Looking,
  note: () => void,
  signal: AbortSignal,
): Promise<void> {
  let before: string | null = null;
  let isFirst = true;
  while (!signal.aborted) {
    const began = performance.now();
    const seen = await fingerprint(folder);
    if (seen !== null && seen !== before && !signal.aborted && (noteFirst || !isFirst)) note();
    isFirst = false;
    before = seen;
    const pause = Math.max(every, (performance.now() - began) * share);
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
