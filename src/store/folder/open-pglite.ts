import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { syncDirectory } from '../../index/store/disk.ts';
import { SyncedFiles } from './synced-files.ts';

const DATABASE = 'database';
const DRAFT = 'database-draft';

/**
 * In PostgreSQL's own words. Its buffers are memory of this process, and the state is small. `fsync` is the only way of
 * flushing that `SyncedFiles` sees. The log is kept short: nobody copies from it, and a start after a crash reads it.
 */
const SETTINGS = [
  'shared_buffers=16MB',
  'wal_sync_method=fsync',
  'wal_level=minimal',
  'max_wal_senders=0',
  'min_wal_size=32MB',
  'max_wal_size=64MB',
].flatMap((setting) => ['-c', setting]);

const WITHOUT_SYNC = '-F';

/**
 * PostgreSQL's own note of the process that has a database. Killed while it writes the note it leaves an empty one, at which
 * it would refuse ever to start again. That nobody else has the folder is known by then (`lockFolder`).
 */
const PROCESS_FILE = 'postmaster.pid';

export interface OpenFolder {
  readonly client: PGlite;
  readonly files: SyncedFiles | null;
}

/** Whether a database was ever made in the folder. */
export const hasDatabase = (folder: string): boolean => existsSync(join(folder, DATABASE));

/** A PGlite that is gone when the process ends; for tests and trials. */
export async function openInMemory(): Promise<OpenFolder> {
  const client = await PGlite.create({ startParams: [...PGlite.defaultStartParams, ...SETTINGS] });
  return { client, files: null };
}

/**
 * Opens the database in a folder that this process holds, or makes one. A new one is made under another name and
 * renamed when it is whole, so that a process that is killed meanwhile leaves no half of one.
 *
 * @param said gets the lines that PostgreSQL prints
 */
export async function openInFolder(folder: string, said: (line: string) => void): Promise<OpenFolder> {
  const path = join(folder, DATABASE);
  if (!existsSync(path)) {
    const draft = join(folder, DRAFT);
    rmSync(draft, { recursive: true, force: true });
    await (await openAt(draft, said)).client.close();
    syncTree(draft);
    renameSync(draft, path);
    syncDirectory(folder);
  }
  rmSync(join(path, PROCESS_FILE), { force: true });
  return openAt(path, said);
}

async function openAt(path: string, said: (line: string) => void): Promise<OpenFolder> {
  const files = new SyncedFiles(path);
  const startParams = [...PGlite.defaultStartParams.filter((given) => given !== WITHOUT_SYNC), ...SETTINGS];
  const client = await PGlite.create({
    fs: files,
    startParams,
    onStderr: (line) => {
      said(line);
      return false;
    },
  });
  return { client, files };
}

/** PGlite copies a new database file by file, without flushing them. */
function syncTree(folder: string): void {
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    if (entry.isFile() || entry.isDirectory()) syncDirectory(join(entry.parentPath, entry.name));
  }
  syncDirectory(folder);
}
