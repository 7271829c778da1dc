/**
 * Weights of the second step of the confidence, which fits its odds to what was seen, by name.
 * Written by scripts/train (`npm run train`): change the training, not this file.
 */
export const CALIBRATION_WEIGHTS: Readonly<Record<string, number>> = {
  'log odds': 0.8671,
  'missing around': -0.1228,
  coverage: 0.0524,
  'names missing in the sentence': 0.1079,
  'names missing in the passage': -0.116,
  bias: -0.0893,
};
