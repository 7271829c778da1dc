/**
 * Weights of the second step of the confidence, which fits its odds to what was seen, by name.
 * Written by scripts/train (`npm run train`): change the training, not this file.
 */
export const CALIBRATION_WEIGHTS: Readonly<Record<string, number>> = {
  'log odds': 0.8281,
  'missing around': -0.0954,
  coverage: 0.2653,
  'names missing in the sentence': 0.2206,
  'names missing in the passage': -0.2672,
  bias: -0.2786,
};
