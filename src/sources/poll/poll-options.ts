import type { FeedReader } from '../feeds/read-feed.ts';
import type { Saved, SaveOptions } from '../save/save-fetched.ts';
import type { SourceStore } from '../state.ts';
import type { Manners } from '../visit/manners.ts';

/** `details` never hold words of a page or an address: an address may hold a key. */
export type SourceLog = (
  level: 'debug' | 'info' | 'warn' | 'error',
  message: string,
  details?: Readonly<Record<string, unknown>>,
) => void;

export interface PollOptions {
  readonly store: SourceStore;
  readonly manners: Manners;
  /** Where files go and how they are read. */
  readonly save: Pick<SaveOptions, 'files' | 'read'>;
  /** Default: in this process. */
  readonly readFeed?: FeedReader;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly log: SourceLog;
  /** Milliseconds between two looks at a feed, 15 minutes or more, and at a page. Default: 30 minutes, a day. */
  readonly feedEvery?: number;
  readonly pageEvery?: number;
  /** Pages of one feed that are fetched at a time; the rest waits a minute. Default: 10. */
  readonly pagesAtOnce?: number;
  /** Ends between two requests. */
  readonly signal?: AbortSignal;
}

/** What one look at a source brought. */
export interface Polled {
  /** Its id. */
  readonly source: string;
  /** Files that are new or have other words than before. */
  readonly saved: readonly Saved[];
  /** For people: what could not be read, and what stands there in its place. */
  readonly notes: readonly string[];
  /** Why the source itself could not be read, and what happens next. */
  readonly problem: string | null;
  /** Entries whose pages are fetched next time. */
  readonly waiting: number;
}
