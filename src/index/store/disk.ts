import {
  closeSync,
  existsSync,
  fstatSync,
  fsyncSync,
  openSync,
  readFileSync,
  readSync,
  renameSync,
  unlinkSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { failure, type Result, success } from '../../corpus/problem.ts';
import { atOnce, type Steps } from '../steps.ts';
import type { StoreProblem } from './problems.ts';

/** A file of the index as the manifest names it. */
export interface StoredFile {
  readonly name: string;
  readonly bytes: number;
  readonly crc32: number;
}

const CHUNK = 1 << 26;
/** So much is read between two steps: a few milliseconds' worth with its checksum. */
const STEP = 1 << 22;

/** Writes a new file and waits until it is on the disk. An existing file of that name is a fault. */
export function writeSynced(directory: string, name: string, pieces: readonly Uint8Array[]): StoredFile {
  const descriptor = openSync(join(directory, name), 'wx');
  let bytes = 0;
  let checksum = 0;
  try {
    for (const piece of pieces) {
      for (let at = 0; at < piece.length; ) at += writeSync(descriptor, piece, at, Math.min(CHUNK, piece.length - at));
      bytes += piece.length;
      // Of nothing, zlib's crc32 is 0, whatever came before.
      if (piece.length > 0) checksum = crc32(piece, checksum);
    }
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
  return { name, bytes, crc32: checksum };
}

/** The file's content, if it is what was written. It begins at the beginning of its ArrayBuffer. */
export function readChecked(directory: string, file: StoredFile): Result<Buffer, StoreProblem> {
  return atOnce(readCheckedInSteps(directory, file));
}

/** The same, with a pause after every few megabytes. */
export function* readCheckedInSteps(directory: string, file: StoredFile): Steps<Result<Buffer, StoreProblem>> {
  const content = Buffer.from(new ArrayBuffer(file.bytes));
  const problem = yield* readThrough(directory, file, (at) => content.subarray(at, at + STEP));
  return problem ? failure(problem) : success(content);
}

/** Why the file is not what was written, or null; without keeping it in memory. */
export function checkFile(directory: string, file: StoredFile): StoreProblem | null {
  const window = Buffer.allocUnsafe(Math.min(file.bytes, 1 << 20));
  return atOnce(readThrough(directory, file, () => window));
}

/** @param target where the bytes from `at` on are to be put */
function* readThrough(directory: string, file: StoredFile, target: (at: number) => Buffer): Steps<StoreProblem | null> {
  const damaged = (what: string): StoreProblem => ({
    code: 'index-damaged',
    message: `${join(directory, file.name)} ${what}`,
  });
  let descriptor: number;
  try {
    descriptor = openSync(join(directory, file.name), 'r');
  } catch (error) {
    return damaged(`cannot be read (${(error as NodeJS.ErrnoException).code})`);
  }
  try {
    const { size } = fstatSync(descriptor);
    if (size !== file.bytes) return damaged(`has ${size} bytes, expected ${file.bytes}`);
    let checksum = 0;
    for (let at = 0; at < size; ) {
      const into = target(at);
      const count = readSync(descriptor, into, 0, Math.min(into.length, size - at), null);
      if (count === 0) return damaged(`ends after ${at} bytes, expected ${size}`);
      checksum = crc32(into.subarray(0, count), checksum);
      at += count;
      yield;
    }
    return checksum === file.crc32 ? null : damaged('does not have the checksum that was written');
  } finally {
    closeSync(descriptor);
  }
}

/** Puts a small file in place of another at once: a reader sees the old or the new one, never half of one. */
export function replaceFile(directory: string, name: string, content: string, draft: string): void {
  writeSynced(directory, draft, [Buffer.from(content)]);
  renameSync(join(directory, draft), join(directory, name));
  syncDirectory(directory);
}

/** Makes renamed and new names last. Windows cannot, and does not need it. */
export function syncDirectory(directory: string): void {
  if (process.platform === 'win32') return;
  const descriptor = openSync(directory, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** The text of a small file, or null when there is none. */
export function readIfThere(path: string): string | null {
  return existsSync(path) ? readFileSync(path, 'utf8') : null;
}

export function removeIfThere(path: string): void {
  try {
    unlinkSync(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
}
