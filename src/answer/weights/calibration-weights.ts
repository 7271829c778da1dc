/**
 * Weights of the second step of the confidence, which fits its odds to what was seen, by name.
 * Written by scripts/train (`npm run train`): change the training, not this file.
 */
export const CALIBRATION_WEIGHTS: Readonly<Record<string, number>> = {
  'log odds': 0.8563,
  'missing around': -0.0941,
  coverage: 0.1231,
  'names missing in the sentence': 0.1537,
  'names missing in the passage': -0.1871,
  bias: -0.1543,
};
