import type { Span } from '../corpus/span.ts';

export type Status = 'answered' | 'conflicting' | 'unanswered';

/** A relative date of a quotation ("on Monday"), resolved against the document's date of publication. */
export interface ResolvedTime {
  /** As it stands in the quotation. */
  readonly text: string;
  /** First and last day it can mean, inclusive, ISO days. */
  readonly from: string;
  readonly to: string;
}

/** A quotation with the place it stands in: `text.slice(start, end) === quote` in the file as it was when shown. */
export interface Citation {
  readonly quote: string;
  readonly file: string;
  /** UTF-16 code units in the document's source text; `end` exclusive. */
  readonly start: number;
  readonly end: number;
  /** 1-based, of `start`, in the source text. */
  readonly line: number;
  /** 1-based page of `start`; null for formats without pages. */
  readonly page: number | null;
  readonly title: string | null;
  readonly site: string | null;
  /** ISO days. */
  readonly published: string | null;
  readonly saved: string | null;
  /** Other files that carry this quotation. */
  readonly copies: readonly string[];
  /** What the document says about itself. */
  readonly notes: readonly string[];
  readonly score: number;
  /** The file no longer holds these words; such a citation is only ever found in `Answer.gone`. */
  readonly gone: boolean;
  readonly times: readonly ResolvedTime[];
  /** The short answer inside `quote`, relative to its beginning. */
  readonly shortSpan: Span | null;
  /** Why it ranks where it does: the strongest reasons, by name. */
  readonly reasons: readonly string[];
}

export interface Answer {
  readonly question: string;
  /** How a follow-up was understood with the earlier questions; absent where the question stands alone. */
  readonly understoodAs?: string;
  readonly status: Status;
  /** Calibrated probability, 0 to 1, that the first citation answers the question; given for unanswered ones too. */
  readonly confidence: number;
  /** A span of the first citation's quote, where it is sure. */
  readonly shortAnswer: string | null;
  /** Best first; the sides of a conflict by date of publication; for an unanswered question the nearest passages. */
  readonly citations: readonly Citation[];
  /** Evidence whose words the files no longer hold, with the words as they were indexed. */
  readonly gone: readonly Citation[];
  /** How many documents that say something to it were left out as published after `asOf`; absent where none was. */
  readonly laterHidden?: number;
}
