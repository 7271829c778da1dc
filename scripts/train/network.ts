import type { NetworkWeights } from '../../src/answer/evidence/network.ts';
import { adam } from './adam.ts';
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
  const { epochs, batch, l2, units } = options;
  const lists = all.filter((list) => list.gold.includes(true));
  const size = names.length;
  const linear = fitListwise(lists, size, { l2, epochs, batch });
  const { outer, hidden, scale } = fitHidden(lists, size, options);
  // The layer is written for the inputs as they are, so that its units need no table of means.
  const at = (unit: number) => unit * (size + 2);
  const inner = (unit: number, k: number) => hidden[at(unit) + k]! / scale.deviation[k]!;
  const ofUnits = <T>(read: (unit: number) => T) => Array.from({ length: units }, (_, unit) => read(unit));
  return {
    biases: ofUnits((unit) =>
      names.reduce((sum, _, k) => sum - inner(unit, k) * scale.mean[k]!, hidden[at(unit) + size]!),
    ),
    gains: ofUnits((unit) => hidden[at(unit) + size + 1]! / 2),
    inputs: Object.fromEntries(
      names.map((name, k) => [name, [(linear[k]! + outer[k]!) / 2, ...ofUnits((unit) => inner(unit, k))]]),
    ),
  };
}

const RATE = { outer: 0.05, outerEnd: 0.002, hidden: 0.008, hiddenEnd: 0.0005 };
/** A choice whose score would move no more than this is passed over. */
const SLIGHT = 1e-4;

/** Straight weights with a hidden layer on standardised inputs; a unit's weights, its bias and its gain lie one after the other. */
function fitHidden(lists: readonly Choice[], size: number, options: NetworkOptions) {
  const { units, epochs, batch, l2, l2Hidden } = options;
  const scale = scaleOf(lists, size);
  const outer = adam(size);
  const layer = adam(units * (size + 2));
  begin(layer.weights, size, units);
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
        const inputs = list.values.map((values) =>
          values.map((value, k) => (value - scale.mean[k]!) / scale.deviation[k]!),
        );
        const states = inputs.map((input) => statesOf(w, input, units));
        const scores = list.values.map((values, i) => scoreOf(outer.weights, values, w, states[i]!, size));
        slopesOf(scores, list.gold).forEach((slope, i) => {
          if (Math.abs(slope) < SLIGHT) return;
          for (let k = 0; k < size; k++) outerSlope[k]! += slope * list.values[i]![k]!;
          addLayerSlope(layerSlope, slope, w, inputs[i]!, states[i]!);
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

function statesOf(w: Float64Array, input: Float64Array, units: number): Float64Array {
  const size = input.length;
  return Float64Array.from({ length: units }, (_, unit) => {
    const at = unit * (size + 2);
    let sum = w[at + size]!;
    for (let k = 0; k < size; k++) sum += w[at + k]! * input[k]!;
    return Math.tanh(sum);
  });
}

function scoreOf(outer: Float64Array, values: Float64Array, w: Float64Array, states: Float64Array, size: number) {
  let score = 0;
  for (let k = 0; k < outer.length; k++) score += outer[k]! * values[k]!;
  for (let unit = 0; unit < states.length; unit++) score += w[unit * (size + 2) + size + 1]! * states[unit]!;
  return score;
}

/** How the loss of a list changes with the score of each choice. */
function slopesOf(scores: readonly number[], gold: readonly boolean[]): number[] {
  const shares = softmax(scores);
  const right = shares.reduce((sum, share, i) => sum + (gold[i] ? share : 0), 0);
  return shares.map((share, i) => share - (gold[i] ? share / right : 0));
}

function addLayerSlope(to: Float64Array, slope: number, w: Float64Array, input: Float64Array, states: Float64Array) {
  const size = input.length;
  states.forEach((state, unit) => {
    const at = unit * (size + 2);
    to[at + size + 1]! += slope * state;
    const back = slope * w[at + size + 1]! * (1 - state * state);
    to[at + size]! += back;
    for (let k = 0; k < size; k++) to[at + k]! += back * input[k]!;
  });
}

/** An input that hardly ever moves is not blown up. */
const SMALLEST_DEVIATION = 0.05;

function scaleOf(lists: readonly Choice[], size: number) {
  const mean = new Float64Array(size);
  const deviation = new Float64Array(size);
  const all = lists.flatMap((list) => list.values);
  for (const values of all) for (let k = 0; k < size; k++) mean[k]! += values[k]! / all.length;
  for (const values of all) for (let k = 0; k < size; k++) deviation[k]! += (values[k]! - mean[k]!) ** 2 / all.length;
  return { mean, deviation: deviation.map((square) => Math.max(SMALLEST_DEVIATION, Math.sqrt(square))) };
}

/** Units that differ from the start, the same in every run: equal ones would stay equal. */
function begin(w: Float64Array, size: number, units: number): void {
  let state = 1;
  const drawn = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32 - 0.5;
  };
  for (let unit = 0; unit < units; unit++) {
    const at = unit * (size + 2);
    for (let k = 0; k < size; k++) w[at + k] = ((drawn() + drawn() + drawn()) * 1.12) / Math.sqrt(size);
    w[at + size] = drawn() * 0.5;
    w[at + size + 1] = drawn() * 0.4;
  }
}
