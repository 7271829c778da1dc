import type { Answer, Citation } from '../answer/answer.ts';
import type { ClaimCheck } from '../answer/claim.ts';
import type { SourceView } from '../answer/compare.ts';
import type { Gist } from '../answer/gist.ts';
import type { Surroundings } from '../answer/quote/around.ts';
import type { LookedUp, StandingNow } from '../answer/quote/look-up.ts';
import type { DatedStatement } from '../answer/timeline.ts';
import type { IndexedDocument } from '../index/search-index.ts';

/** A document as commands see it. */
export type VisibleDocument = IndexedDocument;

export interface Asking {
  /** ISO day: what was published later is not shown. */
  readonly asOf?: string;
  /** ISO day of asking, from which "in March" is meant. */
  readonly today?: string;
  /** Files to answer from; default: every visible one. */
  readonly files?: readonly string[];
  /** ISO days, inclusive: only documents published in between (for `timeline`: statements about days in between). */
  readonly from?: string;
  readonly to?: string;
  /** Earlier questions of the conversation, oldest first. */
  readonly earlier?: readonly string[];
}

export interface Checking {
  /** ISO day on which it was said, against which its "on Monday" is resolved. */
  readonly saidOn?: string;
  /** Files that are not heard, beside those that may not be seen. */
  readonly without?: ReadonlySet<string>;
}

/**
 * The documents as they may be seen from one place: the only way from a command to documents, so that none can show what
 * the channel may not see. Every citation in what these methods give was compared with the file as it is now.
 */
export interface VisibleDocuments {
  readonly documents: readonly IndexedDocument[];
  /** True where no document may ever be seen, whatever is added: the access rules say so of the place. */
  readonly closed?: boolean;
  /** How many passages of a document are indexed. */
  passageCount(document: IndexedDocument): number;
  /** Visible documents of the same near-duplicate cluster, without itself. */
  copiesOf(document: IndexedDocument): readonly IndexedDocument[];
  ask(question: string, asking?: Asking): Promise<Answer>;
  /** Passages, best first, copies merged. A passage longer than a quotation may be is cited by its best stretch. */
  search(words: string, limit: number): Promise<readonly Citation[]>;
  timeline(topic: string, asking?: Asking): Promise<readonly DatedStatement[]>;
  compare(topic: string): Promise<readonly SourceView[]>;
  checkClaim(text: string, checking?: Checking): Promise<readonly ClaimCheck[]>;
  /** Finds words that somebody says are a quotation. */
  lookUp(quote: string): Promise<LookedUp>;
  /** Looks a citation that was shown earlier up again. */
  standing(citation: Citation): Promise<StandingNow>;
  /** What stands around a citation that was shown earlier; null when it is gone, or not to be seen from here. */
  around(citation: Citation): Promise<Surroundings | null>;
  /** What each story among these files says, in a sentence; on a topic, or (null) of itself. Each visible file is in one. */
  gists(files: readonly string[], topic: string | null): Promise<readonly Gist[]>;
  /** What these files say on a topic: passages, best first, copies merged, at most three of a story. */
  passagesOn(topic: string, files: readonly string[]): Promise<readonly Citation[]>;
  /** Whether a document of that name could be seen from here, be it there or not: nothing else may be named. */
  allows(file: string): boolean;
  /** Questions that these documents can answer, tried. */
  suggestQuestions(limit: number): Promise<readonly string[]>;
}
