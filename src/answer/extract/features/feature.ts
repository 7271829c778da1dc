import type { SpanContext } from '../span-context.ts';
import type { AnswerSpan } from '../spans.ts';

/** Something about a span that speaks for or against it as the answer; mostly between 0 and 1. */
export type SpanFeature = EdgeFeature | WholeFeature;

/** What only the span's first, or only its last word tells: computed once for all spans that begin, or end, there. */
export interface EdgeFeature {
  readonly name: string;
  readonly edge: 'first' | 'last';
  /** @param at index of the edge's token */
  readonly of: (context: SpanContext, at: number) => number;
}

export interface WholeFeature {
  readonly name: string;
  readonly edge: null;
  readonly of: (context: SpanContext, span: AnswerSpan) => number;
}

type Unplaced<F extends SpanFeature> = readonly Omit<F, 'edge'>[];

export const ofFirst = (features: Unplaced<EdgeFeature>): EdgeFeature[] =>
  features.map((feature) => ({ ...feature, edge: 'first' }));
export const ofLast = (features: Unplaced<EdgeFeature>): EdgeFeature[] =>
  features.map((feature) => ({ ...feature, edge: 'last' }));
export const ofWhole = (features: Unplaced<WholeFeature>): WholeFeature[] =>
  features.map((feature) => ({ ...feature, edge: null }));

/** The value of one feature for one span. */
export const valueFor = (feature: SpanFeature, context: SpanContext, span: AnswerSpan): number =>
  feature.edge === null ? feature.of(context, span) : feature.of(context, span[feature.edge]);
