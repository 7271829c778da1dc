import type { Result } from '../corpus/problem.ts';
import type { ChosenChannel } from './invocation.ts';
import type { Person } from './place.ts';
import type { Reply } from './reply.ts';
import type { Recorded } from './state.ts';

/**
 * What a digest is told to be. The words are those of `Digest` (src/digest/digest.ts), which stands right of this folder
 * and whose values fit these types as they are.
 */
export interface DigestWish {
  /** Null for everything. */
  readonly topic: string | null;
  /** A cron expression of five fields, and an IANA name. */
  readonly schedule: { readonly cron: string; readonly timeZone: string };
  readonly include: { readonly conflicts: boolean; readonly answers: boolean };
  readonly whenNothing: 'silent' | 'line';
  readonly missed: 'catch-up' | 'skip';
}

/** A digest as commands show it. */
export interface ListedDigest extends DigestWish {
  readonly id: string;
  readonly createdBy: Person;
  /** Milliseconds since 1970, like all times here. */
  readonly createdAt: number;
  readonly pausedAt: number | null;
  /** The channel that it is posted in, by id; absent where that is this one. */
  readonly elsewhere?: string;
  /** The latest run that is noted; an outcome of null: it is under way. */
  readonly lastRun: {
    readonly due: number;
    readonly outcome: 'posted' | 'silent' | 'merged' | 'skipped' | 'lost' | null;
  } | null;
}

export interface WatchWish {
  readonly kind: 'topic' | 'question';
  readonly text: string;
  /** Messages an hour at most. */
  readonly perHour: number;
  /** Told in this place, or to the person alone in a direct message. */
  readonly where: 'here' | 'direct';
}

/** A watch as commands show it. `direct`: it is told in a direct message. */
export interface ListedWatch extends Pick<WatchWish, 'text' | 'perHour'> {
  readonly id: string;
  readonly kind: 'topic' | 'question' | 'kept';
  readonly person: Person;
  readonly createdAt: number;
  readonly pausedAt: number | null;
  readonly direct: boolean;
  /** True of one that `endWatch` was asked to end and that had ended before, by somebody else or by itself. */
  readonly endedBefore?: boolean;
}

/** What somebody asked here and no document answered. */
export interface OpenQuestion {
  readonly question: string;
  /** When it was asked last, and how often. */
  readonly at: number;
  readonly times: number;
  /** The invocation that asked it last; the target of a button "keep". */
  readonly invocation: string;
  /** There is a watch for it here that has not ended. */
  readonly kept: boolean;
}

/** So many a place, or one careless script would fill a channel for good. */
export const DIGESTS_A_PLACE = 20;
export const WATCHES_A_PLACE = 100;

/**
 * Digests, watches and open questions of the one place that an invocation came from (for a thread: its channel). Nothing
 * of another place can be seen or changed through it; an id of another place is as unknown as one that never was. A digest
 * that was made in one channel and is posted in another is of both.
 *
 * An invocation may be worked twice (after a restart, or when a later page of its reply is asked for), so whatever it
 * makes is made once: ids of new digests, watches and runs come from the invocation's id.
 *
 * Problems: `unknown` (no such digest or watch here any more), `too-many` (the limits above), `no-direct` (no direct
 * message can be sent to the person), `closed` (no documents can be seen from the channel that was chosen), and what
 * `Messenger.destination` says of it. Their messages are for the person who asked. Rejected with `StateFault` like the
 * state.
 */
export interface DigestDesk {
  /** Oldest first: the order in which they are numbered. */
  digests(): Promise<readonly ListedDigest[]>;
  /** Covers what changes from now on. `where`: the channel that it is posted in; default: this one. */
  create(wish: DigestWish, where?: ChosenChannel): Promise<Result<ListedDigest>>;
  /**
   * Changes what is named and leaves the rest. Paused: nothing becomes due; resumed: the next run covers the time between.
   * `where`: the channel that it is posted in from now on.
   */
  change(
    id: string,
    change: Partial<DigestWish> & { readonly paused?: boolean },
    where?: ChosenChannel,
  ): Promise<Result<ListedDigest>>;
  remove(id: string): Promise<Result<null>>;
  /** What it would post now, composed without recording anything; null where that is silence. Its buttons work under the reply to this invocation. */
  preview(id: string): Promise<Result<Reply | null>>;
  /** Posts now, a run beside the schedule that covers everything up to now; also while it is paused. Resolves when the run is noted, before it is posted. */
  runNow(id: string): Promise<Result<null>>;

  /** Those that are told here and have not ended, oldest first, kept questions among them. */
  watches(): Promise<readonly ListedWatch[]>;
  /** `isNew` false: the same text is watched in that place already, by the watch that is given back, which stays as it was. */
  watch(wish: WatchWish): Promise<Result<{ readonly watch: ListedWatch; readonly isNew: boolean }>>;
  pauseWatch(id: string, paused: boolean): Promise<Result<ListedWatch>>;
  /** Ends it. One that has ended before is given back all the same, `endedBefore`; worked twice, the invocation that ended it says the same. */
  endWatch(id: string): Promise<Result<ListedWatch>>;
  /**
   * A watch of kind `kept` for a question that could not be answered: told once, then ended. It comes into the thread of
   * the reply that could not answer it, or, `direct`, to the person alone. Pressed twice, or by two people: one watch,
   * unless it is direct.
   */
  keep(
    question: string,
    asked: Recorded,
    where: 'thread' | 'direct',
  ): Promise<Result<{ readonly watch: ListedWatch; readonly isNew: boolean }>>;

  /** Questions that were asked here for everyone to see, since then, that no later one answered; latest first. */
  unanswered(since: number, limit: number): Promise<readonly OpenQuestion[]>;
}
