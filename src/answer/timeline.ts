import type { Citation } from './answer.ts';

/** A sentence that says when something happened, with the days it means. */
export interface DatedStatement {
  /** ISO days, both inclusive. */
  readonly from: string;
  readonly to: string;
  /** The words of the quotation that say so. */
  readonly words: string;
  readonly citation: Citation;
}
