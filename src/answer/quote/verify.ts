import type { Span } from '../../corpus/span.ts';

/** What became of a quotation in the file as it is now. */
export type Standing =
  | { readonly kind: 'unchanged'; readonly span: Span }
  /** The words stand elsewhere now; of several places the one nearest to where they were. */
  | { readonly kind: 'moved'; readonly span: Span }
  | { readonly kind: 'gone' };

/**
 * Looks a quotation up in the text of the file as it is now.
 *
 * @param text the file's source text now; null when there is no such file any more, or it cannot be read
 * @param span where the quotation stood when the file was indexed
 */
export function verify(text: string | null, quote: string, span: Span): Standing {
  if (text === null || quote.length === 0) return { kind: 'gone' };
  // A place before the text counts as its beginning for `startsWith`, and is none.
  const isThere = span.start >= 0 && text.startsWith(quote, span.start);
  if (isThere && span.end - span.start === quote.length) return { kind: 'unchanged', span };
  const before = text.lastIndexOf(quote, span.start);
  const after = text.indexOf(quote, Math.max(0, span.start));
  const start = nearest(before, after, span.start);
  return start < 0 ? { kind: 'gone' } : { kind: 'moved', span: { start, end: start + quote.length } };
}

function nearest(before: number, after: number, to: number): number {
  if (before < 0) return after;
  if (after < 0) return before;
  return to - before <= after - to ? before : after;
}
