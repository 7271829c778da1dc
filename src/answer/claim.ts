import type { Citation } from './answer.ts';

/** What the documents say to one claim of somebody's text. */
export interface ClaimCheck {
  /** The claim: a sentence of the text, verbatim. */
  readonly claim: string;
  /** `disputed`: documents support it and documents contradict it. `unanswered`: none does either surely enough. */
  readonly verdict: 'supported' | 'contradicted' | 'disputed' | 'unanswered';
  /** Best first, copies merged. */
  readonly supporting: readonly Citation[];
  readonly contradicting: readonly Citation[];
  /** The nearest passages, where there is nothing else. */
  readonly nearest: readonly Citation[];
}
