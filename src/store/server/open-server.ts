import { drizzle } from 'drizzle-orm/node-postgres';
import { migrate } from 'drizzle-orm/node-postgres/migrator';
import pg from 'pg';
import { failure, type Result, success } from '../../corpus/problem.ts';
import type { Connection, Database } from '../connection.ts';
import { migrateWith } from '../migrations.ts';
import { OWNER_LOCKS } from '../owners.ts';
import type { StateProblem } from '../problems.ts';
import { OwnerLock } from './owner-lock.ts';
import { serverConnection } from './server-connection.ts';
import { serverProblem } from './server-problems.ts';

/** No process has this number: sequences begin at 1. */
const MIGRATING = 0;
const POOL_SIZE = 10;
const CONNECT_MS = 5000;
/** No statement of ours takes a tenth of it; a call must not hang on a connection that died in silence. */
const STATEMENT_MS = 10_000;

/** @param databaseUrl as in `postgres://user:password@host:5432/database`; parameters as libpq knows them may follow */
export async function openServer(
  databaseUrl: string,
  log: (line: string) => void,
): Promise<Result<Connection, StateProblem>> {
  const url = URL.canParse(databaseUrl) ? new URL(databaseUrl) : null;
  if (!url || !/^postgres(ql)?:$/.test(url.protocol)) {
    return failure({
      code: 'database-url',
      message:
        'DATABASE_URL is not the address of a PostgreSQL database: expected postgres://user:password@host:5432/database',
    });
  }
  const config = { connectionString: databaseUrl, connectionTimeoutMillis: CONNECT_MS, keepAlive: true };
  try {
    const prepared = await prepare(config);
    if (!prepared.ok) return prepared;
    const lock = await OwnerLock.take(config, prepared.value, log);
    const pool = new pg.Pool({
      ...config,
      max: POOL_SIZE,
      query_timeout: STATEMENT_MS,
      statement_timeout: STATEMENT_MS,
    });
    // An idle connection that ends is replaced when one is needed; without a listener its error ends the process.
    pool.on('error', () => {});
    return success(serverConnection(pool, lock, prepared.value));
  } catch (error) {
    return failure(serverProblem(error, url));
  }
}

/** Brings the tables up to date, one process at a time, and takes a number for this one. */
async function prepare(config: pg.ClientConfig): Promise<Result<number, StateProblem>> {
  const client = new pg.Client(config);
  client.on('error', () => {});
  await client.connect();
  try {
    const encoding = await client.query<{ server_encoding: string }>('show server_encoding');
    const found = encoding.rows[0]?.server_encoding;
    if (found !== 'UTF8') {
      return failure({
        code: 'database-encoding',
        message: `the database is encoded in ${found}, and cannot hold every language. Create one with: createdb --encoding=UTF8 --template=template0 NAME`,
      });
    }
    await client.query('select pg_advisory_lock($1, $2)', [OWNER_LOCKS, MIGRATING]);
    const database = drizzle({ client });
    const migrated = await migrateWith(database as unknown as Database, (where) => migrate(database, where));
    if (!migrated.ok) return migrated;
    const next = await client.query<{ owner: number }>(`select nextval('ibid.owners')::integer as owner`);
    return success(next.rows[0]!.owner);
  } finally {
    // The lock goes with the connection.
    await client.end();
  }
}
