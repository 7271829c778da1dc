import { setTimeout as sleep } from 'node:timers/promises';
import { drizzle } from 'drizzle-orm/node-postgres';
import type pg from 'pg';
import { StateFault } from '../../chat/state-fault.ts';
import { type Connection, type Database, rootCause, sqlState } from '../connection.ts';
import type { OwnerLock } from './owner-lock.ts';

/** After a restart of the server every idle connection of the pool fails once, so the second try may meet one as well. */
const PAUSES_MS = [0, 100, 400];

/**
 * SQL errors that pass by themselves: lost connections, a server that stops, starts or is full, a standby, two that waited
 * for each other. https://www.postgresql.org/docs/18/errcodes-appendix.html
 */
const PASSING = /^(08|53|57P|25006|40001|40P01|58|XX)/;

export function serverConnection(pool: pg.Pool, lock: OwnerLock, owner: number): Connection {
  const database: Database = drizzle({ client: pool }) as unknown as Database;
  let closing: Promise<void> | null = null;

  return {
    owner,
    async run(work) {
      let last: unknown;
      for (const pause of PAUSES_MS) {
        if (closing) throw new StateFault('closed', 'the state is closed');
        if (pause > 0) await sleep(pause);
        try {
          return await work(database);
        } catch (error) {
          if (closing) throw new StateFault('closed', 'the state is closed', error);
          const state = sqlState(error);
          if (state !== null && !PASSING.test(state)) throw error;
          last = error;
        }
      }
      throw new StateFault('unavailable', `PostgreSQL cannot be reached (${rootCause(last).message})`, last);
    },
    // PostgreSQL does that by itself.
    tidy: async () => {},
    close: () => {
      closing ??= Promise.all([lock.release(), pool.end()]).then(() => {});
      return closing;
    },
  };
}
