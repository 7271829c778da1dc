/**
 * Weights of the second step of the confidence, which fits its odds to what was seen, by name.
 * Written by scripts/train (`npm run train`): change the training, not this file.
 */
export const CALIBRATION_WEIGHTS: Readonly<Record<string, number>> = {
  'log odds': 0.8496,
  'missing around': -0.0661,
  coverage: 0.1612,
  'names missing in the sentence': 0.1701,
  'names missing in the passage': -0.2396,
  bias: -0.1904,
};
