import { verify } from '../answer/quote/verify.ts';
import type { Span } from '../corpus/span.ts';

/** What became of the quotation that a link was made for. `unknown`: nothing is known to have been quoted at that place. */
export interface LinkedQuotation {
  readonly standing: 'unchanged' | 'moved' | 'gone' | 'unknown';
  /** Where it stands now; null where it is gone, or was never known. */
  readonly now: Span | null;
}

/**
 * Where a quotation stands now that stood at `span` when it was quoted. Of several that stood there at different times one
 * that still does counts, else the latest.
 *
 * @param quotes the words that were quoted from there, the latest first
 */
export function linkedQuotation(text: string, span: Span, quotes: readonly string[]): LinkedQuotation {
  const found = quotes.map((quote) => verify(text, quote, span));
  const best = found.find(({ kind }) => kind === 'unchanged') ?? found[0];
  if (best === undefined) return { standing: 'unknown', now: null };
  return { standing: best.kind, now: best.kind === 'gone' ? null : best.span };
}
