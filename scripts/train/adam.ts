/** Adam (Kingma and Ba, 2015) over one table of weights. */
export interface Adam {
  readonly weights: Float64Array;
  /** Goes one step against the gradient; `rate` is the length of a step. */
  step(gradient: Float64Array, rate: number): void;
}

/** @param decay of the squared gradients; near 1 for noisy batches */
export function adam(size: number, decay = 0.999): Adam {
  const weights = new Float64Array(size);
  const mean = new Float64Array(size);
  const square = new Float64Array(size);
  let steps = 0;
  return {
    weights,
    step(gradient, rate) {
      steps++;
      for (let k = 0; k < size; k++) {
        const g = gradient[k]!;
        mean[k] = 0.9 * mean[k]! + 0.1 * g;
        square[k] = decay * square[k]! + (1 - decay) * g * g;
        const size = Math.sqrt(square[k]! / (1 - decay ** steps)) + 1e-8;
        weights[k] = weights[k]! - (rate * (mean[k]! / (1 - 0.9 ** steps))) / size;
      }
    },
  };
}

export function dot(weights: Float64Array, values: Float64Array): number {
  let sum = 0;
  for (let k = 0; k < values.length; k++) sum += weights[k]! * values[k]!;
  return sum;
}
