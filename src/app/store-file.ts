import { createHash, randomBytes } from 'node:crypto';
import { constants } from 'node:fs';
import { copyFile, link, mkdir, open, realpath, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { readBytes } from '../corpus/folder/read-bytes.ts';
import { numbered } from '../corpus/folder/safe-name.ts';
import { failure, type Problem, type Result, success } from '../corpus/problem.ts';
import { syncDirectory } from '../index/store/disk.ts';

export interface Stored {
  /** Relative to the documents folder, with `/` between parts. */
  readonly file: string;
  /** False when a file of this name with the same bytes was there already. */
  readonly isNew: boolean;
}

/** So many files of one name are told apart by a number. */
const MOST_OF_A_NAME = 1000;

/**
 * Puts bytes under a name into a folder of the documents folder, which is made if it is not there. Never replaces a file:
 * with other bytes under that name the new file gets a number. Once it resolves the file is on the disk, whole; when it
 * fails nothing of it is left. Problems: `outside-folder`, `disk-full`, `unwritable`.
 *
 * @param subfolder relative to `documents`, with `/` between parts; '' for the folder itself
 * @param name one that `safeName` gave
 */
export async function storeFile(
  documents: string,
  subfolder: string,
  name: string,
  bytes: Uint8Array,
): Promise<Result<Stored>> {
  try {
    const folder = await folderInside(documents, subfolder);
    if (folder === null) return failure(outside(subfolder));
    const draft = join(folder, `.ibid-${randomBytes(6).toString('hex')}.part`);
    try {
      await writeWhole(draft, bytes);
      for (let number = 1; number <= MOST_OF_A_NAME; number++) {
        const candidate = numbered(name, number);
        const file = subfolder === '' ? candidate : `${subfolder}/${candidate}`;
        if (await takesName(draft, join(folder, candidate))) {
          syncDirectory(folder);
          return success({ file, isNew: true });
        }
        if (await hasBytes(documents, file, bytes)) return success({ file, isNew: false });
      }
      return failure({ code: 'unwritable', message: `There are ${MOST_OF_A_NAME} files named ${name}. Rename it.` });
    } finally {
      await unlink(draft).catch(() => {});
    }
  } catch (error) {
    const problem = writeProblem((error as NodeJS.ErrnoException).code ?? '');
    if (problem) return failure(problem);
    throw error;
  }
}

/** Takes a file that `storeFile` has just put there away again. */
export async function removeStored(documents: string, file: string): Promise<void> {
  await unlink(join(documents, file)).catch(() => {});
}

/** The folder in the file system's own form, made part by part; null where a link leads somewhere else. */
async function folderInside(documents: string, subfolder: string): Promise<string | null> {
  let folder = await realpath(documents);
  for (const part of subfolder === '' ? [] : subfolder.split('/')) {
    if (part === '' || part.startsWith('.')) return null;
    folder = join(folder, part);
    await mkdir(folder).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    });
    if ((await realpath(folder)) !== folder) return null;
  }
  return folder;
}

async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(path, 'wx', 0o644);
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Gives the draft its name, unless something has that name. Both ways are decided by the system at once. */
async function takesName(draft: string, path: string): Promise<boolean> {
  try {
    await link(draft, path);
    return true;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') return false;
    if (code !== 'EPERM' && code !== 'ENOTSUP' && code !== 'EOPNOTSUPP' && code !== 'ENOSYS' && code !== 'EMLINK')
      throw error;
  }
  // A file system without links, such as FAT.
  try {
    await copyFile(draft, path, constants.COPYFILE_EXCL);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

async function hasBytes(documents: string, file: string, bytes: Uint8Array): Promise<boolean> {
  const there = await readBytes(documents, file, { maxBytes: bytes.length });
  return there.ok && hashOf(there.value) === hashOf(bytes);
}

/** SHA-256 in hexadecimal, as the index keeps it of each file. */
export function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function outside(subfolder: string): Problem {
  return {
    code: 'outside-folder',
    message: `The folder ${subfolder} is not one inside the documents folder. Whoever runs Ibid can mend the access rules.`,
  };
}

function writeProblem(code: string): Problem | null {
  if (['ENOSPC', 'EDQUOT', 'EFBIG'].includes(code))
    return { code: 'disk-full', message: `There is no room left for it (${code}); nothing of it was stored.` };
  if (['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'ENOENT', 'ENAMETOOLONG'].includes(code))
    return { code: 'unwritable', message: `The documents folder cannot be written (${code}); nothing was stored.` };
  return null;
}
