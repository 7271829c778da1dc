import { type Problem, type Result, success } from '../../corpus/problem.ts';
import { type Saved, saveFetched } from '../save/save-fetched.ts';
import { type Source, unclaimed } from '../state.ts';
import { fetchPage, type Validators } from '../visit/fetch-page.ts';
import { INTERVALS, nextPageAt } from './intervals.ts';
import type { Polled, PollOptions } from './poll-options.ts';
import { problemOf } from './problem.ts';

/** Looks at a page that was added by itself. */
export async function pollPage(source: Source, options: PollOptions): Promise<Polled> {
  const { store, now, pageEvery = INTERVALS.page } = options;
  const { progress } = source;
  const read = await readPage(source, options);
  const polled = { source: source.id, saved: [], notes: [], problem: null, waiting: 0 };
  if (!read.ok) {
    const { problem, nextAt } = problemOf(read.problem, progress.problem, now());
    await store.note(source.id, { ...unclaimed(progress), problem, nextAt }, source.title);
    return { ...polled, problem: problem.message };
  }
  const { saved, validators, freshFor } = read.value;
  const nextAt = nextPageAt(now(), freshFor, pageEvery);
  const next = { ...unclaimed(progress), nextAt, readAt: now(), problem: null, validators };
  await store.note(source.id, next, saved?.title ?? source.title);
  return { ...polled, saved: saved && saved.change !== 'same' ? [saved] : [] };
}

interface PageRead {
  /** Null when the host says that nothing changed. */
  readonly saved: Saved | null;
  readonly validators: Validators | null;
  readonly freshFor: number | null;
}

async function readPage(source: Source, { manners, save }: PollOptions): Promise<Result<PageRead, Problem>> {
  const since = source.progress.validators;
  const fetched = await fetchPage(source.url, manners, { since });
  if (!fetched.ok) return fetched;
  const { value } = fetched;
  if (value.kind === 'unchanged') return success({ saved: null, validators: since, freshFor: value.freshFor });
  const saved = await saveFetched(value, { ...save, folder: source.folder, way: 'pages' });
  if (!saved.ok) return saved;
  const { etag, lastModified, freshFor } = value;
  return success({ saved: saved.value, validators: { etag, lastModified }, freshFor });
}
