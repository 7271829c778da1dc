import { SPAN_WEIGHTS } from '../weights/span-weights.ts';
import type { EdgeFeature, WholeFeature } from './features/feature.ts';
import type { SpanContext } from './span-context.ts';
import { SPAN_FEATURES } from './span-features.ts';
import type { AnswerSpan, Family } from './spans.ts';

export type SpanWeights = typeof SPAN_WEIGHTS;
type Weighted<F> = readonly { readonly weight: number; readonly of: F }[];

/** The features of one family that weigh anything, by what they look at. */
interface Ranker {
  readonly first: Weighted<EdgeFeature['of']>;
  readonly last: Weighted<EdgeFeature['of']>;
  readonly whole: Weighted<WholeFeature['of']>;
}

const rankers = new WeakMap<Readonly<Record<string, number>>, Ranker>();

function rankerOf(weights: Readonly<Record<string, number>>): Ranker {
  const known = rankers.get(weights);
  if (known) return known;
  const weighty = SPAN_FEATURES.filter(({ name }) => (weights[name] ?? 0) !== 0);
  const at = (edge: 'first' | 'last') =>
    weighty.flatMap((one) => (one.edge === edge ? [{ weight: weights[one.name]!, of: one.of }] : []));
  const whole = weighty.flatMap((one) => (one.edge === null ? [{ weight: weights[one.name]!, of: one.of }] : []));
  const ranker = { first: at('first'), last: at('last'), whole };
  rankers.set(weights, ranker);
  return ranker;
}

/** The scores of spans of one sentence, in their order: comparable within the sentence only. */
export function scoresOf(
  context: SpanContext,
  spans: readonly AnswerSpan[],
  family: Family,
  weights: SpanWeights = SPAN_WEIGHTS,
): number[] {
  const { first, last, whole } = rankerOf(weights[family]);
  // Spans by the hundred share their first and last words: what these give is summed up once.
  const begins = new Float64Array(context.tokens.length).fill(Number.NaN);
  const ends = new Float64Array(context.tokens.length).fill(Number.NaN);
  return spans.map((span) => {
    if (Number.isNaN(begins[span.first])) begins[span.first] = sum(first, context, span.first);
    if (Number.isNaN(ends[span.last])) ends[span.last] = sum(last, context, span.last);
    return begins[span.first]! + ends[span.last]! + sum(whole, context, span);
  });
}

function sum<T>(features: Weighted<(context: SpanContext, of: T) => number>, context: SpanContext, of: T): number {
  let total = 0;
  for (const feature of features) total += feature.weight * feature.of(context, of);
  return total;
}
