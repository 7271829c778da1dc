import { closeSync, fsyncSync, openSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { PGlite } from '@electric-sql/pglite';
import { NodeFS } from '@electric-sql/pglite/nodefs';

/** Name of a file of the write-ahead log: timeline, number, part. https://www.postgresql.org/docs/18/wal-internals.html */
const LOG_FILE = /^[0-9A-F]{24}$/;

interface Stream {
  readonly nfd: number;
  readonly path?: string;
}

type Write = (stream: Stream, ...rest: readonly unknown[]) => number;

/** What Emscripten calls for an open file. */
interface StreamOperations {
  fsync?: (stream: Stream) => number;
  write: Write;
}

/**
 * PGlite's files in a folder, with the flushing to disk that PGlite's own leaves out: there `fsync` does nothing, so that
 * a commit outlives the process, but not a loss of power.
 *
 * PostgreSQL asks for `fsync` where its own rules of recovery need one. All of these are done at once, except that of the
 * log at a commit: it would block the main thread, so it is only noted, and done by `flushed`, in another thread and once
 * for all commits that wait for it. Until then nobody is told that the commit is there; and before anything else is
 * written the log is flushed, since no page may reach the disk before the log that explains it.
 */
export class SyncedFiles extends NodeFS {
  /** Files of the log that were written since they were flushed. */
  #unsynced = new Set<string>();
  /** Those that another thread flushes just now. */
  #syncing = new Set<string>();
  /** Files of the log that were begun since this was set to 0 last; each has 16 MB. */
  begun = 0;
  #last = '';
  #running: Promise<void> | null = null;
  #next: Promise<void> | null = null;

  override async init(pg: PGlite, options: Parameters<NodeFS['init']>[1]) {
    const { emscriptenOpts } = await super.init(pg, options);
    const hook = (module: { NODEFS?: unknown }) =>
      this.#watch((module.NODEFS as { stream_ops: StreamOperations }).stream_ops);
    return { emscriptenOpts: { ...emscriptenOpts, preRun: [...(emscriptenOpts.preRun ?? []), hook] } };
  }

  #watch(operations: StreamOperations): void {
    const write = operations.write.bind(operations);
    operations.write = (stream, ...rest) => {
      if (logFile(stream) === null) this.#syncNow();
      return write(stream, ...rest);
    };
    operations.fsync = (stream) => {
      const log = logFile(stream);
      if (log === null) fsyncSync(stream.nfd);
      else this.#note(log);
      return 0;
    };
  }

  #note(log: string): void {
    this.#unsynced.add(join(this.rootDir, 'pg_wal', log));
    if (log !== this.#last) this.begun += 1;
    this.#last = log;
  }

  /** Resolves when everything that was committed before the call is on the disk. */
  flushed(): Promise<void> {
    if (!this.#running) {
      if (this.#unsynced.size === 0) return Promise.resolve();
      this.#running = this.#sync().finally(() => {
        this.#running = null;
      });
      return this.#running;
    }
    // What runs may have begun before this commit was written.
    this.#next ??= this.#running.then(() => {
      this.#next = null;
      return this.flushed();
    });
    return this.#next;
  }

  async #sync(): Promise<void> {
    this.#syncing = this.#unsynced;
    this.#unsynced = new Set();
    for (const path of this.#syncing) {
      const file = await open(path, 'r+').catch(unlessGone);
      try {
        await file?.datasync();
      } finally {
        await file?.close();
      }
    }
    this.#syncing = new Set();
  }

  #syncNow(): void {
    for (const path of new Set([...this.#unsynced, ...this.#syncing])) {
      try {
        const descriptor = openSync(path, 'r+');
        try {
          fsyncSync(descriptor);
        } finally {
          closeSync(descriptor);
        }
      } catch (error) {
        unlessGone(error);
      }
    }
    this.#unsynced.clear();
  }
}

/** A part of the log that PostgreSQL has removed, or given another name, holds nothing that is still needed. */
function unlessGone(error: unknown): null {
  if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
  throw error;
}

function logFile({ path }: Stream): string | null {
  const name = basename(path ?? '');
  return LOG_FILE.test(name) ? name : null;
}
