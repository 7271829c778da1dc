import { type Dirent, lstatSync } from 'node:fs';
import { readdir, realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { failure, type Problem, type Result, success } from '../problem.ts';
import { errorCode, isGone, reasonFor, type Skipped } from './skipped.ts';

export interface FolderFile {
  /** Relative to the documents folder, with `/` between parts; it never leaves the folder. */
  readonly file: string;
  /** In the file system's own form. */
  readonly path: string;
  /** Bytes. */
  readonly size: number;
  readonly mtimeMs: number;
}

export interface Walked {
  /** Both in code-unit order of `file`. */
  readonly files: readonly FolderFile[];
  readonly skipped: readonly Skipped[];
}

/**
 * So many files are asked for their size before others get their turn. Asking synchronously takes a quarter of the time
 * that promises take (0.14 s against 0.6 s for 40,000 files), and so many take about two milliseconds.
 */
const atOnce = 500;

/** What a file manager, an editor or an office program leaves lying about, and what is hidden on purpose. */
export const isHidden = (name: string): boolean =>
  name.startsWith('.') || name.startsWith('~$') || name === 'Thumbs.db';

/**
 * All files in a folder and the folders in it. Hidden entries are passed over in silence; symbolic links, things that
 * are no files and what cannot be read are skipped with a reason. The folder itself may be given as a link. Fails with
 * `folder-missing` or `folder-unreadable` when there is nothing to walk.
 */
export async function walk(root: string): Promise<Result<Walked, Problem>> {
  const files: FolderFile[] = [];
  const skipped: Skipped[] = [];
  const folders: string[] = [''];
  let top: string;
  try {
    top = await realpath(root);
  } catch (error) {
    return failure(noFolder(errorCode(error)));
  }
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    const path = folder === '' ? top : join(top, folder);
    try {
      if ((await realpath(path)) === path) await list(path, folder, { files, skipped, folders });
      else skipped.push({ file: folder, reason: reasonFor('ELOOP') });
    } catch (error) {
      if (folder === '') return failure(noFolder(errorCode(error)));
      skipped.push({ file: folder, reason: reasonFor(errorCode(error)) });
    }
  }
  return success({ files: files.sort(byFile), skipped: skipped.sort(byFile) });
}

interface Found {
  readonly files: FolderFile[];
  readonly skipped: Skipped[];
  readonly folders: string[];
}

async function list(path: string, folder: string, { files, skipped, folders }: Found): Promise<void> {
  let asked = 0;
  for (const entry of await readdir(path, { withFileTypes: true })) {
    const { name } = entry;
    if (isHidden(name)) continue;
    const file = folder === '' ? name : `${folder}/${name}`;
    const found = name.includes('\ufffd') ? badName : entry.isDirectory() ? null : measure(join(path, name), entry);
    if (found === null) folders.push(file);
    else if (typeof found === 'string') skipped.push({ file, reason: found });
    else files.push({ file, path: join(path, name), ...found });
    asked += 1;
    if (asked % atOnce === 0) await setImmediate();
  }
}

const badName = 'Its name is not written in UTF-8, or holds the replacement character. Rename it.';

/** Size and time of a file; the reason why not for all else. */
function measure(path: string, entry: Dirent): { readonly size: number; readonly mtimeMs: number } | string {
  if (entry.isSymbolicLink()) return reasonFor('ELOOP');
  try {
    const found = lstatSync(path);
    if (found.isFile()) return { size: found.size, mtimeMs: found.mtimeMs };
    return 'It is not a file (a link, socket, pipe or device). Leave it out of the folder.';
  } catch (error) {
    return reasonFor(errorCode(error));
  }
}

const byFile = (a: { readonly file: string }, b: { readonly file: string }): number =>
  a.file < b.file ? -1 : a.file > b.file ? 1 : 0;

function noFolder(code: string): Problem {
  if (isGone(code)) {
    return {
      code: 'folder-missing',
      message: 'There is no such folder. Check its path, or create it and put documents in.',
    };
  }
  return { code: 'folder-unreadable', message: `The folder cannot be read. ${reasonFor(code)}` };
}
