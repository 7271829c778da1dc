import type { Person } from '../chat/place.ts';
import type { FeedEntry } from './feeds/feed.ts';
import type { Validators } from './visit/fetch-page.ts';

/** A page or a feed that somebody added, and that is asked for again from time to time. Times are milliseconds since 1970. */
export interface Source {
  /** 16 characters that are safe in URLs. */
  readonly id: string;
  readonly kind: 'feed' | 'page';
  /** As `checkUrl` writes it. (url, folder) is unique. */
  readonly url: string;
  readonly title: string | null;
  /** Folder of the documents folder in which its files belong: that of the channel in which it was added; '' for the top. */
  readonly folder: string;
  readonly addedBy: Person;
  readonly addedAt: number;
  readonly progress: SourceProgress;
}

/** How far a source was read. It is one value: whoever stores it may do so as JSON. */
export interface SourceProgress {
  /** It is looked at again then. */
  readonly nextAt: number;
  /**
   * So long, at most, somebody who claimed it looks at it, and nobody else does; absent or past when nobody does. Past
   * without a note, whoever claimed it was killed.
   */
  readonly claimedUntil?: number;
  /** Of a feed: when the feed itself is asked again; before that, only pages of its entries are. */
  readonly feedAt: number;
  /** When it last answered as it should; null before that. */
  readonly readAt: number | null;
  /** By what the host tells whether it changed; null before it was read. */
  readonly validators: Validators | null;
  /** What stood in the way last time; null when nothing did. */
  readonly problem: SourceProblem | null;
  /** Of a feed: keys of the entries that were stored, or given up, or wait; the newest last. */
  readonly seen: readonly string[];
  /** Of a feed: entries whose pages are still to be fetched, in the order in which they came. */
  readonly waiting: readonly WaitingEntry[];
}

export interface SourceProblem {
  readonly code: string;
  /** For people, and with what happens next: `example.org answered 403; it is asked again tomorrow`. */
  readonly message: string;
  readonly at: number;
  /** So many times in a row. */
  readonly times: number;
}

/** An entry that waits. `tries`: how often its page was asked for in vain. */
export interface WaitingEntry extends FeedEntry {
  readonly tries: number;
}

/**
 * Where the list of sources is kept. An effect is durable when its promise resolves; rejected with a fault of the store.
 */
export interface SourceStore {
  /** All sources, oldest first. */
  list(): Promise<readonly Source[]>;
  /** Puts a source in, or in the place of the one with its id. */
  save(source: Source): Promise<void>;
  /**
   * Claims a source for a look, if nobody else has it at `now` and its `nextAt` is still that. Of several, in one process
   * or several, one gets it: the source, as it stands then, with `claimedUntil`. Null for the others, and where it was
   * removed. It is given back by noting a progress without `claimedUntil`.
   */
  claim(id: string, nextAt: number, now: number, claimedUntil: number): Promise<Source | null>;
  /** Notes how far a source was read. Of one that was removed meanwhile, nothing is noted: it must not come back. */
  note(id: string, progress: SourceProgress, title: string | null): Promise<void>;
  /** Its files stay. */
  remove(id: string): Promise<void>;
}

/** Whether it is time to look at a source, and nobody does. */
export const isDue = ({ nextAt, claimedUntil = nextAt }: SourceProgress, now: number): boolean =>
  nextAt <= now && claimedUntil <= now;

/** A progress that gives the source back to whoever looks at it next. */
export function unclaimed({ claimedUntil: _, ...progress }: SourceProgress): SourceProgress {
  return progress;
}

/** A source that nobody has read yet. */
export function freshProgress(now: number): SourceProgress {
  return { nextAt: now, feedAt: now, readAt: null, validators: null, problem: null, seen: [], waiting: [] };
}
