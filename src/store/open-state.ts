import type { History } from '../chat/history.ts';
import type { ChatState } from '../chat/state.ts';
import type { StateFault } from '../chat/state-fault.ts';
import { type Result, success } from '../corpus/problem.ts';
import type { DigestState } from '../digest/state.ts';
import type { SourceStore } from '../sources/state.ts';
import { chatStateOn } from './chat-state.ts';
import type { Connection } from './connection.ts';
import { digestStateOn } from './digest-state.ts';
import { historyOn } from './history.ts';
import type { StateProblem } from './problems.ts';
import { sourcesOn } from './sources.ts';

export interface StatePlace {
  /** Address of a PostgreSQL database; where it is given the folder is not used. */
  readonly databaseUrl: string | null;
  /** The folder of the built-in database, which one process at a time may use; null: in memory, gone with the process. */
  readonly folder: string | null;
  /** Gets a line for the person who runs Ibid, now and then. */
  readonly log: (line: string) => void;
  /**
   * Told once when the built-in database has stopped for good, as when its disk is full: every call is rejected from then
   * on, and only a new start opens it again. (A PostgreSQL server that is away comes back by itself.)
   */
  readonly stopped?: (fault: StateFault) => void;
}

/** All that must not be lost. */
export type State = ChatState & DigestState & History & { readonly sources: SourceStore };

/**
 * Opens the state, making or renewing its tables where needed. Whichever database keeps it, the tables, the SQL and the
 * promises are the same: what is acknowledged outlives a killed process and a lost power.
 */
export async function openState(place: StatePlace): Promise<Result<State, StateProblem>> {
  const connection = await openConnection(place);
  return connection.ok ? success(stateOn(connection.value)) : connection;
}

/** The same database, for what moves a whole state. */
export async function openConnection({
  databaseUrl,
  folder,
  log,
  stopped,
}: StatePlace): Promise<Result<Connection, StateProblem>> {
  // Only one of them is loaded.
  return databaseUrl
    ? await (await import('./server/open-server.ts')).openServer(databaseUrl, log)
    : await (await import('./folder/open-folder.ts')).openFolder(folder, log, stopped);
}

export function stateOn(connection: Connection): State {
  return {
    ...chatStateOn(connection),
    ...digestStateOn(connection),
    ...historyOn(connection),
    sources: sourcesOn(connection),
  };
}
