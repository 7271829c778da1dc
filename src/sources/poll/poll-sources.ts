import { isDue, type Source, unclaimed } from '../state.ts';
import { INTERVALS } from './intervals.ts';
import { pollFeed } from './poll-feed.ts';
import type { Polled, PollOptions } from './poll-options.ts';
import { pollPage } from './poll-page.ts';
import { problemOf } from './problem.ts';

export type { Polled, PollOptions } from './poll-options.ts';

/** Hosts that are read from at the same time; each of them is asked one thing at a time. */
const HOSTS_AT_ONCE = 4;

/**
 * Looks at every source that is due. Never rejects: what stands in the way of a source is noted with it and told in its
 * result, and the others go on. Each source is claimed first: of all who
 * look at once, in one process or several, one looks at it.
 */
export async function pollSources(options: PollOptions): Promise<readonly Polled[]> {
  const { store, now, log, signal } = options;
  const due = await store
    .list()
    .then((sources) => sources.filter(({ progress }) => isDue(progress, now())))
    .catch((error: unknown) => {
      log('error', 'the list of sources could not be read', { error });
      return [];
    });
  const hosts = byHost(due);
  const polled: Polled[] = [];
  const lane = async () => {
    for (let sources = hosts.shift(); sources; sources = hosts.shift()) {
      for (const source of sources) {
        if (signal?.aborted) return;
        const claimed = await claim(source, options);
        if (claimed) polled.push(await pollSource(claimed, options));
      }
    }
  };
  await Promise.all(Array.from({ length: HOSTS_AT_ONCE }, lane));
  return polled;
}

async function claim({ id, progress }: Source, { store, now, log }: PollOptions): Promise<Source | null> {
  try {
    return await store.claim(id, progress.nextAt, now(), now() + INTERVALS.look);
  } catch (error) {
    log('error', 'a source could not be claimed', { source: id, error });
    return null;
  }
}

/** Looks at a source that the caller has claimed, whether it is due or not. Never rejects. */
export async function pollSource(source: Source, options: PollOptions): Promise<Polled> {
  const { log, store, now } = options;
  const host = hostOf(source.url);
  try {
    const polled = await (source.kind === 'feed' ? pollFeed(source, options) : pollPage(source, options));
    const { saved, notes, waiting } = polled;
    if (polled.problem) log('warn', 'a source could not be read', { source: source.id, host });
    else
      log('debug', 'a source was read', { source: source.id, host, saved: saved.length, notes: notes.length, waiting });
    return polled;
  } catch (error) {
    log('error', 'a source could not be looked at', { source: source.id, host, error });
    const fault = { code: 'fault', message: 'Something went wrong in Ibid while it was read', passing: true };
    const { problem, nextAt } = problemOf(fault, source.progress.problem, now());
    const progress = { ...unclaimed(source.progress), problem, nextAt, feedAt: nextAt };
    await store.note(source.id, progress, source.title).catch(() => {});
    return { source: source.id, saved: [], notes: [], problem: problem.message, waiting: progress.waiting.length };
  }
}

function byHost(sources: readonly Source[]): (readonly Source[])[] {
  const hosts = new Map<string, Source[]>();
  for (const source of sources) {
    const host = hostOf(source.url);
    hosts.set(host, [...(hosts.get(host) ?? []), source]);
  }
  return [...hosts.values()];
}

const hostOf = (url: string): string => (URL.canParse(url) ? new URL(url).hostname : '');
