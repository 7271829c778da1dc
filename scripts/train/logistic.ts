import { adam, dot } from './adam.ts';

export interface Case {
  readonly values: Float64Array;
  readonly isRight: boolean;
  /** How much the case counts. */
  readonly weight: number;
}

const EPOCHS = 150;
const L2 = 1e-3;

/** Weights of a logistic regression, the bias last, which is not held down by L2. */
export function fitLogistic(cases: readonly Case[], size: number): Float64Array {
  const model = adam(size + 1, 0.99);
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    const gradient = new Float64Array(size + 1);
    for (const one of cases) {
      const slope = (probability(model.weights, one.values) - (one.isRight ? 1 : 0)) * one.weight;
      for (let k = 0; k < size; k++) gradient[k]! += slope * one.values[k]!;
      gradient[size]! += slope;
    }
    for (let k = 0; k <= size; k++) gradient[k] = gradient[k]! / cases.length + (k < size ? L2 * model.weights[k]! : 0);
    model.step(gradient, 0.15 * (1 - epoch / EPOCHS) + 0.01);
  }
  return model.weights;
}

export function probability(weights: Float64Array, values: Float64Array): number {
  return 1 / (1 + Math.exp(-(dot(weights, values) + weights[values.length]!)));
}
