import type { Context } from 'hono';
import type { Span } from '../../../corpus/span.ts';

/** A whole number of a request's address, 0 or more; null where there is none. */
export function numberIn(context: Context, name: string): number | null {
  const given = context.req.query(name) ?? '';
  return /^\d{1,15}$/.test(given) ? Number(given) : null;
}

/** A place in a text, such as `12-80`: end exclusive, not empty; null where there is none. */
export function spanIn(context: Context, name: string): Span | null {
  const [, start, end] = /^(\d{1,15})-(\d{1,15})$/.exec(context.req.query(name) ?? '') ?? [];
  const span = { start: Number(start), end: Number(end) };
  return span.start < span.end ? span : null;
}

/** An ISO day of a request's address; null where there is none. */
export function dayIn(context: Context, name: string): string | null {
  const given = context.req.query(name) ?? '';
  return /^\d{4}-\d{2}-\d{2}$/.test(given) && !Number.isNaN(Date.parse(given)) ? given : null;
}

/** A page of a long list: from where, and at most how many. */
export function pageIn(context: Context): { readonly offset: number; readonly limit: number } {
  return { offset: numberIn(context, 'offset') ?? 0, limit: Math.min(LONGEST, numberIn(context, 'limit') ?? USUAL) };
}

const USUAL = 50;
const LONGEST = 500;

/** What somebody typed, not longer than a question may be; null where there is none. */
export function wordsIn(context: Context, name: string, longest: number): string | null {
  const given = (context.req.query(name) ?? '').trim();
  return given === '' ? null : given.slice(0, longest);
}
