import { type NetworkWeights, networkOf } from '../evidence/network.ts';
import { CONFIDENCE_WEIGHTS } from '../weights/confidence-weights.ts';
import type { Decision } from './signals/view.ts';
import { SIGNALS, signalValues } from './signals.ts';

export interface SurenessWeights extends NetworkWeights {
  /** Log odds where all signals are nought. */
  readonly bias: number;
}

const sureness = surenessOf(CONFIDENCE_WEIGHTS);

/** Probability, 0 to 1, that the first piece of evidence answers the question; calibrated on questions with and without an answer. */
export const confidenceOf = (decision: Decision): number => sureness(signalValues(decision));

/** Probability from the values of `SIGNALS`, in their order. */
export function surenessOf(weights: SurenessWeights): (values: Float64Array) => number {
  const network = networkOf(
    SIGNALS.map(({ name }) => name),
    weights,
  );
  return (values) => 1 / (1 + Math.exp(-weights.bias - network.score(values)));
}
