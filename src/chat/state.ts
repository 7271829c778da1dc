import type { Citation } from '../answer/answer.ts';
import type { Invocation, Json } from './invocation.ts';
import type { Person, Place } from './place.ts';
import type { Reply } from './reply.ts';

/** An invocation that was accepted and whose reply is not known to have arrived. */
export interface Unfinished {
  readonly invocation: Invocation;
  /** `accepted`: nothing was posted. `posting`: a post was begun, and may have arrived or not. */
  readonly stage: 'accepted' | 'posting';
}

/** How an invocation ended. */
export interface Ending {
  readonly outcome: 'answered' | 'conflicting' | 'unanswered' | 'done' | 'failed' | 'refused' | 'lost';
  /** The posted message as the platform names it; null where none was posted, or it has no name (an answer by URL). */
  readonly message: { readonly channel: string; readonly id: string } | null;
  /** Milliseconds since 1970. */
  readonly at: number;
}

export interface Recorded {
  readonly invocation: Invocation;
  /** The question as it was understood, for `ask`. */
  readonly question: string | null;
  /** What the reply quoted, in its order. */
  readonly citations: readonly Citation[];
  readonly ending: Ending | null;
}

/**
 * What must not be lost. Every method's effect is durable when its promise resolves. A promise that cannot be kept now is
 * rejected with a `StateFault`, whose code says why.
 */
export interface ChatState {
  /** Takes an invocation in, unless one with one of its keys is known. */
  accept(invocation: Invocation): Promise<'new' | 'known'>;
  /**
   * What other, ended processes (or an earlier life of this one) left, oldest first. Taken over by the caller: two callers
   * never get the same. `platforms`: only what came from there, since several processes that share a state need not serve
   * the same ones; without it all.
   */
  takeUnfinished(platforms?: readonly string[]): Promise<readonly Unfinished[]>;
  /**
   * Says that the reply is about to be posted, and what it quotes. `reply` is kept so that the message can be amended
   * later; left out where it cannot. Rejected with `taken-over` when another process works
   * on it by now, or it is finished: then nothing must be posted. Of no effect on what is not known.
   */
  posting(
    id: string,
    said: { readonly question: string | null; readonly citations: readonly Citation[]; readonly reply?: Reply },
  ): Promise<void>;
  /** Counts even if another process has taken over since. Of no effect on what is finished already, or not known. */
  finished(id: string, ending: Ending): Promise<void>;
  find(id: string): Promise<Recorded | null>;
  /** By the message that carries the reply; the latest, where several replies were put into one message. */
  findByMessage(platform: string, channel: string, message: string): Promise<Recorded | null>;
  /**
   * Questions that were put in a thread (or, where `place.thread` is null, in a direct message since `since`), oldest
   * first, the last `limit`. `before`: only what was received earlier than that, so that a question that is worked on
   * again does not find itself, or what came after it. `within: 'direct'`: since `since` in all of a direct message,
   * whatever the thread; nothing elsewhere.
   */
  questionsIn(
    place: Place,
    since: number,
    limit: number,
    before?: number,
    within?: 'thread' | 'direct',
  ): Promise<readonly string[]>;
  /** Finished questions of one person with their outcome, newest first; `at` is when it was asked. */
  questionsOf(
    person: Person,
    limit: number,
  ): Promise<readonly { readonly question: string; readonly outcome: string; readonly at: number }[]>;
  /** How many quotations of each file were shown, in replies that were neither lost nor refused. Outlives `forget`. */
  timesQuoted(): Promise<ReadonlyMap<string, number>>;
  /** A person's verdict on a reply; a later one replaces an earlier one of the same person. */
  judge(id: string, person: Person, verdict: 'right' | 'wrong', at: number): Promise<void>;
  /** How many people hold a reply for right, and for wrong. */
  verdictsOn(id: string): Promise<{ readonly right: number; readonly wrong: number }>;
  /** A small value of a platform's own (a gateway session, the last event seen), by name. */
  remember(name: string, value: Json): Promise<void>;
  recall(name: string): Promise<Json | null>;
  /** Forgets invocations that were finished earlier than `before` (milliseconds since 1970), with their keys and verdicts. */
  forget(before: number): Promise<void>;
  close(): Promise<void>;
}
