import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sql } from 'drizzle-orm';
import { type MigrationMeta, readMigrationFiles } from 'drizzle-orm/migrator';
import { failure, type Result, success } from '../corpus/problem.ts';
import { type Database, rows } from './connection.ts';
import type { StateProblem } from './problems.ts';

/** Where drizzle writes down which migrations ran. */
export const MIGRATIONS_PLACE = { migrationsSchema: 'ibid', migrationsTable: 'migrations' };

/** The migrations folder of the package that this file belongs to, whether it is a source or a compiled one. */
export function migrationsFolder(): string {
  for (let folder = dirname(fileURLToPath(import.meta.url)); ; folder = dirname(folder)) {
    const found = join(folder, 'migrations');
    if (existsSync(join(found, 'meta', '_journal.json'))) return found;
    if (folder === dirname(folder)) throw new Error('the folder migrations/ is missing from this copy of Ibid');
  }
}

/**
 * Brings the tables up to date. Two processes must not do it at once: the caller holds a lock.
 * A database that a newer program has changed is a problem: its tables may mean something else by now.
 */
export async function migrateWith(
  database: Database,
  migrate: (config: { migrationsFolder: string }) => Promise<void>,
): Promise<Result<void, StateProblem>> {
  const folder = migrationsFolder();
  const newest = Math.max(...readMigrationFiles({ migrationsFolder: folder }).map(when));
  const ran = await newestRun(database);
  if (ran > newest) {
    return failure({
      code: 'state-newer',
      message:
        'a newer version of Ibid has used this state, and its tables may have changed. Run that version, or give another folder or database',
    });
  }
  if (ran < newest) await migrate({ migrationsFolder: folder, ...MIGRATIONS_PLACE });
  return success(undefined);
}

const when = ({ folderMillis }: MigrationMeta): number => folderMillis;

async function newestRun(database: Database): Promise<number> {
  const [table] = await rows<{ name: string | null }>(
    database,
    sql`select to_regclass('ibid.migrations')::text as name`,
  );
  if (!table?.name) return 0;
  const [run] = await rows<{ newest: string | null }>(
    database,
    sql`select max(created_at)::text as newest from ibid.migrations`,
  );
  return Number(run?.newest ?? 0);
}
