import type { Problem, Result } from '../../corpus/problem.ts';
import type { Feed } from '../../sources/feeds/feed.ts';
import { readFeed } from '../../sources/feeds/read-feed.ts';
import type { FetchProblem } from '../../sources/fetcher.ts';
import { type PageFacts, readPage } from '../../sources/save/read-page.ts';

/** What a process of its own is asked to read, one after the other. */
export type PageJob =
  | { readonly kind: 'page'; readonly name: string; readonly bytes: Uint8Array }
  | { readonly kind: 'feed'; readonly url: string; readonly charset: string | null; readonly bytes: Uint8Array };

export interface PageDone {
  readonly page: Result<PageFacts, Problem>;
  readonly feed: Result<Feed, FetchProblem>;
}

if (process.send) {
  // A service manager signals every process at once; this one ends when the one that it works for has ended.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => {});
  process.on('disconnect', () => process.exit(1));
  process.send('ready');
  process.on('message', async (job: PageJob) => {
    process.send?.(
      job.kind === 'page' ? await readPage(job.name, job.bytes) : readFeed(job.bytes, job.url, job.charset),
    );
  });
}
