import { CALIBRATION_WEIGHTS } from '../weights/calibration-weights.ts';
import { CONFIDENCE_WEIGHTS } from '../weights/confidence-weights.ts';
import { CALIBRATION, calibrationValues } from './calibration.ts';
import type { Decision } from './signals/view.ts';
import { SIGNALS, signalValues } from './signals.ts';

const inOrder = (names: readonly { readonly name: string }[], weights: Readonly<Record<string, number>>) =>
  Float64Array.from([...names, { name: 'bias' }], ({ name }) => weights[name] ?? 0);

const OF_SIGNALS = inOrder(SIGNALS, CONFIDENCE_WEIGHTS);
const OF_TERMS = inOrder(CALIBRATION, CALIBRATION_WEIGHTS);

/** Probability, 0 to 1, that the first piece of evidence answers the question; calibrated on questions with and without an answer. */
export function confidenceOf(decision: Decision): number {
  const values = signalValues(decision);
  return 1 / (1 + Math.exp(-sum(OF_TERMS, calibrationValues(sum(OF_SIGNALS, values), values))));
}

/** Values times weights, of which the last is the bias. */
function sum(weights: Float64Array, values: Float64Array): number {
  let total = weights[values.length]!;
  for (let i = 0; i < values.length; i++) total += weights[i]! * values[i]!;
  return total;
}
