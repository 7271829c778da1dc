import { adam, dot } from './adam.ts';

/** One question with the choices it has: sentences, or spans of a sentence. */
export interface Choice {
  /** Features of each choice. */
  readonly values: readonly Float64Array[];
  /** Which of them are right; a list without a right one teaches nothing. */
  readonly gold: readonly boolean[];
}

export interface ListwiseOptions {
  readonly l2: number;
  readonly epochs: number;
  /** Lists a step. */
  readonly batch: number;
}

/** Weights under which the right choices hold as much as they can of each list's softmax (ListNet's top-one loss). */
export function fitListwise(all: readonly Choice[], size: number, options: ListwiseOptions): Float64Array {
  const { l2, epochs, batch } = options;
  const lists = all.filter((list) => list.gold.includes(true));
  const model = adam(size);
  for (let epoch = 0; epoch < epochs; epoch++) {
    const order = shuffled(lists.length, epoch);
    for (let from = 0; from < order.length; from += batch) {
      const part = order.slice(from, from + batch);
      const gradient = new Float64Array(size);
      for (const at of part) addGradient(gradient, lists[at]!, model.weights);
      for (let k = 0; k < size; k++) gradient[k] = gradient[k]! / part.length + l2 * model.weights[k]!;
      model.step(gradient, 0.05 * (1 - epoch / epochs) + 0.002);
    }
  }
  return model.weights;
}

/** Each choice's share of the belief, summing to 1. */
export function softmax(scores: readonly number[]): number[] {
  let best = Number.NEGATIVE_INFINITY;
  for (const score of scores) best = Math.max(best, score);
  const shares = scores.map((score) => Math.exp(score - best));
  const sum = shares.reduce((a, b) => a + b, 0);
  return shares.map((share) => share / sum);
}

function addGradient(gradient: Float64Array, list: Choice, weights: Float64Array): void {
  const shares = softmax(list.values.map((values) => dot(weights, values)));
  let right = 0;
  shares.forEach((share, i) => {
    if (list.gold[i]) right += share;
  });
  shares.forEach((share, i) => {
    const slope = share - (list.gold[i] ? share / right : 0);
    const values = list.values[i]!;
    for (let k = 0; k < gradient.length; k++) gradient[k]! += slope * values[k]!;
  });
}

/** The same order in every run, another in every epoch. */
export function shuffled(count: number, epoch: number): number[] {
  const order = Array.from({ length: count }, (_, i) => i);
  for (let i = count - 1; i > 0; i--) {
    const j = (i * 7919 + epoch * 104729) % (i + 1);
    const held = order[i]!;
    order[i] = order[j]!;
    order[j] = held;
  }
  return order;
}
