import type { Span } from './span.ts';

/** A stretch of the source text that is not part of the body: never indexed, never quoted as evidence. */
export interface Removal extends Span {
  /** Stable name of the rule that fired, such as `captcha` or `headline-list`. */
  readonly rule: string;
  /** Why, in words for the reader of `ibid clean`. */
  readonly reason: string;
}
