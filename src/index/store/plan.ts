import { type FolderFile, type IndexedFile, type IndexState, isUntouched, type SkippedFile } from './state.ts';

/** What an update has to do, seen from the names, sizes and times of the files alone. */
export interface Plan {
  /** Taken over without a look at the file. */
  readonly untouched: readonly IndexedFile[];
  /** Skipped before and not touched since: skipped again for the same reason. */
  readonly stillSkipped: readonly SkippedFile[];
  readonly toRead: readonly FolderFile[];
}

export function planUpdate(files: readonly FolderFile[], before: IndexState | null): Plan {
  const documents = new Map(before?.documents.map((file) => [file.file, file]));
  const skipped = new Map(before?.skipped.map((file) => [file.file, file]));
  const untouched: IndexedFile[] = [];
  const stillSkipped: SkippedFile[] = [];
  const toRead: FolderFile[] = [];
  for (const file of files) {
    const known = documents.get(file.file);
    const unread = skipped.get(file.file);
    const lastRun = before?.startedAt ?? 0;
    if (known && isUntouched(file, known, lastRun)) untouched.push(known);
    else if (unread && isUntouched(file, unread, lastRun)) stillSkipped.push(unread);
    else toRead.push(file);
  }
  return { untouched, stillSkipped, toRead };
}

/** How the documents of two runs differ, by the names of their files. */
export interface Changes {
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
  readonly unchanged: number;
}

export function changesBetween(before: readonly IndexedFile[], now: readonly IndexedFile[]): Changes {
  const old = new Map(before.map(({ file, hash }) => [file, hash]));
  let added = 0;
  let changed = 0;
  for (const { file, hash } of now) {
    const known = old.get(file);
    if (known === undefined) added++;
    else if (known !== hash) changed++;
  }
  const kept = now.length - added;
  return { added, changed, removed: old.size - kept, unchanged: kept - changed };
}
