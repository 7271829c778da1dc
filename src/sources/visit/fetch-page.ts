import { failure, type Result, success } from '../../corpus/problem.ts';
import type { FetchProblem, Headers } from '../fetcher.ts';
import { checkUrl } from '../network/check-url.ts';
import { ask, follow } from './ask.ts';
import { charsetOf, type Kind, kindsOf, typeOf } from './content-type.ts';
import { MANNERS } from './limits.ts';
import type { Manners } from './manners.ts';
import { freshFor } from './retry-after.ts';

/** By what a host tells whether a page is still the one that was read: the headers of its last answer. */
export interface Validators {
  readonly etag: string | null;
  readonly lastModified: string | null;
}

/** A page as it was received. */
export interface Fetched extends Validators {
  readonly kind: 'fetched';
  /** The address that was asked for, and the one that answered after redirects. */
  readonly url: string;
  readonly finalUrl: string;
  /** Unpacked, and otherwise as they came. */
  readonly bytes: Uint8Array;
  /** What it may be, the likeliest first; never empty. */
  readonly kinds: readonly Kind[];
  /** The encoding that the host named; null where it named none. */
  readonly charset: string | null;
  /** Milliseconds since 1970. */
  readonly fetchedAt: number;
  /** Milliseconds for which the host wants it to be taken for fresh; null where it does not say. */
  readonly freshFor: number | null;
}

export interface Unchanged {
  readonly kind: 'unchanged';
  readonly freshFor: number | null;
}

export interface PageOptions {
  /** What was read last time: then the answer may be `unchanged`. */
  readonly since?: Validators | null;
  /** Which kinds are wanted. Default: documents. */
  readonly want?: 'document' | 'feed' | 'either';
}

/**
 * Fetches one page as its host wants it to be fetched: only what its robots.txt lets be read, one request at a time and a
 * second, not before `Retry-After`, without asking for what did not change; each redirect is looked at like a new address.
 */
export async function fetchPage(
  text: string,
  manners: Manners,
  { since = null, want = 'document' }: PageOptions = {},
): Promise<Result<Fetched | Unchanged, FetchProblem>> {
  const checked = checkUrl(text);
  if (!checked.ok) return checked;
  const answer = await follow(checked.value, async (url) => {
    const closed = manners.turns.busyUntil(url.hostname);
    if (closed > 0) return await ask(url, asked(url), 0, manners);
    const gap = await manners.robots.permit(url, manners);
    return gap.ok ? await ask(url, asked(url), gap.value, manners) : gap;
  });
  if (!answer.ok) return answer;
  const { url, response } = answer.value;
  const { status, headers, bytes } = response;
  if (status === 304 && since) return success({ kind: 'unchanged', freshFor: freshFor(headers) });
  if (status !== 200) return failure(refusedWith(status, url.hostname));
  return success({
    kind: 'fetched',
    url: checked.value.href,
    finalUrl: url.href,
    bytes,
    kinds: wanted(headers, url, want),
    charset: charsetOf(headers['content-type']),
    etag: headers['etag'] ?? null,
    lastModified: headers['last-modified'] ?? null,
    fetchedAt: manners.now(),
    freshFor: freshFor(headers),
  });

  function asked(url: URL) {
    return {
      headers: { accept: ACCEPT[want], ...conditions(since) },
      maxBytes: want === 'feed' ? MANNERS.feedBytes : MANNERS.pageBytes,
      longer: 'problem' as const,
      refuse: (headers: Headers) =>
        wanted(headers, url, want).length > 0 ? null : otherType(typeOf(headers['content-type']), want),
    };
  }
}

const DOCUMENTS = 'text/html, application/xhtml+xml, text/markdown, text/plain, application/pdf';
const FEEDS = 'application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, text/xml;q=0.9';
const ACCEPT = {
  document: `${DOCUMENTS}, */*;q=0.1`,
  feed: `${FEEDS}, */*;q=0.1`,
  either: `${FEEDS}, ${DOCUMENTS};q=0.8, */*;q=0.1`,
} as const;

function conditions(since: Validators | null): Record<string, string> {
  return {
    ...(since?.etag ? { 'if-none-match': since.etag } : {}),
    ...(since?.lastModified ? { 'if-modified-since': since.lastModified } : {}),
  };
}

function wanted(headers: Headers, url: URL, want: NonNullable<PageOptions['want']>): readonly Kind[] {
  const type = typeOf(headers['content-type']);
  // A feed is known by what is in it: hosts send them as all kinds of text.
  if (want === 'feed') return /^(?:image|audio|video|font)\//.test(type) || type === 'application/pdf' ? [] : ['feed'];
  const kinds = kindsOf(type, url);
  return want === 'either' ? kinds : kinds.filter((kind) => kind !== 'feed');
}

function refusedWith(status: number, host: string): FetchProblem {
  const passing = status >= 500 || status === 408 || status === 425;
  return { code: 'http-status', message: `${host} answered ${status}${MEANING.get(status) ?? ''}.`, passing };
}

const MEANING: ReadonlyMap<number, string> = new Map([
  [401, ' (only for those who are logged in)'],
  [403, ' (not for programs, or not for everybody)'],
  [404, ' (there is no such page)'],
  [410, ' (the page was taken away for good)'],
  [451, ' (withheld for legal reasons)'],
]);

function otherType(type: string, want: string): FetchProblem {
  const expected = want === 'feed' ? 'a feed' : 'HTML, text, Markdown, PDF or DOCX';
  const message = `It is ${type === '' ? 'of no type that it names' : `of type ${type.slice(0, 60)}`}, expected ${expected}.`;
  return { code: 'unsupported-type', message, passing: false };
}
