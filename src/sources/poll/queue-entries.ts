import type { FeedEntry } from '../feeds/feed.ts';
import { sha256 } from '../save/origin.ts';
import type { SourceProgress, WaitingEntry } from '../state.ts';

/** Entries that wait at most; more of them are taken up when these are done, as long as the feed tells of them. */
const MOST_WAITING = 200;
/** What is kept of an entry's own words until its page was asked for, in UTF-16 code units. */
const MOST_CONTENT = 20_000;
/** Entries that left the feed and are still remembered: some feeds bring them back. */
const MOST_GONE = 500;

/** An entry is new again when its feed gives it another day of change. */
const keyOf = ({ id, updated }: FeedEntry): string =>
  `${sha256(new TextEncoder().encode(id)).slice(0, 16)}${updated === null ? '' : `@${updated.toString(36)}`}`;

export interface Queued extends Pick<SourceProgress, 'seen' | 'waiting'> {
  /** False when there was no room for some. */
  readonly complete: boolean;
}

/** Puts what is new in a feed behind what waits already, the oldest first: feeds begin with the newest. */
export function queueEntries(progress: SourceProgress, entries: readonly FeedEntry[]): Queued {
  const seen = new Set(progress.seen);
  const room = Math.max(0, MOST_WAITING - progress.waiting.length);
  const fresh = entries.filter((entry) => !seen.has(keyOf(entry))).toReversed();
  const taken = fresh.slice(0, room);
  const inFeed = new Set(entries.map(keyOf));
  const gone = progress.seen.filter((key) => !inFeed.has(key)).slice(-MOST_GONE);
  const still = progress.seen.filter((key) => inFeed.has(key));
  return {
    seen: [...gone, ...still, ...taken.map(keyOf)],
    waiting: [...progress.waiting, ...taken.map(waitingOf)],
    complete: taken.length === fresh.length,
  };
}

function waitingOf(entry: FeedEntry): WaitingEntry {
  const { content } = entry;
  if (content === null || content.length <= MOST_CONTENT) return { ...entry, tries: 0 };
  const cut = content.slice(0, MOST_CONTENT);
  const word = cut.slice(0, cut.lastIndexOf(' ') + 1 || MOST_CONTENT);
  const openTag = word.lastIndexOf('<');
  return { ...entry, content: openTag > word.lastIndexOf('>') ? word.slice(0, openTag) : word, tries: 0 };
}
