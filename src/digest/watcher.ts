import { type Invocation, invocationId, type Json } from '../chat/invocation.ts';
import type { Place } from '../chat/place.ts';
import type { ChatState, Ending } from '../chat/state.ts';
import type { VisibleDocuments } from '../chat/visible-documents.ts';
import type { DocumentChange } from './changes.ts';
import type { DigestState } from './state.ts';
import type { Watch, WatchHit } from './watch.ts';

export interface WatcherOptions {
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
  readonly accept: (invocation: Invocation) => Promise<'new' | 'known'>;
  readonly handleFor: (place: Place) => Json | null;
}

const HOUR_MS = 60 * 60_000;
/** Quotations in one message; what is more waits for the next. */
const IN_ONE = 10;

/** Looks for what watches wait for in what changed, and tells it. */
export interface Watcher {
  /** Collects what changes that were noted since the last look bring. Killed in between, it looks again, and nothing comes twice. */
  look(): Promise<number>;
  /** Gives what waits to the desk, as far as each watch may speak at `now`; how many messages. */
  tell(now: number): Promise<number>;
  /** To be told when a post has ended. */
  ended(invocation: Invocation, ending: Ending, problem: string | null): Promise<void>;
}

/** Why a place will not take the next message either. */
const FOR_GOOD: ReadonlySet<string> = new Set(['forbidden', 'gone']);

export function createWatcher(options: WatcherOptions): Watcher {
  const { state } = options;
  return {
    async look() {
      const changes = await state.changesAfter(await state.watchedTo());
      const last = changes.at(-1);
      if (!last) return 0;
      let found = 0;
      for (const watch of await state.watches()) {
        const later = changes.filter(({ at }) => at >= watch.createdAt);
        if (later.length === 0) continue;
        found += await state.collectHits(await options.find(watch, later, options.documents(watch.place)));
      }
      await state.setWatchedTo(last.sequence);
      return found;
    },
    async tell(now) {
      let told = 0;
      for (const watch of await state.watches()) {
        if (watch.pausedAt !== null) continue;
        const waiting = await state.waitingHits(watch.id);
        if (waiting.length === 0) continue;
        const recent = await state.messagesOf(watch.id, now - HOUR_MS);
        const handle = recent.length < watch.perHour ? options.handleFor(watch.place) : null;
        if (handle === null) continue;
        const hits = watch.kind === 'kept' ? waiting.slice(0, 1) : waiting.slice(0, IN_ONE);
        if (await give(watch, hits, now, handle, options)) told++;
      }
      return told;
    },
    async ended({ id, request }, ending, problem) {
      const said = request.kind === 'post' && request.post === 'watch' ? readRaw(request.raw) : null;
      const watch = said && (await state.watch(said.watch));
      if (!said || !watch) return;
      // What could not be told still waits.
      if (problem !== null && FOR_GOOD.has(problem)) return await state.saveWatch({ ...watch, pausedAt: ending.at });
      if (ending.outcome === 'lost' || ending.outcome === 'failed') return;
      await state.takeHits(watch.id, said.keys, id, ending.at);
      // An answer that was gone before it could be told leaves the question open.
      if (watch.kind === 'kept' && ending.message !== null) await state.saveWatch({ ...watch, endedAt: ending.at });
    },
  };
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
