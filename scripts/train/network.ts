import type { NetworkWeights } from '../../src/answer/evidence/network.ts';
import { adam, dot } from './adam.ts';
import { addSlope, begin, plainLayer, scaleOf, standardised, statesOf, sumOf } from './hidden-layer.ts';
import { type Choice, fitListwise, shuffled, softmax } from './listwise.ts';

export interface NetworkOptions {
  readonly units: number;
  readonly epochs: number;
  /** Lists a step. */
  readonly batch: number;
  /** Of the straight weights. */
  readonly l2: number;
  /** Of all weights of the hidden units. */
  readonly l2Hidden: number;
}

/**
 * The mean of a linear ranking and of one with hidden units, both trained by listwise softmax; their mean is a network
 * too. The linear one alone misses what depends on two features at once, the other alone fits small sets worse: the news
 * lose what the others gain.
 */
export function fitNetwork(all: readonly Choice[], names: readonly string[], options: NetworkOptions): NetworkWeights {
  const { epochs, batch, l2 } = options;
  const lists = all.filter((list) => list.gold.includes(true));
  const size = names.length;
  const linear = fitListwise(lists, size, { l2, epochs, batch });
  const { outer, hidden, scale } = fitHidden(lists, size, options);
  const layer = plainLayer(hidden, scale);
  return {
    biases: layer.biases,
    gains: layer.gains.map((gain) => gain / 2),
    inputs: Object.fromEntries(names.map((name, k) => [name, [(linear[k]! + outer[k]!) / 2, ...layer.into(k)]])),
  };
}

/** Of a unit at the start. */
const GAIN = 0.2;
const RATE = { outer: 0.05, outerEnd: 0.002, hidden: 0.008, hiddenEnd: 0.0005 };
/** A choice whose score would move no more than this is passed over. */
const SLIGHT = 1e-4;

/** Straight weights with a hidden layer. */
function fitHidden(lists: readonly Choice[], size: number, options: NetworkOptions) {
  const { units, epochs, batch, l2, l2Hidden } = options;
  const scale = scaleOf(
    lists.flatMap((list) => list.values),
    size,
  );
  const outer = adam(size);
  const layer = adam(units * (size + 2));
  begin(layer.weights, size, units, GAIN);
  const w = layer.weights;
  for (let epoch = 0; epoch < epochs; epoch++) {
    const order = shuffled(lists.length, epoch);
    const left = 1 - epoch / epochs;
    for (let from = 0; from < order.length; from += batch) {
      const part = order.slice(from, from + batch);
      const outerSlope = new Float64Array(size);
      const layerSlope = new Float64Array(w.length);
      for (const at of part) {
        const list = lists[at]!;
        const inputs = list.values.map((values) => standardised(values, scale));
        const states = inputs.map((input) => statesOf(w, input, units));
        const scores = list.values.map((values, i) => dot(outer.weights, values) + sumOf(w, states[i]!, size));
        slopesOf(scores, list.gold).forEach((slope, i) => {
          if (Math.abs(slope) < SLIGHT) return;
          for (let k = 0; k < size; k++) outerSlope[k]! += slope * list.values[i]![k]!;
          addSlope(layerSlope, slope, w, inputs[i]!, states[i]!);
        });
      }
      for (let k = 0; k < size; k++) outerSlope[k] = outerSlope[k]! / part.length + l2 * outer.weights[k]!;
      for (let k = 0; k < w.length; k++) layerSlope[k] = layerSlope[k]! / part.length + l2Hidden * w[k]!;
      outer.step(outerSlope, RATE.outer * left + RATE.outerEnd);
      layer.step(layerSlope, RATE.hidden * left + RATE.hiddenEnd);
    }
  }
  return { outer: outer.weights, hidden: w, scale };
}

/** How the loss of a list changes with the score of each choice. */
function slopesOf(scores: readonly number[], gold: readonly boolean[]): number[] {
  const shares = softmax(scores);
  const right = shares.reduce((sum, share, i) => sum + (gold[i] ? share : 0), 0);
  return shares.map((share, i) => share - (gold[i] ? share / right : 0));
}
