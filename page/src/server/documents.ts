import type { Span } from '../../../src/corpus/span.ts';
import { get, type Outcome } from './request.ts';

/** A value with the place in the text where it was found; null where it stands outside of the text. */
interface Found {
  readonly value: string;
  readonly where: Span | null;
  readonly rule: string;
}

export interface CopyAbout {
  readonly file: string;
  readonly title: string | null;
  readonly site: string | null;
  readonly published: string | null;
}

interface RecordedQuotation extends Span {
  readonly question: string | null;
  readonly when: string;
  readonly outcome: string;
  readonly id: string;
  /** Where it stood when it was quoted, if it has moved since. */
  readonly was: Span | null;
}

/**
 * A window of a document: `text` is the whole text's `[from, to)`. All spans count UTF-16 code units of the whole text.
 */
export interface DocumentView {
  readonly file: string;
  readonly format: string;
  readonly title: string | null;
  readonly site: string | null;
  readonly byline: string | null;
  readonly published: Found | null;
  readonly saved: Found | null;
  readonly length: number;
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly changedSinceIndexed: boolean;
  readonly kept: readonly (Span & { readonly heading: string | null })[];
  readonly removed: readonly (Span & { readonly rule: string; readonly reason: string })[];
  readonly notes: readonly { readonly kind: string; readonly words: string; readonly where: Span | null }[];
  readonly pages: readonly number[];
  readonly copies: readonly CopyAbout[];
  readonly moreCopies: number;
  readonly quotations: readonly RecordedQuotation[];
  readonly goneQuotations: number;
  /** What became of the quotation that a link was made for; `unknown` where nothing is known to have been quoted there. */
  readonly linked: { readonly standing: 'unchanged' | 'moved' | 'gone' | 'unknown'; readonly now: Span | null } | null;
}

/** Where one copy differs, as seen by the copy: it cut what stands here, changed it, or added what does not. */
export interface Difference {
  readonly kind: 'cut' | 'changed' | 'added';
  readonly here: Span | null;
  readonly at: number;
  readonly there: string;
  readonly thereSpan: Span | null;
}

export interface CopyView {
  readonly file: string;
  readonly copy: CopyAbout;
  readonly same: number;
  /** False where the texts are too long or too different to compare word for word. */
  readonly complete: boolean;
  readonly differences: readonly Difference[];
}

/**
 * @param signature the query string of the page's own address, which may hold what opens this one file
 * @param linked the place that the page's address names; empty where it names none
 */
export function getDocument(
  file: string,
  window: { from: number; to: number } | null,
  signature: string,
  linked: Span,
): Promise<Outcome<DocumentView>> {
  return get('/api/document', {
    ...Object.fromEntries(new URLSearchParams(signature)),
    file,
    from: window?.from,
    to: window?.to,
    at: linked.start < linked.end ? `${linked.start}-${linked.end}` : undefined,
  });
}

export function getCopy(file: string, copy: string): Promise<Outcome<CopyView>> {
  return get('/api/copy', { file, copy });
}
