import type { SurenessWeights } from '../../src/answer/decide/confidence.ts';
import { adam, dot } from './adam.ts';
import { addSlope, begin, plainLayer, scaleOf, standardised, statesOf, sumOf } from './hidden-layer.ts';
import { shuffled } from './listwise.ts';
import { type Case, fitLogistic, probability } from './logistic.ts';

export interface SurenessOptions {
  readonly units: number;
  readonly epochs: number;
  /** Cases a step. */
  readonly batch: number;
  /** Of the straight weights, and of those of the hidden units; in cases, as `fitLogistic` has it. */
  readonly l2: number;
  readonly l2Hidden: number;
}

/**
 * The mean, in log odds, of a logistic regression and of one with hidden units. The straight weights of both have the
 * given signs, so that no case teaches that a name that is missing speaks for an answer; what depends on two signals at
 * once is left to the units.
 *
 * @param signs as for `fitLogistic`
 */
export function fitSureness(
  cases: readonly Case[],
  names: readonly string[],
  signs: readonly number[],
  options: SurenessOptions,
): SurenessWeights {
  const size = names.length;
  const linear = fitLogistic(cases, size, options.l2, signs);
  const { outer, hidden, scale } = fitHidden(cases, signs, options);
  const layer = plainLayer(hidden, scale, FADED);
  const straight = names.map((_, k) => outer[k]! / scale.deviation[k]!);
  const bias = straight.reduce((sum, weight, k) => sum - weight * scale.mean[k]!, outer[size]!);
  // A network gives nought for a case without signals; what its units give there belongs to the bias.
  const atNought = layer.biases.reduce((sum, one, unit) => sum + layer.gains[unit]! * Math.tanh(one), 0);
  return {
    bias: (linear[size]! + bias + atNought) / 2,
    biases: layer.biases,
    gains: layer.gains.map((gain) => gain / 2),
    inputs: Object.fromEntries(names.map((name, k) => [name, [(linear[k]! + straight[k]!) / 2, ...layer.into(k)]])),
  };
}

/** Of a unit at the start; from .2 on most units fade before they have learnt anything. */
const GAIN = 0.6;
/** At the end, in log odds: what such a unit says is not seen. */
const FADED = 0.02;
const RATE = 0.02;
const RATE_AT_END = 0.0005;

/** Straight weights, the bias last, with a hidden layer. */
function fitHidden(cases: readonly Case[], signs: readonly number[], options: SurenessOptions) {
  const { units, epochs, batch, l2, l2Hidden } = options;
  const size = signs.length;
  const scale = scaleOf(
    cases.map(({ values }) => values),
    size,
  );
  const inputs = cases.map(({ values }) => standardised(values, scale));
  const all = cases.reduce((sum, { weight }) => sum + weight, 0);
  const outer = adam(size + 1);
  const layer = adam(units * (size + 2));
  begin(layer.weights, size, units, GAIN);
  const w = layer.weights;
  for (let epoch = 0; epoch < epochs; epoch++) {
    const order = shuffled(cases.length, epoch);
    const rate = RATE * (1 - epoch / epochs) + RATE_AT_END;
    for (let from = 0; from < order.length; from += batch) {
      const part = order.slice(from, from + batch);
      const share = cases.length / part.length / all;
      const outerSlope = outer.weights.map((weight, k) => (k < size ? (l2 / all) * weight : 0));
      const layerSlope = w.map((weight) => (l2Hidden / all) * weight);
      for (const at of part) {
        const input = inputs[at]!;
        const states = statesOf(w, input, units);
        const odds = outer.weights[size]! + dot(outer.weights, input) + sumOf(w, states, size);
        const { weight, isRight } = cases[at]!;
        const slope = share * weight * (probability(odds) - (isRight ? 1 : 0));
        for (let k = 0; k < size; k++) outerSlope[k]! += slope * input[k]!;
        outerSlope[size]! += slope;
        addSlope(layerSlope, slope, w, input, states);
      }
      outer.step(outerSlope, rate);
      layer.step(layerSlope, rate);
      signs.forEach((sign, k) => {
        if (sign * outer.weights[k]! < 0) outer.weights[k] = 0;
      });
    }
  }
  return { outer: outer.weights, hidden: w, scale };
}
