import type { ChatState } from '../chat/state.ts';
import { type Result, success } from '../corpus/problem.ts';
import { chatStateOn } from './chat-state.ts';
import type { StateProblem } from './problems.ts';

export interface StatePlace {
  /** Address of a PostgreSQL database; where it is given the folder is not used. */
  readonly databaseUrl: string | null;
  /** The folder of the built-in database, which one process at a time may use; null: in memory, gone with the process. */
  readonly folder: string | null;
  /** Gets a line for the person who runs Ibid, now and then. */
  readonly log: (line: string) => void;
}

/**
 * Opens the state, making or renewing its tables where needed. Whichever database keeps it, the tables, the SQL and the
 * promises are the same: what is acknowledged outlives a killed process and a lost power.
 */
export async function openState({ databaseUrl, folder, log }: StatePlace): Promise<Result<ChatState, StateProblem>> {
  // Only one of them is loaded.
  const connection = databaseUrl
    ? await (await import('./server/open-server.ts')).openServer(databaseUrl, log)
    : await (await import('./folder/open-folder.ts')).openFolder(folder, log);
  return connection.ok ? success(chatStateOn(connection.value)) : connection;
}
