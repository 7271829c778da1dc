import { realpath, stat } from 'node:fs/promises';
import { basename, join, relative, sep } from 'node:path';
import { type FSWatcher, watch } from 'chokidar';
import { isHidden } from '../../corpus/folder/walk.ts';

export interface Listening {
  readonly folder: string;
  readonly note: () => void;
  /** The system tells no more of changes: too many folders, or too many watchers. It has ended by then. */
  readonly failed: (error: NodeJS.ErrnoException) => void;
  /** What is unusual, but does not end it. */
  readonly warn: (error: NodeJS.ErrnoException) => void;
}

/** So often it is looked whether the folder itself is still the one that is listened to, in milliseconds. */
const ROOT_MS = 1_000;
/** A watch could not be had: the limits of inotify, of open files, or none of them on this system. */
const EXHAUSTED: ReadonlySet<string> = new Set(['ENOSPC', 'EMFILE', 'ENFILE', 'ENOSYS', 'ENOMEM']);

/**
 * Notes when the system tells of a change in a folder or the folders in it. Only folders are watched, not each file: a watch
 * on a folder tells of its files as well, systems give out few watches, and chokidar would ask for the state of each file.
 * So its events for files do not come; what the system itself said (`raw`) is taken instead. Links are not followed.
 *
 * @returns the function that ends it
 */
export function listen({ folder, note, failed, warn }: Listening): () => Promise<void> {
  let watcher: FSWatcher | null = null;
  let root: string | null = null;
  let closing: Promise<void> | null = null;
  const stop = async () => {
    const old = watcher;
    watcher = null;
    await old?.close();
  };
  const begin = (path: string) => {
    const made = watch(path, {
      followSymlinks: false,
      ignoreInitial: true,
      // What is written in the place of another file is a change like any other here, and needs no waiting.
      atomic: false,
      ignorePermissionErrors: true,
      ignored: (entry, stats) => entry !== path && (isHidden(basename(entry)) || stats?.isDirectory() === false),
    });
    made.on('raw', (_event, name, details) => {
      const { watchedPath = path } = details as { readonly watchedPath?: string };
      if (made === watcher && !isHiddenBelow(path, join(watchedPath, name ?? ''))) note();
    });
    made.on('addDir', note).on('unlinkDir', note);
    // What changed before the first watch was there is noted now.
    made.on('ready', note);
    made.on('error', (problem) => {
      const error = problem as NodeJS.ErrnoException;
      if (made !== watcher) return;
      if (!EXHAUSTED.has(error.code ?? '')) return warn(error);
      void close().then(() => failed(error));
    });
    watcher = made;
  };
  let looking = false;
  const look = async () => {
    if (looking || closing) return;
    looking = true;
    try {
      const now = await identity(folder);
      if (closing || now?.id === root) return;
      root = now?.id ?? null;
      // A watch stays with the folder that it was made for, also when that was deleted and another has its name.
      await stop();
      if (now && !closing) begin(now.path);
    } finally {
      looking = false;
    }
  };
  const timer = setInterval(() => void look(), ROOT_MS);
  const close = () => {
    clearInterval(timer);
    closing ??= stop();
    return closing;
  };
  void look();
  return close;
}

interface Identity {
  readonly path: string;
  readonly id: string;
}

async function identity(folder: string): Promise<Identity | null> {
  try {
    const path = await realpath(folder);
    const found = await stat(path, { bigint: true });
    return found.isDirectory() ? { path, id: `${path}\0${found.dev}\0${found.ino}` } : null;
  } catch {
    return null;
  }
}

function isHiddenBelow(root: string, path: string): boolean {
  return relative(root, path)
    .split(sep)
    .some((name) => name !== '..' && isHidden(name));
}
