import type { Citation } from '../answer.ts';

/** The text around a quotation, in pieces that are quotations themselves: each at most 400 characters, verbatim. */
export interface Surroundings {
  readonly before: readonly Citation[];
  readonly itself: Citation;
  readonly after: readonly Citation[];
}
