import { type AnyFeed, parseFeed } from 'feedsmith';
import { failure, type Result, success } from '../../corpus/problem.ts';
import type { FetchProblem } from '../fetcher.ts';
import { entryOf, rawFeed } from './entries.ts';
import type { Feed, FeedEntry } from './feed.ts';
import { skipTimes } from './skip-times.ts';

/** Of one feed; a feed of more is an archive, and the rest of it is not news. */
const MOST_ENTRIES = 2_000;
const MINUTE = 60_000;

/** `readFeed`, wherever it is done. A feed may have been made to take long or all memory; serving reads it in another process. */
export type FeedReader = (
  bytes: Uint8Array,
  url: string,
  charset: string | null,
) => Promise<Result<Feed, FetchProblem>>;

/** Reads it in this process. */
export const readFeedHere: FeedReader = async (bytes, url, charset) => readFeed(bytes, url, charset);

/**
 * Reads RSS 0.9x to 2.0, RSS 1.0, Atom and JSON Feed. Entities that a feed defines for itself stay as they are written,
 * and nothing is ever fetched for it. Of several entries of one id the first counts. The problem is `not-a-feed`.
 *
 * @param url where it was read, for its relative addresses
 * @param charset the encoding that the host named, where it named one
 */
export function readFeed(bytes: Uint8Array, url: string, charset: string | null = null): Result<Feed, FetchProblem> {
  const text = decoded(bytes, charset);
  const any = parsed(text);
  if (any === null) return failure(notAFeed(text));
  const raw = rawFeed(any);
  const base = raw.base && URL.canParse(raw.base, url) ? new URL(raw.base, url).href : url;
  const entries = new Map<string, FeedEntry>();
  for (const one of raw.entries.slice(0, MOST_ENTRIES)) {
    const entry = entryOf(one, base);
    if (entry && !entries.has(entry.id)) entries.set(entry.id, entry);
  }
  const ttl = any.format === 'rss' ? any.feed.ttl : undefined;
  return success({
    format: any.format,
    title: raw.title?.replace(/\s+/g, ' ').trim().slice(0, 200) || null,
    entries: [...entries.values()],
    ttl: ttl !== undefined && ttl > 0 ? ttl * MINUTE : null,
    ...(any.format === 'rss' ? skipTimes(text) : { skipHours: [], skipDays: [] }),
  });
}

/** RFC 7303: a byte order mark first, then what the host says, then what the XML says of itself. */
function decoded(bytes: Uint8Array, charset: string | null): string {
  const head = Buffer.from(bytes.subarray(0, 200)).toString('latin1');
  const mark = head.startsWith('\xff\xfe') ? 'utf-16le' : head.startsWith('\xfe\xff') ? 'utf-16be' : null;
  const utf8 = head.startsWith('\xef\xbb\xbf') ? 'utf-8' : null;
  const own = /^\s{0,9}<\?xml [^>]{0,100}encoding\s{0,9}=\s{0,9}["']([a-z0-9_:.-]{2,40})/i.exec(head)?.[1];
  for (const label of [mark, utf8, charset, own, 'utf-8']) {
    if (!label) continue;
    try {
      return new TextDecoder(label).decode(bytes);
    } catch {
      // There is no encoding of that name: then the next one counts.
    }
  }
  return '';
}

function parsed(text: string): AnyFeed | null {
  try {
    return parseFeed(text);
  } catch {
    return null; // Whatever the parser stumbles over stands in the feed.
  }
}

function notAFeed(text: string): FetchProblem {
  const start = text.trimStart().slice(0, 300).toLowerCase();
  const found = /<!doctype html|<html/.test(start)
    ? 'It is a web page'
    : /<(?:rss|feed|rdf:rdf)\b/.test(start)
      ? 'It is a broken feed (its XML does not end as it begins)'
      : 'It is none that can be read';
  return { code: 'not-a-feed', message: `${found}, expected RSS, Atom or JSON Feed.`, passing: false };
}
