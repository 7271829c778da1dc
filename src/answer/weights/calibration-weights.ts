/**
 * Weights of the second step of the confidence, which fits its odds to what was seen, by name.
 * Written by scripts/train (`npm run train`): change the training, not this file.
 */
export const CALIBRATION_WEIGHTS: Readonly<Record<string, number>> = {
  'log odds': 0.7457,
  'missing around': 0.0109,
  coverage: 0.816,
  'names missing in the sentence': 0.2903,
  'names missing in the passage': -0.2605,
  bias: -0.7599,
};
