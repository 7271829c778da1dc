import { sql } from 'drizzle-orm';
import type { ChatState } from '../../src/chat/state.ts';
import { chatStateOn } from '../../src/store/chat-state.ts';
import type { Connection } from '../../src/store/connection.ts';
import { folderConnection } from '../../src/store/folder/folder-connection.ts';
import { bringUpToDate } from '../../src/store/folder/open-folder.ts';
import type { OpenFolder } from '../../src/store/folder/open-pglite.ts';
import { openServer } from '../../src/store/server/open-server.ts';
import { memoryState } from '../chat/memory-state.ts';

/** A kind of state, as the contract sees it: process after process opens the same content. */
export interface Lives {
  /** The first process on empty content. */
  begin(): Promise<ChatState>;
  /** The process that comes after `ended` was killed. */
  next(ended: ChatState): Promise<ChatState>;
}

export function livesInMemory(): Lives {
  const states = new Map<ChatState, ReturnType<typeof memoryState>>();
  const keep = (state: ReturnType<typeof memoryState>) => {
    states.set(state, state);
    return state;
  };
  return {
    begin: async () => keep(memoryState()),
    next: async (ended) => keep(states.get(ended)!.restarted()),
  };
}

const EMPTY = sql`truncate ibid.invocations, ibid.deliveries, ibid.verdicts, ibid.quoted, ibid.remembered`;

/** One PGlite for all lives, since a start takes seconds; what a process knows is the connection's. */
export function livesOnPglite(open: OpenFolder): Lives {
  let connection: Connection | null = null;
  const life = async () => {
    connection = await folderConnection(open, () => {});
    return chatStateOn(connection);
  };
  return {
    begin: async () => {
      await bringUpToDate(open);
      const state = await life();
      await connection!.run((database) => database.execute(EMPTY));
      return state;
    },
    next: life,
  };
}

/** Ended by closing, which lets go of the same lock as a killed process does. */
export function livesOnServer(url: string, opened: (state: ChatState) => void): Lives {
  const life = async (prepare: (connection: Connection) => Promise<unknown>) => {
    const connection = await openServer(url, () => {});
    if (!connection.ok) throw new Error(connection.problem.message);
    await prepare(connection.value);
    const state = chatStateOn(connection.value);
    opened(state);
    return state;
  };
  return {
    begin: () => life((connection) => connection.run((database) => database.execute(EMPTY))),
    next: async (ended) => {
      await ended.close();
      return life(async () => {});
    },
  };
}
