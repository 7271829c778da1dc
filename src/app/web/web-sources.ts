import { setTimeout as sleep } from 'node:timers/promises';
import type { AddedSource, Source as ListedSource } from '../../chat/context.ts';
import { invocationId } from '../../chat/invocation.ts';
import type { Person } from '../../chat/place.ts';
import { failure, type Result, success } from '../../corpus/problem.ts';
import type { Log } from '../../platforms/log.ts';
import { lookAt } from '../../sources/look-at.ts';
import type { Allowed } from '../../sources/network/addresses.ts';
import { createFetcher } from '../../sources/network/create-fetcher.ts';
import { INTERVALS } from '../../sources/poll/intervals.ts';
import { type Polled, pollSource, pollSources } from '../../sources/poll/poll-sources.ts';
import { freshProgress, type Source, type SourceStore } from '../../sources/state.ts';
import { createManners } from '../../sources/visit/manners.ts';
import { userAgent } from '../../sources/visit/user-agent.ts';
import { sourceFiles } from '../source-files.ts';
import { version } from '../version.ts';
import { pageProcess } from './page-process.ts';

export interface WebOptions {
  readonly store: SourceStore;
  /** The documents folder. */
  readonly documents: string;
  readonly allowed: readonly Allowed[];
  readonly contact: string | null;
  /** Brings the index up to the folder after something was saved. */
  readonly refresh: () => Promise<unknown>;
  readonly log: Log;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** Pages and feeds that are fetched and saved among the documents. */
export interface WebSources {
  /** Makes an address a source, and fetches what it has now. */
  add(url: string, folder: string, person: Person): Promise<Result<AddedSource>>;
  list(): Promise<readonly ListedSource[]>;
  /** Looks at every source that is due. */
  poll(): Promise<void>;
  /** Ends between two requests. */
  end(): void;
}

export function webSources({ store, documents, allowed, contact, refresh, log, now }: WebOptions): WebSources {
  const ending = new AbortController();
  const manners = createManners({
    fetcher: createFetcher({ allowed }),
    userAgent: userAgent(version(), contact),
    now,
    sleep: async (ms) => void (await sleep(ms, undefined, { signal: ending.signal, ref: false })),
  });
  const reader = pageProcess();
  const { readFeed } = reader;
  const save = { files: sourceFiles(documents), read: reader.readPage };
  const polling = { store, manners, save, readFeed, now, log, signal: ending.signal };

  async function refreshAfter(polled: readonly Polled[]): Promise<void> {
    if (polled.some(({ saved }) => saved.some(({ change }) => change !== 'same'))) await refresh();
  }

  /** Looks at one source now; null where somebody else is looking at it. */
  async function lookNow({ id, progress }: Source): Promise<Polled | null> {
    const claimed = await store.claim(id, progress.nextAt, now(), now() + INTERVALS.look);
    if (!claimed) return null;
    const polled = await pollSource({ ...claimed, progress: { ...claimed.progress, feedAt: now() } }, polling);
    await refreshAfter([polled]);
    return polled;
  }

  return {
    async add(address, folder, person) {
      const found = await lookAt(address, manners, readFeed);
      if (!found.ok) return failure(found.problem);
      const { kind, url } = found.value;
      const before = (await store.list()).find((one) => one.url === url && one.folder === folder);
      const title = kind === 'feed' ? found.value.feed.title : (before?.title ?? null);
      const source: Source = before ?? {
        id: invocationId(`source:${folder}:${url}`),
        kind,
        url,
        title,
        folder,
        addedBy: person,
        addedAt: now(),
        progress: freshProgress(now()),
      };
      if (!before) await store.save(source);
      const polled = await lookNow(source);
      const { saved, notes, problem, waiting } = polled ?? UNDER_WAY;
      // A page that could not be saved even once is no source.
      if (polled && !before && kind === 'page' && saved.length === 0) {
        await store.remove(source.id);
        return failure({ code: 'not-saved', message: problem ?? notes[0] ?? 'Nothing that can be read stands there.' });
      }
      const left = waiting > 0 ? [`${waiting} more of its pages are fetched in the next minutes.`] : [];
      return success({
        kind,
        url,
        title: title ?? saved[0]?.title ?? null,
        alreadyThere: before !== undefined,
        entries: kind === 'feed' ? found.value.feed.entries.length : 1,
        saved: saved.filter(({ change }) => change !== 'same').map(({ file }) => file),
        problems: [...(problem === null ? [] : [problem]), ...notes, ...left],
      });
    },
    list: async () => (await store.list()).map(listed),
    async poll() {
      await refreshAfter(await pollSources(polling));
    },
    end() {
      ending.abort();
      reader.end();
    },
  };
}

/** What is told of a source that another process, or the look by the clock, has just begun to read. */
const UNDER_WAY = {
  saved: [],
  notes: ['It is being read just now: what stands there is saved within some minutes.'],
  problem: null,
  waiting: 0,
};

function listed({ kind, url, title, folder, progress }: Source): ListedSource {
  const { seen, waiting, readAt, problem } = progress;
  const saved = kind === 'feed' ? Math.max(0, seen.length - waiting.length) : readAt === null ? 0 : 1;
  return { kind, url, title, folder, saved, fetchedAt: readAt, problem: problem?.message ?? null };
}
