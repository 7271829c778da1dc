import { failure, type Result, success } from '../corpus/problem.ts';
import type { Feed } from './feeds/feed.ts';
import { type FeedReader, readFeedHere } from './feeds/read-feed.ts';
import type { FetchProblem } from './fetcher.ts';
import { type Fetched, fetchPage } from './visit/fetch-page.ts';
import type { Manners } from './visit/manners.ts';

/** What stands at an address that somebody wants to add. */
export type Found =
  | { readonly kind: 'feed'; readonly url: string; readonly feed: Feed }
  /** `feeds`: feeds that the page names as its own, absolute addresses, at most five. */
  | { readonly kind: 'page'; readonly url: string; readonly fetched: Fetched; readonly feeds: readonly string[] };

/** Fetches an address once and says whether it is a feed or a page; a page can be stored with `saveFetched` at once. */
export async function lookAt(
  url: string,
  manners: Manners,
  readFeed: FeedReader = readFeedHere,
): Promise<Result<Found, FetchProblem>> {
  const answer = await fetchPage(url, manners, { want: 'either' });
  if (!answer.ok) return answer;
  const fetched = answer.value;
  if (fetched.kind !== 'fetched') throw new Error('An answer without a condition cannot be "unchanged"');
  if (fetched.kinds.includes('feed')) {
    const feed = await readFeed(fetched.bytes, fetched.finalUrl, fetched.charset);
    if (feed.ok) return success({ kind: 'feed', url: fetched.url, feed: feed.value });
    if (fetched.kinds.length === 1) return failure(feed.problem);
  }
  return success({ kind: 'page', url: fetched.url, fetched, feeds: feedsNamedBy(fetched) });
}

const MOST = 5;
/** Pages name their feeds in their head. */
const HEAD_BYTES = 200_000;

function feedsNamedBy({ bytes, finalUrl, kinds }: Fetched): readonly string[] {
  if (kinds[0] !== 'html') return [];
  const head = Buffer.from(bytes.subarray(0, HEAD_BYTES)).toString('latin1');
  const feeds = new Set<string>();
  for (const tag of head.split(/<link\b/i).slice(1)) {
    const attributes = tag.slice(0, Math.min(2_000, `${tag}>`.indexOf('>')));
    if (!/rel\s{0,5}=\s{0,5}["']?alternate/i.test(attributes)) continue;
    if (!/type\s{0,5}=\s{0,5}["']?application\/(?:rss|atom|feed)\+(?:xml|json)/i.test(attributes)) continue;
    const href = /href\s{0,5}=\s{0,5}(?:"([^"]{1,1000})"|'([^']{1,1000})'|([^\s"'>]{1,1000}))/i.exec(attributes);
    const link = (href?.[1] ?? href?.[2] ?? href?.[3])?.replaceAll('&amp;', '&');
    if (link && URL.canParse(link, finalUrl)) feeds.add(new URL(link, finalUrl).href);
  }
  return [...feeds].filter((feed) => /^https?:/.test(feed)).slice(0, MOST);
}
