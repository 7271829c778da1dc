import type { SQL } from 'drizzle-orm';
import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core';

/** `sqlState` of a key that is taken. */
export const UNIQUE_VIOLATION = '23505';

/** PGlite or PostgreSQL, through the same drizzle. */
export type Database = PgDatabase<PgQueryResultHKT>;

/** An open database, whichever it is. */
export interface Connection {
  /** Number of this process among all that ever opened the state. */
  readonly owner: number;
  /**
   * Runs one piece of work, which may be run again when the connection broke under it: it must come to the same when run
   * twice. What it wrote is durable when the promise resolves. Rejected with a `StateFault` of code `unavailable` or
   * `closed`; an error of SQL itself (a unique key that is taken) passes through.
   */
  run<T>(work: (database: Database) => Promise<T>): Promise<T>;
  /** Gives room back after many rows were deleted. */
  tidy(): Promise<void>;
  close(): Promise<void>;
}

/** Rows of a statement that the query builder cannot express. Both drivers give `{ rows }`, which drizzle's type hides. */
export async function rows<Row>(database: Database, statement: SQL): Promise<readonly Row[]> {
  const result = (await database.execute(statement)) as unknown as { readonly rows: readonly Row[] };
  return result.rows;
}

/**
 * The five characters of an error that SQL itself gave, wherever drizzle or a driver wrapped it; null for other errors.
 * None begins with E, as the system's own (`EPIPE`) do.
 */
export function sqlState(error: unknown): string | null {
  for (let at: unknown = error; at instanceof Error; at = at.cause) {
    const { code } = at as { code?: unknown };
    if (typeof code === 'string' && /^(?!E)[0-9A-Z]{5}$/.test(code)) return code;
  }
  return null;
}

/** The innermost error, whose message says what happened; drizzle's own only repeats the query. */
export function rootCause(error: unknown): Error {
  let at = error instanceof Error ? error : new Error(String(error));
  while (at.cause instanceof Error) at = at.cause;
  return at;
}
