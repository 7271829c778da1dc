import type { SpanContext } from '../span-context.ts';
import type { AnswerSpan } from '../spans.ts';

/** Something about a span that speaks for or against it as the answer; mostly between 0 and 1. */
export interface SpanFeature {
  readonly name: string;
  readonly of: (context: SpanContext, span: AnswerSpan) => number;
}
