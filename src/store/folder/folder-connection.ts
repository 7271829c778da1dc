import { sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/pglite';
import { StateFault } from '../../chat/state-fault.ts';
import { type Connection, type Database, rootCause, rows, sqlState } from '../connection.ts';
import { TABLE_NAMES } from '../schema/tables.ts';
import type { OpenFolder } from './open-pglite.ts';

/** Classes of SQL errors that are no fault of the statement: out of room or memory, trouble of the system, a broken file. */
const TROUBLE = /^(53|58|XX)/;

/**
 * PGlite makes no checkpoint by itself, and so its log would grow for ever, and with it the time that the start after a
 * crash takes: about a second for 100 MB. A checkpoint takes some 20 ms.
 */
const LOG_FILES_A_CHECKPOINT = 2;

/**
 * @param release gives the folder back
 * @param stopped is told once when the database has stopped: from then on every call is rejected
 */
export async function folderConnection(
  { client, files }: OpenFolder,
  release: () => void,
  stopped: (fault: StateFault) => void = () => {},
): Promise<Connection> {
  const database: Database = drizzle({ client }) as unknown as Database;
  const [next] = await rows<{ owner: number }>(database, sql`select nextval('ibid.owners')::integer as owner`);
  /** Once PGlite has stopped, or a flush has failed, what is in memory and what is on disk may differ for good. */
  let broken: StateFault | null = null;
  let closing: Promise<void> | null = null;
  const breakDown = (fault: StateFault): StateFault => {
    if (!broken && !closing) stopped(fault);
    broken ??= fault;
    return broken;
  };

  const guarded = async <T>(work: () => Promise<T>): Promise<T> => {
    if (closing) throw new StateFault('closed', 'the state is closed');
    if (broken) throw broken;
    let result: T;
    try {
      result = await work();
    } catch (error) {
      const state = sqlState(error);
      if (state !== null && !TROUBLE.test(state)) throw error;
      const fault = unavailable(error);
      if (state === null || hasStopped(error)) breakDown(fault);
      throw fault;
    }
    try {
      await files?.flushed();
    } catch (error) {
      throw breakDown(unavailable(error));
    }
    if (files && files.begun > LOG_FILES_A_CHECKPOINT) {
      files.begun = 0;
      await client.exec('checkpoint').catch((error) => {
        breakDown(unavailable(error));
      });
    }
    return result;
  };

  return {
    owner: next!.owner,
    run: (work) => guarded(() => work(database)),
    // Nobody else does: PGlite has no background processes.
    tidy: () =>
      guarded(async () => {
        await client.exec(`vacuum (analyze) ${TABLE_NAMES.join(', ')}`);
        await client.exec('checkpoint');
      }),
    close: () => {
      // A database that has stopped never answers again.
      closing ??= (broken ? Promise.resolve() : client.close()).finally(release);
      return closing;
    },
  };
}

/** https://www.postgresql.org/docs/18/runtime-config-logging.html#RUNTIME-CONFIG-SEVERITY-LEVELS */
function hasStopped(error: unknown): boolean {
  const { severity } = rootCause(error) as { severity?: unknown };
  return severity === 'PANIC' || severity === 'FATAL';
}

function unavailable(error: unknown): StateFault {
  const { message } = rootCause(error);
  return new StateFault(
    'unavailable',
    `Ibid's state cannot be written (${message}). If the disk is full, free some space; then start Ibid again. What was acknowledged is kept`,
    error,
  );
}
