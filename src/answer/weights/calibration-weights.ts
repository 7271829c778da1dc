/**
 * Weights of the second step of the confidence, which fits its odds to what was seen, by name.
 * Written by scripts/train (`npm run train`): change the training, not this file.
 */
export const CALIBRATION_WEIGHTS: Readonly<Record<string, number>> = {
  'log odds': 0.7545,
  'missing around': 0.0164,
  coverage: 0.787,
  'names missing in the sentence': 0.2789,
  'names missing in the passage': -0.2529,
  bias: -0.7352,
};
