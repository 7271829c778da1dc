import { sql } from 'drizzle-orm';
import { StateFault } from '../../chat/state-fault.ts';
import { type Connection, type Database, rows } from '../connection.ts';
import { type Counts, headerLine } from './header.ts';
import { rowLine } from './read-row.ts';
import { TRANSFERRED, type Transferred } from './transferred.ts';

/** Rows that are in memory at once. */
const PAGE = 200;

/**
 * Writes the whole state as lines of JSON, each with its line end: first a header with the format, its version and how
 * many rows of each table follow, then a row a line, in an order that depends on nothing but the rows. All of it is as it
 * was at one moment, whatever is written meanwhile. The same state gives the same lines from either database.
 */
export async function exportState(connection: Connection, write: (line: string) => Promise<void>): Promise<Counts> {
  let hasBegun = false;
  return await connection.run(async (database) => {
    if (hasBegun) throw new StateFault('unavailable', 'the connection broke in the middle of the export');
    hasBegun = true;
    return await database.transaction(
      async (transaction) => {
        const reading = transaction as unknown as Database;
        const counts = await countRows(reading);
        await write(headerLine(counts));
        for (const each of TRANSFERRED) await writeTable(reading, each, write);
        return counts;
      },
      { isolationLevel: 'repeatable read', accessMode: 'read only' },
    );
  });
}

export async function countRows(database: Database): Promise<Counts> {
  const counts: [string, number][] = [];
  for (const { name, table } of TRANSFERRED) {
    const [counted] = await rows<{ count: number }>(database, sql`select count(*)::integer as count from ${table}`);
    counts.push([name, counted!.count]);
  }
  return Object.fromEntries(counts) as unknown as Counts;
}

async function writeTable(
  database: Database,
  { name, table, columns, order }: Transferred,
  write: (line: string) => Promise<void>,
): Promise<void> {
  const names = sql.join(
    columns.map(([, column]) => sql`${column}`),
    sql`, `,
  );
  await database.execute(sql`declare exported no scroll cursor for select ${names} from ${table} order by ${order}`);
  for (let found = PAGE; found === PAGE; ) {
    const page = await rows<Record<string, unknown>>(database, sql.raw(`fetch ${PAGE} from exported`));
    for (const row of page) await write(rowLine(name, row));
    found = page.length;
  }
  await database.execute(sql`close exported`);
}
