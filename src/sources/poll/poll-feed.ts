import { failure, type Result, success } from '../../corpus/problem.ts';
import { readFeedHere } from '../feeds/read-feed.ts';
import type { FetchProblem } from '../fetcher.ts';
import type { Saved } from '../save/save-fetched.ts';
import { type Source, type SourceProgress, unclaimed } from '../state.ts';
import { fetchPage } from '../visit/fetch-page.ts';
import { INTERVALS, nextFeedAt } from './intervals.ts';
import type { Polled, PollOptions } from './poll-options.ts';
import { problemOf } from './problem.ts';
import { queueEntries } from './queue-entries.ts';
import { takeEntry } from './take-entry.ts';

const AT_ONCE = 10;

/** Asks a feed what is new, where it is time for that, and fetches some of the pages that wait. */
export async function pollFeed(source: Source, options: PollOptions): Promise<Polled> {
  const { store, now } = options;
  let { progress, title } = source;
  if (progress.feedAt <= now()) {
    const read = await readNew(source, options);
    if (read.ok) ({ progress, title } = read.value);
    else {
      const { problem, nextAt } = problemOf(read.problem, progress.problem, now());
      progress = { ...progress, problem, feedAt: nextAt, nextAt };
    }
    // From here on nothing that the feed told of is lost, whatever happens to it or to this process.
    await store.note(source.id, progress, title);
  }
  return await takeSome({ ...source, progress, title }, options);
}

interface Read {
  readonly progress: SourceProgress;
  readonly title: string | null;
}

async function readNew(
  { url, title, progress }: Source,
  { manners, now, feedEvery = 2 * INTERVALS.feed, readFeed = readFeedHere }: PollOptions,
): Promise<Result<Read, FetchProblem>> {
  const fetched = await fetchPage(url, manners, { since: progress.validators, want: 'feed' });
  if (!fetched.ok) return fetched;
  const answered = { ...progress, readAt: now(), problem: null };
  if (fetched.value.kind === 'unchanged') {
    const feedAt = nextFeedAt(now(), null, fetched.value.freshFor, feedEvery);
    return success({ title, progress: { ...answered, feedAt } });
  }
  const { bytes, finalUrl, charset, etag, lastModified, freshFor } = fetched.value;
  const feed = await readFeed(bytes, finalUrl, charset);
  if (!feed.ok) return failure(feed.problem);
  const { complete, seen, waiting } = queueEntries(progress, feed.value.entries);
  const feedAt = nextFeedAt(now(), feed.value, freshFor, feedEvery);
  // What there was no room for has to come again, so that the feed is asked without a condition then.
  const validators = complete ? { etag, lastModified } : null;
  return success({ title: feed.value.title ?? title, progress: { ...answered, seen, waiting, validators, feedAt } });
}

async function takeSome(source: Source, options: PollOptions): Promise<Polled> {
  const { store, now, pagesAtOnce = AT_ONCE, signal } = options;
  const { progress } = source;
  const saved: Saved[] = [];
  const notes: string[] = [];
  const waiting = [...progress.waiting];
  let stopped: ReturnType<typeof problemOf> | null = null;
  // What failed goes behind the others and is not taken twice in one go.
  for (let left = Math.min(pagesAtOnce, waiting.length); left > 0 && !signal?.aborted && !stopped; left--) {
    const entry = waiting[0]!;
    const became = await takeEntry(entry, source, options);
    if (became.kind === 'stop') {
      stopped = problemOf(became.problem, progress.problem, now());
      continue;
    }
    waiting.shift();
    if (became.kind === 'again') waiting.push({ ...entry, tries: entry.tries + 1 });
    else if (became.note !== null) notes.push(became.note);
    if (became.kind === 'stored' && became.saved.change !== 'same') saved.push(became.saved);
  }
  const pause = waiting.every(({ tries }) => tries > 0) ? INTERVALS.problem : INTERVALS.waiting;
  const nextAt = waiting.length === 0 ? progress.feedAt : Math.min(progress.feedAt, stopped?.nextAt ?? now() + pause);
  const problem = stopped?.problem ?? progress.problem;
  await store.note(source.id, { ...unclaimed(progress), waiting, nextAt, problem }, source.title);
  return { source: source.id, saved, notes, problem: problem?.message ?? null, waiting: waiting.length };
}
