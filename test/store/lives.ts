import { sql } from 'drizzle-orm';
import type { Source, SourceStore } from '../../src/sources/state.ts';
import type { Connection } from '../../src/store/connection.ts';
import { folderConnection } from '../../src/store/folder/folder-connection.ts';
import { bringUpToDate } from '../../src/store/folder/open-folder.ts';
import type { OpenFolder } from '../../src/store/folder/open-pglite.ts';
import { type State, stateOn } from '../../src/store/open-state.ts';
import { TABLE_NAMES } from '../../src/store/schema/tables.ts';
import { openServer } from '../../src/store/server/open-server.ts';
import { memoryHistory } from '../chat/memory-history.ts';
import { type MemoryState, memoryState } from '../chat/memory-state.ts';
import { type MemoryDigestState, memoryDigestState } from '../digest/memory-digest-state.ts';

/** A kind of state, as the contract sees it: process after process opens the same content. */
export interface Lives {
  /** The first process on empty content. */
  begin(): Promise<State>;
  /** The process that comes after `ended` was killed. */
  next(ended: State): Promise<State>;
}

export function livesInMemory(): Lives {
  const states = new Map<State, readonly [MemoryState, MemoryDigestState]>();
  const keep = (chat: MemoryState, digests: MemoryDigestState, sources = memorySources()): State => {
    const forget = async (before: number) => {
      await chat.forget(before);
      await digests.forget(before);
    };
    const state = { ...chat, ...digests, ...memoryHistory(chat), forget, sources };
    states.set(state, [chat, digests]);
    return state;
  };
  return {
    begin: async () => {
      const chat = memoryState();
      return keep(chat, memoryDigestState(chat));
    },
    next: async (ended) => {
      const [chat, digests] = states.get(ended)!;
      const next = chat.restarted();
      return keep(next, digests.restarted(next), ended.sources);
    },
  };
}

function memorySources(): SourceStore {
  const sources = new Map<string, Source>();
  return {
    list: async () => structuredClone([...sources.values()].sort((a, b) => a.addedAt - b.addedAt)),
    save: async (source) => {
      const taken = [...sources.values()].some(
        ({ id, url, folder }) => id !== source.id && url === source.url && folder === source.folder,
      );
      if (!taken) sources.set(source.id, structuredClone(source));
    },
    claim: async (id, nextAt, now, claimedUntil) => {
      const source = sources.get(id);
      if (!source || source.progress.nextAt !== nextAt || (source.progress.claimedUntil ?? now) > now) return null;
      const claimed = { ...source, progress: { ...source.progress, claimedUntil } };
      sources.set(id, claimed);
      return structuredClone(claimed);
    },
    note: async (id, progress, title) => {
      const source = sources.get(id);
      if (source) sources.set(id, structuredClone({ ...source, progress, title }));
    },
    remove: async (id) => {
      sources.delete(id);
    },
  };
}

export const EMPTY = sql.raw(`truncate ${TABLE_NAMES.join(', ')}`);

/** One PGlite for all lives, since a start takes seconds; what a process knows is the connection's. */
export function livesOnPglite(open: OpenFolder): Lives {
  let connection: Connection | null = null;
  const life = async () => {
    connection = await folderConnection(open, () => {});
    return stateOn(connection);
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
export function livesOnServer(url: string): Lives & { end(): Promise<void> } {
  const open = new Set<State>();
  const life = async (prepare: (connection: Connection) => Promise<unknown>) => {
    const connection = await openServer(url, () => {});
    if (!connection.ok) throw new Error(connection.problem.message);
    await prepare(connection.value);
    const state = stateOn(connection.value);
    open.add(state);
    return state;
  };
  const end = async () => {
    await Promise.all([...open].map((state) => state.close()));
    open.clear();
  };
  return {
    begin: async () => {
      await end();
      return await life((connection) => connection.run((database) => database.execute(EMPTY)));
    },
    next: async (ended) => {
      await ended.close();
      return life(async () => {});
    },
    end,
  };
}
