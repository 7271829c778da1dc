/**
 * A hidden layer while it is trained: of each unit, one after the other, the weight of every input, then the unit's bias
 * and its gain. Inputs are standardised.
 */

export interface Scale {
  readonly mean: Float64Array;
  readonly deviation: Float64Array;
}

export const standardised = (values: Float64Array, { mean, deviation }: Scale): Float64Array =>
  values.map((value, k) => (value - mean[k]!) / deviation[k]!);

/** How far each unit is on, -1 to 1. */
export function statesOf(w: Float64Array, input: Float64Array, units: number): Float64Array {
  const size = input.length;
  return Float64Array.from({ length: units }, (_, unit) => {
    const at = unit * (size + 2);
    let sum = w[at + size]!;
    for (let k = 0; k < size; k++) sum += w[at + k]! * input[k]!;
    return Math.tanh(sum);
  });
}

/** What the units give together. */
export function sumOf(w: Float64Array, states: Float64Array, size: number): number {
  let sum = 0;
  for (let unit = 0; unit < states.length; unit++) sum += w[unit * (size + 2) + size + 1]! * states[unit]!;
  return sum;
}

/** Adds how the loss changes with each weight, given how it changes with what the units give together. */
export function addSlope(to: Float64Array, slope: number, w: Float64Array, input: Float64Array, states: Float64Array) {
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

/** Of each input its mean and its deviation. */
export function scaleOf(all: readonly Float64Array[], size: number): Scale {
  const mean = new Float64Array(size);
  const deviation = new Float64Array(size);
  for (const values of all) for (let k = 0; k < size; k++) mean[k]! += values[k]! / all.length;
  for (const values of all) for (let k = 0; k < size; k++) deviation[k]! += (values[k]! - mean[k]!) ** 2 / all.length;
  return { mean, deviation: deviation.map((square) => Math.max(SMALLEST_DEVIATION, Math.sqrt(square))) };
}

/**
 * Units that differ from the start, the same in every run: equal ones would stay equal.
 *
 * @param gain so far from nought is a unit's gain at most
 */
export function begin(w: Float64Array, size: number, units: number, gain: number): void {
  let state = 1;
  const drawn = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32 - 0.5;
  };
  for (let unit = 0; unit < units; unit++) {
    const at = unit * (size + 2);
    for (let k = 0; k < size; k++) w[at + k] = ((drawn() + drawn() + drawn()) * 1.12) / Math.sqrt(size);
    w[at + size] = drawn() * 0.5;
    w[at + size + 1] = drawn() * 2 * gain;
  }
}

/** The layer for inputs as they are, so that its units need no table of means. */
export interface PlainLayer {
  readonly biases: readonly number[];
  readonly gains: readonly number[];
  /** Of an input its weight into each unit. */
  into(input: number): readonly number[];
}

/** @param least units whose gain is below this, in score, are left out */
export function plainLayer(w: Float64Array, { mean, deviation }: Scale, least = 0): PlainLayer {
  const size = mean.length;
  const starts = Array.from({ length: w.length / (size + 2) }, (_, unit) => unit * (size + 2));
  const kept = starts.filter((at) => Math.abs(w[at + size + 1]!) >= least);
  const ofUnits = <T>(read: (at: number) => T) => kept.map(read);
  return {
    biases: ofUnits((at) => {
      let bias = w[at + size]!;
      for (let k = 0; k < size; k++) bias -= (w[at + k]! / deviation[k]!) * mean[k]!;
      return bias;
    }),
    gains: ofUnits((at) => w[at + size + 1]!),
    into: (k) => ofUnits((at) => w[at + k]! / deviation[k]!),
  };
}
