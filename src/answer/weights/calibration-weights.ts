/**
 * Weights of the second step of the confidence, which fits its odds to what was seen, by name.
 * Written by scripts/train (`npm run train`): change the training, not this file.
 */
export const CALIBRATION_WEIGHTS: Readonly<Record<string, number>> = {
  'log odds': 0.8467,
  'missing around': -0.0155,
  coverage: 0.257,
  'names missing in the sentence': 0.1656,
  'names missing in the passage': -0.2334,
  bias: -0.2642,
};
