import { type Invocation, invocationId, type Json } from '../chat/invocation.ts';
import type { Place } from '../chat/place.ts';
import type { ChatState, Ending } from '../chat/state.ts';
import type { VisibleDocuments } from '../chat/visible-documents.ts';
import { type DocumentChange, seenChanges } from './changes.ts';
import type { DigestState } from './state.ts';
import { isForGood, type TellingOptions, tellMaker } from './thrown-out.ts';
import type { Watch, WatchHit } from './watch.ts';

export interface WatcherOptions extends TellingOptions {
  readonly state: Pick<
    DigestState,
    | 'watches'
    | 'watch'
    | 'saveWatch'
    | 'collectHits'
    | 'waitingHits'
    | 'takeHits'
    | 'messagesOf'
    | 'watchedTo'
    | 'setWatchedTo'
    | 'changesAfter'
  > &
    Pick<ChatState, 'find'>;
  readonly find: (
    watch: Watch,
    changes: readonly DocumentChange[],
    documents: VisibleDocuments,
  ) => Promise<readonly WatchHit[]>;
  /** The documents as they may be seen from a place. */
  readonly documents: (place: Place) => VisibleDocuments;
  /** What each file's hash is in the index that `documents` shows. */
  readonly hashes: () => ReadonlyMap<string, string>;
}

const HOUR_MS = 60 * 60_000;
/** Quotations in one message; what is more waits for the next. */
const IN_ONE = 10;

/** Looks for what watches wait for in what changed, and tells it. */
export interface Watcher {
  /**
   * Collects what changes that were noted since the last look bring. Killed in between, it looks again, and nothing comes
   * twice. A change that this process's index does not show yet is left to a later look, or to another process.
   */
  look(): Promise<number>;
  /** Gives what waits to the desk, as far as each watch may speak at `now`; how many messages. */
  tell(now: number): Promise<number>;
  /** To be told when a post has ended. */
  ended(invocation: Invocation, ending: Ending, problem: string | null): Promise<void>;
}

export function createWatcher(options: WatcherOptions): Watcher {
  const { state } = options;
  return {
    async look() {
      const { seen, upTo } = seenChanges(await state.changesAfter(await state.watchedTo()), options.hashes());
      if (seen.length === 0) return 0;
      const found = await forEach(await state.watches(), async (watch) => {
        const later = seen.filter(({ at }) => at >= watch.createdAt);
        if (later.length === 0) return 0;
        return await state.collectHits(await options.find(watch, later, options.documents(watch.place)));
      });
      // Not after a fault: then all of it is looked at again, and what was collected is not collected twice.
      if (upTo !== null) await state.setWatchedTo(upTo);
      return found;
    },
    tell: async (now) =>
      await forEach(await state.watches(), async (watch) => {
        if (watch.pausedAt !== null) return 0;
        const waiting = await state.waitingHits(watch.id);
        if (waiting.length === 0) return 0;
        const recent = await state.messagesOf(watch.id, now - HOUR_MS);
        const handle = recent.length < watch.perHour ? options.handleFor(watch.place) : null;
        if (handle === null) return 0;
        const hits = watch.kind === 'kept' ? waiting.slice(0, 1) : waiting.slice(0, IN_ONE);
        return (await give(watch, hits, now, handle, options)) ? 1 : 0;
      }),
    async ended(invocation, ending, problem) {
      const { id, request } = invocation;
      const said = request.kind === 'post' && request.post === 'watch' ? readRaw(request.raw) : null;
      const watch = said && (await state.watch(said.watch));
      if (!said || !watch) return;
      // What could not be told still waits.
      if (isForGood(problem)) {
        await state.saveWatch({ ...watch, pausedAt: watch.pausedAt ?? ending.at });
        return await tellMaker(invocation, watch.person, { watch: watch.id }, ending.at, options);
      }
      if (ending.outcome === 'lost' || ending.outcome === 'failed') return;
      await state.takeHits(watch.id, said.keys, id, ending.at);
      // An answer that was gone before it could be told leaves the question open.
      if (watch.kind === 'kept' && ending.message !== null) await state.saveWatch({ ...watch, endedAt: ending.at });
    },
  };
}

/** The sum over all watches. A fault with one of them keeps no other from being told; the first is thrown when all were. */
async function forEach(watches: readonly Watch[], work: (watch: Watch) => Promise<number>): Promise<number> {
  const faults: unknown[] = [];
  let sum = 0;
  for (const watch of watches) {
    try {
      sum += await work(watch);
    } catch (fault) {
      faults.push(fault);
    }
  }
  if (faults.length > 0) throw faults[0];
  return sum;
}

/**
 * Makes the message of some hits; false where it is made already. It is known by its oldest hit: whoever makes it, however
 * often, and whatever is found meanwhile, it is one. An hour after it
 * was lost it is made anew, under a key that names the loss.
 */
async function give(
  watch: Watch,
  hits: readonly WatchHit[],
  now: number,
  handle: Json,
  { state, accept }: WatcherOptions,
): Promise<boolean> {
  const keys = hits.map(({ key }) => key);
  let key = `watch:${watch.id}:${keys[0]}`;
  for (;;) {
    const id = invocationId(key);
    const request = { kind: 'post', post: 'watch', raw: { watch: watch.id, keys } } as const;
    const { person, place } = watch;
    if ((await accept({ id, keys: [key], request, person, place, receivedAt: now, handle })) === 'new') return true;
    const ending = (await state.find(id))?.ending;
    const isLost = ending?.outcome === 'lost' || ending?.outcome === 'failed';
    if (!isLost || now - ending.at < HOUR_MS) return false;
    key = `${key}:${ending.at}`;
  }
}

function readRaw(raw: Json): { readonly watch: string; readonly keys: readonly string[] } | null {
  const { watch, keys } = (raw ?? {}) as Readonly<Record<string, Json>>;
  const isRight = typeof watch === 'string' && Array.isArray(keys) && keys.every((key) => typeof key === 'string');
  return isRight ? { watch, keys } : null;
}
