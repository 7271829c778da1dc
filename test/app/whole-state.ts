import type { Metrics } from '../../src/app/health/metrics.ts';
import type { History } from '../../src/chat/history.ts';
import type { ChatState } from '../../src/chat/state.ts';
import type { DigestState } from '../../src/digest/state.ts';
import type { SourceStore } from '../../src/sources/state.ts';
import { memoryHistory } from '../chat/memory-history.ts';
import { type MemoryState, memoryState } from '../chat/memory-state.ts';
import { type MemoryDigestState, memoryDigestState } from '../digest/memory-digest-state.ts';

export interface WholeState extends ChatState, DigestState, History {
  /** None. */
  readonly sources: SourceStore;
  readonly chat: MemoryState;
  /** What a new process would open after this one was killed. */
  restarted(): WholeState;
}

/** All that must not be lost, in memory. */
export function wholeState(): WholeState {
  const chat = memoryState();
  return together(chat, memoryDigestState(chat));
}

function together(chat: MemoryState, digest: MemoryDigestState): WholeState {
  return {
    ...chat,
    ...digest,
    ...memoryHistory(chat),
    chat,
    sources: {
      list: async () => [],
      claim: async () => null,
      save: async () => {},
      note: async () => {},
      remove: async () => {},
    },
    forget: async (before) => {
      await chat.forget(before);
      await digest.forget(before);
    },
    restarted: () => {
      const next = chat.restarted();
      return together(next, digest.restarted(next));
    },
  };
}

/** Counts nothing. */
export function quietMetrics(): Metrics {
  const nothing = () => {};
  return {
    desk: nothing,
    posted: nothing,
    runsPlanned: nothing,
    runEnded: nothing,
    refreshed: nothing,
    text: async () => ({ type: 'text/plain', text: '' }),
  };
}
