import { open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { syncDirectory } from '../../index/store/disk.ts';

/** So much is written at once. */
const PIECE = 1 << 16;

/** Where lines go, which may be given one after another without looking whether that works. */
export interface LineSink {
  readonly write: (line: string) => Promise<void>;
  /** Null when every line arrived. Until then the file is not there under its name. */
  readonly end: () => Promise<Error | null>;
  /** Leaves nothing behind. */
  readonly abandon: () => Promise<void>;
}

/**
 * A file that is there whole or not at all, and that nobody but its owner may read: it holds what people asked. After a
 * fault nothing more is written, and `end` tells it.
 */
export async function fileSink(path: string): Promise<LineSink> {
  const draft = `${path}.part`;
  const file = await open(draft, 'w', 0o600);
  let fault: Error | null = null;
  let waiting: string[] = [];
  let size = 0;
  const attempt = async (work: () => Promise<unknown>) => {
    if (fault) return;
    try {
      await work();
    } catch (error) {
      fault = error as Error;
    }
  };
  const flush = async () => {
    const text = waiting.join('');
    waiting = [];
    size = 0;
    await attempt(() => file.writeFile(text));
  };
  const abandon = async () => {
    await file.close().catch(() => {});
    await rm(draft, { force: true });
  };
  return {
    async write(line) {
      waiting.push(line);
      size += line.length;
      if (size >= PIECE) await flush();
    },
    async end() {
      await flush();
      await attempt(async () => {
        await file.sync();
        await file.close();
        await rename(draft, path);
        syncDirectory(dirname(path));
      });
      if (fault) await abandon();
      return fault;
    },
    abandon,
  };
}
