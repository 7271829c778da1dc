import type { Access } from '../../chat/access.ts';
import type { Post } from '../../chat/command.ts';
import type { DeskOptions } from '../../chat/desk/options.ts';
import type { Invocation } from '../../chat/invocation.ts';
import type { Messenger } from '../../chat/messenger.ts';
import type { Person, Place } from '../../chat/place.ts';
import { type Shelf, seeDocuments } from '../../chat/see-documents.ts';
import type { ChatState } from '../../chat/state.ts';
import { digestPost } from '../../digest/compose/digest-post.ts';
import { findHits } from '../../digest/compose/find-hits.ts';
import { pausedPost } from '../../digest/compose/paused-post.ts';
import { watchPost } from '../../digest/compose/watch-post.ts';
import { digestDesk } from '../../digest/desk/digest-desk.ts';
import type { DigestState } from '../../digest/state.ts';
import { createTicker, type Ticker } from '../../digest/ticker.ts';
import { createWatcher, type Watcher } from '../../digest/watcher.ts';
import type { Metrics } from '../health/metrics.ts';
import { countedState } from './counted-state.ts';
import { hashesOf } from './hashes.ts';

export interface PostingOptions {
  readonly state: ChatState & DigestState;
  /** The index as it is at this moment. */
  readonly shelf: () => Shelf;
  readonly access: Access;
  readonly messengers: readonly Messenger[];
  readonly metrics: Pick<Metrics, 'posted' | 'runsPlanned' | 'runEnded'>;
  /** Gives an invocation to the desk. */
  readonly accept: (invocation: Invocation) => Promise<'new' | 'known'>;
}

/** What Ibid says by itself, as the desk and the timers need it. */
export interface Posting {
  readonly posts: readonly Post[];
  readonly ended: NonNullable<DeskOptions['ended']>;
  readonly digests: NonNullable<DeskOptions['digests']>;
  readonly ticker: Ticker;
  readonly watcher: Watcher;
}

/** So many unanswered questions are tried again for one digest. */
const TRIED = 50;

export function createPosting(options: PostingOptions): Posting {
  const { shelf, access, messengers, metrics, accept } = options;
  const state = countedState(options.state, metrics);
  const messengerOf = ({ platform }: { readonly platform: string }) =>
    messengers.find((messenger) => messenger.platform === platform);
  const handleFor = (place: Place) => messengerOf(place)?.handleFor?.(place) ?? null;

  const directTo = async (person: Person) => (await messengerOf(person)?.directTo?.(person)) ?? null;
  const telling = { accept, handleFor, directTo };

  const digest = digestPost({
    digest: (id) => state.digest(id),
    changes: (after, upTo) => state.changesBetween(after, upTo),
    unanswered: (place, since) => state.unanswered(place, since, TRIED),
    drifted: (place, after, upTo) => state.driftedIn(place, after, upTo),
    quoting: (files, limit) => state.repliesQuoting(files, limit),
  });
  const watch = watchPost({
    watch: (id) => state.watch(id),
    waiting: (id) => state.waitingHits(id),
    hitsOf: (message) => state.hitsOf(message),
  });
  const paused = pausedPost({ digest: (id) => state.digest(id), watch: (id) => state.watch(id) });
  const ticker = createTicker({ state, ...telling });
  const watcher = createWatcher({
    state,
    find: findHits,
    documents: (place) => seeDocuments(shelf(), access.viewFrom(place)),
    hashes: () => hashesOf(shelf().index),
    ...telling,
  });
  return {
    posts: [digest, watch, paused],
    async ended(invocation, ending, problem) {
      await ticker.ended(invocation, ending, problem);
      await watcher.ended(invocation, ending, problem);
      metrics.posted(invocation, ending);
    },
    digests: digestDesk({
      state,
      digestPost: digest,
      directTo,
      destination: async (chosen, person, from) =>
        (await messengerOf(from)?.destination?.(chosen, person, from)) ?? null,
      isClosed: (place) => access.viewFrom(place).home === null,
      threadOf: (place, message) => {
        const messenger = messengerOf(place);
        return messenger?.threadOf ? messenger.threadOf(place, message) : place.thread;
      },
    }),
    ticker,
    watcher,
  };
}
