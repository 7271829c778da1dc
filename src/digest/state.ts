import type { Place } from '../chat/place.ts';
import type { Reply } from '../chat/reply.ts';
import type { Recorded } from '../chat/state.ts';
import type { DocumentChange, NotedChange } from './changes.ts';
import type { Digest, Run, RunOutcome } from './digest.ts';
import type { Watch, WatchHit } from './watch.ts';

/** A question that the documents could not answer. */
export interface UnansweredQuestion {
  readonly question: string;
  readonly place: Place;
  /** When it was asked last, and how often. */
  readonly at: number;
  readonly times: number;
  /** The invocation that asked it last. */
  readonly invocation: string;
}

/** What digests and watches must not lose. As with `ChatState`, an effect is durable when its promise resolves; rejected with `StateFault`. */
export interface DigestState {
  /** Puts a digest in, or in the place of the one with its id, whose `coveredTo` and `plannedTo` never go back. */
  saveDigest(digest: Digest): Promise<void>;
  /** Its runs go with it. */
  removeDigest(id: string): Promise<void>;
  digest(id: string): Promise<Digest | null>;
  /** All of them, or those that are posted in one channel (whatever the thread) or were made there; oldest first. */
  digests(place?: Place): Promise<readonly Digest[]>;

  /**
   * Notes runs as due and how far they were planned (`plannedTo`), in one transaction. A run that is noted already stays as
   * it is. `ended` notes one that is not to be posted. Of no effect for a digest that is not there.
   */
  planRuns(digest: string, plannedTo: number, runs: readonly (Run & { readonly ended?: RunOutcome })[]): Promise<void>;
  /**
   * Gives out runs that are due at `now` and that no living process has (FOR UPDATE SKIP LOCKED), oldest first; they are
   * the caller's until it ends them or dies. `platforms`: only runs of digests there, since several processes that share
   * a state need not serve the same ones; without it all.
   */
  claimRuns(now: number, limit: number, platforms?: readonly string[]): Promise<readonly Run[]>;
  /** `coveredTo`: what the digest has told by now; null where that does not change. Of no effect on a run that has ended. */
  endRun(run: Run, outcome: RunOutcome, at: number, coveredTo: number | null): Promise<void>;
  /** The last runs of a digest, newest first. */
  runsOf(digest: string, limit: number): Promise<readonly (Run & { readonly outcome: RunOutcome | null })[]>;

  /** Puts a watch in, or in the place of the one with its id; one that has ended stays so. */
  saveWatch(watch: Watch): Promise<void>;
  watch(id: string): Promise<Watch | null>;
  /** Those that have not ended; all of them, or those of one channel (whatever the thread); oldest first. */
  watches(place?: Place): Promise<readonly Watch[]>;
  /**
   * Collects what was found; what was collected or told before stays as it is, and what no watch looked for is left out.
   * The number of those that are new.
   */
  collectHits(hits: readonly WatchHit[]): Promise<number>;
  /** Hits that no message took yet, oldest first; those of one moment as they were collected. */
  waitingHits(watch: string): Promise<readonly WatchHit[]>;
  /** Binds hits to the message (an invocation's id) that tells them. Of hits that another message has, nothing changes. */
  takeHits(watch: string, keys: readonly string[], message: string, at: number): Promise<void>;
  hitsOf(message: string): Promise<readonly WatchHit[]>;
  /** When messages of a watch were made since `since`, oldest first. */
  messagesOf(watch: string, since: number): Promise<readonly number[]>;

  /**
   * Compares the documents with those that were there last time, and notes what changed. The first call ever notes what
   * is there as known and gives no changes. When several processes call, each change is noted once, and given to the one
   * that noted it. No change is noted as earlier than one before it.
   */
  noteDocuments(
    documents: readonly { readonly file: string; readonly hash: string }[],
    at: number,
  ): Promise<readonly DocumentChange[]>;
  /**
   * Changes noted later than `after`, up to `upTo`, inclusive; of each file the last, whose kind says what all of them
   * together come to: what was added and then changed is added. A file that came and went, or is again as it was, is not
   * in it.
   */
  changesBetween(after: number, upTo: number): Promise<readonly DocumentChange[]>;
  /** Sequence number up to which watches have seen changes; -1 before the first. */
  watchedTo(): Promise<number>;
  /** It never goes back. */
  setWatchedTo(sequence: number): Promise<void>;
  /** Every change, oldest first. */
  changesAfter(sequence: number): Promise<readonly NotedChange[]>;

  /**
   * Questions that were asked since `since`, were not answered and were not answered later in the same channel, latest
   * first. The same question, but for case, spaces and punctuation, is one. `place` null: of every channel, but of no
   * direct messages.
   */
  unanswered(place: Place | null, since: number, limit: number): Promise<readonly UnansweredQuestion[]>;
  /** Posted replies, which can be edited, that quoted one of these files and were not marked for it, latest first. `reply`: as it was posted, null where it was not kept. */
  repliesQuoting(
    files: readonly string[],
    limit: number,
  ): Promise<readonly (Recorded & { readonly reply: Reply | null })[]>;
  /** Notes that a reply was marked as quoting what has changed. */
  markDrifted(invocation: string, at: number, files: readonly string[]): Promise<void>;
  /** Replies of a channel that were marked later than `after`, up to `upTo`, inclusive, in that order: for its digest. `at`: when last. */
  driftedIn(
    place: Place,
    after: number,
    upTo: number,
  ): Promise<readonly { readonly recorded: Recorded; readonly files: readonly string[]; readonly at: number }[]>;
}
