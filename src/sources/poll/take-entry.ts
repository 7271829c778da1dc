import { failure, type Problem, type Result, success } from '../../corpus/problem.ts';
import type { FetchProblem } from '../fetcher.ts';
import { entryPage } from '../save/page-notes.ts';
import { type Saved, type SaveOptions, saveFetched } from '../save/save-fetched.ts';
import type { Source, WaitingEntry } from '../state.ts';
import { fetchPage } from '../visit/fetch-page.ts';
import type { PollOptions } from './poll-options.ts';

/** A page is asked for so often before the feed's own words take its place. */
const TRIES = 3;
/** These are not the page's fault: the next one could not be stored either. */
const CANNOT_WRITE: ReadonlySet<string> = new Set(['disk-full', 'unwritable', 'outside-folder']);

/**
 * What became of an entry: stored (`note` says where it is the feed's words instead of the page's), given up, to be tried
 * again, or to be left with all others because nothing can be stored or its host wants no request now.
 */
export type Taken =
  | { readonly kind: 'stored'; readonly saved: Saved; readonly note: string | null }
  | { readonly kind: 'given-up'; readonly note: string }
  | { readonly kind: 'again' }
  | { readonly kind: 'stop'; readonly problem: Problem };

/** Fetches the page of an entry and stores it; what the feed holds of it, where its page cannot be had. */
export async function takeEntry(entry: WaitingEntry, source: Source, options: PollOptions): Promise<Taken> {
  const { title, published } = entry;
  const where: SaveOptions = { ...options.save, folder: source.folder, way: 'feeds', title, published };
  const page = await fromPage(entry, where, options);
  if (page.ok) return { kind: 'stored', saved: page.value, note: null };
  const { problem } = page;
  if (CANNOT_WRITE.has(problem.code) || problem.code === 'busy') return { kind: 'stop', problem };
  if ('passing' in problem && problem.passing && entry.tries + 1 < TRIES) return { kind: 'again' };
  const name = title ?? entry.url ?? 'an entry';
  const reason = problem.message.replace(/\.$/, '');
  if (entry.content === null) return { kind: 'given-up', note: `“${name}” could not be read: ${reason}.` };
  const note = entry.url === null ? null : `“${name}”: ${reason}. What the feed says of it was stored instead.`;
  const own = await fromFeed({ ...entry, content: entry.content }, source, { ...where, note }, options.now());
  if (own.ok) return { kind: 'stored', saved: own.value, note };
  if (CANNOT_WRITE.has(own.problem.code)) return { kind: 'stop', problem: own.problem };
  return { kind: 'given-up', note: `“${name}” could not be read: ${reason}.` };
}

async function fromPage(
  { url }: WaitingEntry,
  where: SaveOptions,
  { manners }: PollOptions,
): Promise<Result<Saved, Problem | FetchProblem>> {
  if (url === null) return failure({ code: 'no-page', message: 'It has no page.' });
  const fetched = await fetchPage(url, manners);
  if (!fetched.ok) return fetched;
  if (fetched.value.kind === 'unchanged') return failure({ code: 'no-page', message: 'It sent nothing.' });
  return await saveFetched(fetched.value, where);
}

async function fromFeed(
  entry: WaitingEntry & { readonly content: string },
  source: Source,
  where: SaveOptions,
  now: number,
): Promise<Result<Saved>> {
  const day = entry.published === null ? null : new Date(entry.published).toISOString().slice(0, 10);
  // Without a page of its own its origin is the feed and the name that it has there.
  const url = entry.url ?? `${source.url}#${encodeURIComponent(entry.id.slice(0, 500))}`;
  const page = {
    url,
    finalUrl: url,
    bytes: entryPage(entry.title, entry.content, { url: entry.url, published: day }),
    kinds: ['html' as const],
    charset: null,
    fetchedAt: now,
    etag: null,
    lastModified: null,
  };
  const saved = await saveFetched(page, where);
  return saved.ok ? success(saved.value) : saved;
}
