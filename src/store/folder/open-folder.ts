import { mkdirSync } from 'node:fs';
import { drizzle } from 'drizzle-orm/pglite';
import { migrate } from 'drizzle-orm/pglite/migrator';
import type { StateFault } from '../../chat/state-fault.ts';
import { failure, type Result, success } from '../../corpus/problem.ts';
import type { Connection, Database } from '../connection.ts';
import { migrateWith } from '../migrations.ts';
import type { StateProblem } from '../problems.ts';
import { folderConnection } from './folder-connection.ts';
import { lockFolder } from './folder-lock.ts';
import { folderProblem } from './folder-problems.ts';
import { type OpenFolder, openInFolder, openInMemory } from './open-pglite.ts';

const KEPT_LINES = 20;

/**
 * @param folder null: in memory, gone with the process
 * @param stopped as of `StatePlace`
 */
export async function openFolder(
  folder: string | null,
  log: (line: string) => void,
  stopped?: (fault: StateFault) => void,
): Promise<Result<Connection, StateProblem>> {
  const said: string[] = [];
  const hear = (line: string) => {
    said.push(line);
    if (said.length > KEPT_LINES) said.shift();
  };
  const place = folder ?? 'memory';
  let release = () => {};
  try {
    if (folder !== null) {
      mkdirSync(folder, { recursive: true });
      const lock = await lockFolder(folder, log);
      if (!lock.ok) return lock;
      release = lock.value;
    }
    const open = folder === null ? await openInMemory() : await openInFolder(folder, hear);
    const migrated = await bringUpToDate(open);
    if (migrated.ok) return success(await folderConnection(open, release, stopped));
    await open.client.close();
    release();
    return migrated;
  } catch (error) {
    release();
    return failure(folderProblem(error, place, said));
  }
}

/** Migrations need no lock here: the folder is ours. */
export async function bringUpToDate({ client, files }: OpenFolder): Promise<Result<void, StateProblem>> {
  const database = drizzle({ client });
  const migrated = await migrateWith(database as unknown as Database, (where) => migrate(database, where));
  await files?.flushed();
  return migrated;
}
