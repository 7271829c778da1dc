import type { Citation } from './answer.ts';

/** What one independent source says on a topic. Copies of one story are one source. */
export interface SourceView {
  /** Its best sentences on the topic, best first, at most three. */
  readonly citations: readonly Citation[];
  /** The document that is quoted, and the others of its near-duplicate cluster. */
  readonly file: string;
  readonly copies: readonly string[];
}
