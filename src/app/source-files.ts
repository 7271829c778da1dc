import { randomBytes } from 'node:crypto';
import { mkdir, open, readFile, realpath, rename, unlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { readBytes } from '../corpus/folder/read-bytes.ts';
import { failure, type Problem, type Result, success } from '../corpus/problem.ts';
import { syncDirectory } from '../index/store/disk.ts';
import type { SourceFiles } from '../sources/save/source-files.ts';
import { hashOf, removeStored, storeFile } from './store-file.ts';

/** Hidden from the index, which passes over names that begin with a point. */
const NOTES = '.origin';
/** A page that is larger than this was never stored. */
const LARGEST = 256 * 1024 * 1024;

/** The documents folder, as far as pages from the web are written to it. */
export function sourceFiles(documents: string): SourceFiles {
  return {
    async create(folder, name, bytes) {
      const stored = await storeFile(documents, folder, name, bytes);
      return stored.ok ? success(stored.value.file) : stored;
    },
    async replace(file, bytes) {
      const there = await readBytes(documents, file, { maxBytes: LARGEST });
      if (!there.ok) return failure(there.problem);
      return await written(async () => exchange(join(await realpath(documents), file), bytes));
    },
    async hash(file) {
      const there = await readBytes(documents, file, { maxBytes: LARGEST });
      return there.ok ? hashOf(there.value) : null;
    },
    async remove(file) {
      const there = await readBytes(documents, file, { maxBytes: LARGEST });
      if (there.ok) await removeStored(documents, file);
    },
    async readNote(folder, key) {
      return await readFile(join(documents, folder, NOTES, `${key}.json`), 'utf8').catch(() => null);
    },
    async writeNote(folder, key, text) {
      return await written(async () => {
        const notes = join(await realpath(documents), folder, NOTES);
        await mkdir(notes, { recursive: true });
        if ((await realpath(notes)) !== notes) throw Object.assign(new Error('a link'), { code: 'ELOOP' });
        await exchange(join(notes, `${key}.json`), new TextEncoder().encode(text));
      });
    },
  };
}

/** Readers see the old file or the new one, also after the power fails. */
async function exchange(path: string, bytes: Uint8Array): Promise<void> {
  const draft = join(dirname(path), `.ibid-${randomBytes(6).toString('hex')}.part`);
  try {
    const handle = await open(draft, 'wx', 0o644);
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(draft, path);
    syncDirectory(dirname(path));
  } catch (error) {
    await unlink(draft).catch(() => {});
    throw error;
  }
}

async function written(work: () => Promise<void>): Promise<Result<null>> {
  try {
    await work();
    return success(null);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    return failure(problemOf(code));
  }
}

function problemOf(code: string): Problem {
  if (['ENOSPC', 'EDQUOT', 'EFBIG'].includes(code))
    return { code: 'disk-full', message: `There is no room left for it (${code}); nothing of it was stored.` };
  return { code: 'unwritable', message: `The documents folder cannot be written (${code}); nothing was stored.` };
}
