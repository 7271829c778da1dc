import {
  type BigIntStats,
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  openSync,
  readSync,
  realpathSync,
} from 'node:fs';
import { isAbsolute, join, sep } from 'node:path';
import { failure, type Problem, type Result, success } from '../problem.ts';
import { errorCode, isGone, reasonFor } from './skipped.ts';

export interface FileLimits {
  /** Bytes of a file at most. */
  readonly maxBytes: number;
}

export const defaultFileLimits: FileLimits = { maxBytes: 50 * 1024 * 1024 };

/** The link itself is refused where the system can; non-blocking, so that a pipe cannot make the program wait. */
const openFlags = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

/**
 * The bytes of one file of the documents folder, as it is now. `file` is relative to `root` with `/` between parts and
 * may come from anywhere: what is not a plain file inside the folder, or is reached through a symbolic link, is refused
 * (`outside-folder`). What is checked is the file that was opened, not only its name, so exchanging one for the other
 * meanwhile does not help. Other problems: `too-large`, `not-a-file`, `vanished`, `unreadable`.
 */
export function readBytesSync(
  root: string,
  file: string,
  { maxBytes }: FileLimits = defaultFileLimits,
): Result<Uint8Array, Problem> {
  if (!isInside(file)) return failure(outside('Its path leads out of the documents folder'));
  let handle: number | null = null;
  try {
    const top = realpathSync.native(root);
    const path = join(top, file);
    handle = openSync(path, openFlags);
    const opened = fstatSync(handle, { bigint: true });
    if (!isSamePlace(path, opened)) return failure(outside('It is reached through a symbolic link'));
    if (!opened.isFile()) return failure(notAFile);
    if (opened.size > BigInt(maxBytes)) return failure(tooLarge(Number(opened.size), maxBytes));
    const bytes = readAll(handle, Number(opened.size), maxBytes);
    return bytes === null ? failure(tooLarge(maxBytes + 1, maxBytes)) : success(bytes);
  } catch (error) {
    return failure(problemFor(errorCode(error)));
  } finally {
    if (handle !== null) closeSync(handle);
  }
}

/** The same as `readBytesSync`, for callers that wait; the reading itself is short and not worth a thread. */
export async function readBytes(
  root: string,
  file: string,
  limits: FileLimits = defaultFileLimits,
): Promise<Result<Uint8Array, Problem>> {
  return readBytesSync(root, file, limits);
}

/** A relative path of plain names. On Windows a backslash and a colon part names as well. */
function isInside(file: string): boolean {
  if (file === '' || file.includes('\0') || isAbsolute(file)) return false;
  if (sep === '\\' && /[\\:]/.test(file)) return false;
  return file.split('/').every((name) => name !== '' && name !== '.' && name !== '..');
}

/** Whether the opened file is the one that stands at the path now, with no link on the way. */
function isSamePlace(path: string, opened: BigIntStats): boolean {
  // File systems may keep a name in another normal form of Unicode than the one it was asked for by.
  if (realpathSync.native(path).normalize() !== path.normalize()) return false;
  const there = lstatSync(path, { bigint: true });
  return there.ino === opened.ino && there.dev === opened.dev;
}

/** Up to the end, wherever it is by now: a file may grow or shrink while it is read. Null beyond the limit. */
function readAll(handle: number, expected: number, maxBytes: number): Uint8Array | null {
  let bytes = Buffer.allocUnsafe(expected + 1);
  let length = 0;
  for (;;) {
    const read = readSync(handle, bytes, length, bytes.length - length, null);
    if (read === 0) return bytes.subarray(0, length);
    length += read;
    if (length > maxBytes) return null;
    if (length === bytes.length) bytes = Buffer.concat([bytes], Math.min(length * 2, maxBytes) + 1);
  }
}

const outside = (found: string): Problem => ({
  code: 'outside-folder',
  message: `${found}, expected a file inside of it. Put the file itself into the folder.`,
});

const notAFile: Problem = {
  code: 'not-a-file',
  message: 'It is a folder, pipe, socket or device, expected a file. Leave it out of the folder.',
};

const inMegabytes = (bytes: number): string => `${(bytes / 1024 / 1024).toFixed(1)} MB`;

const tooLarge = (found: number, limit: number): Problem => ({
  code: 'too-large',
  message: `The file has ${inMegabytes(found)} or more, expected at most ${inMegabytes(limit)}. Split it, raise the limit or leave it out.`,
});

function problemFor(code: string): Problem {
  if (code === 'ELOOP' || code === 'EMLINK') return outside('It is a symbolic link');
  if (code === 'EISDIR' || code === 'ENXIO' || code === 'EOPNOTSUPP') return notAFile;
  return { code: isGone(code) ? 'vanished' : 'unreadable', message: reasonFor(code) };
}
