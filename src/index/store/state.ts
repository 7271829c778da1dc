import { type Result, success } from '../../corpus/problem.ts';
import type { LineFacts } from '../site-lines/line-facts.ts';
import { readChecked } from './disk.ts';
import type { Manifest } from './manifest.ts';
import type { StoreProblem } from './problems.ts';

/** A file as the walk of the documents folder found it. */
export interface FolderFile {
  /** Relative to the documents folder, with `/` between parts. */
  readonly file: string;
  readonly size: number;
  readonly mtimeMs: number;
}

export interface IndexedFile extends FolderFile {
  /** SHA-256 of the bytes, in hexadecimal. */
  readonly hash: string;
  readonly facts: LineFacts | null;
  /** Hashes of the lines of its site without which it was read. */
  readonly without: readonly number[];
}

/** A file that could not be indexed, with the reason for it. */
export interface SkippedFile extends FolderFile {
  readonly hash: string;
  readonly reason: string;
}

/** What the index was made from: by this the next run knows what it need not read again. */
export interface IndexState {
  /** When the run began that wrote it, in milliseconds since 1970. */
  readonly startedAt: number;
  /** In the order of the documents' numbers. */
  readonly documents: readonly IndexedFile[];
  readonly skipped: readonly SkippedFile[];
}

export function readState(directory: string, manifest: Manifest): Result<IndexState, StoreProblem> {
  const content = readChecked(directory, manifest.state);
  return content.ok ? success(JSON.parse(content.value.toString('utf8')) as IndexState) : content;
}

/**
 * Within so many milliseconds before the last run a file may have been written again without a new time of change
 * (two seconds is the grain of FAT; others are finer).
 */
const RACY_MS = 2000;

/** Whether a file that was seen before can be taken as unchanged without reading it. */
export function isUntouched(now: FolderFile, before: FolderFile | undefined, lastRun: number): boolean {
  if (before === undefined || now.size !== before.size || now.mtimeMs !== before.mtimeMs) return false;
  return now.mtimeMs < lastRun - RACY_MS;
}

/** Under this key a record is found again when its file has moved. The ending counts: it says how the bytes are read. */
export function recordKey(file: string, hash: string): string {
  const name = file.slice(file.lastIndexOf('/') + 1);
  return `${hash}${name.slice(name.lastIndexOf('.')).toLowerCase()}`;
}
