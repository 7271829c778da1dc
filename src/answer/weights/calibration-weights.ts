/**
 * Weights of the second step of the confidence, which fits its odds to what was seen, by name.
 * Written by scripts/train (`npm run train`): change the training, not this file.
 */
export const CALIBRATION_WEIGHTS: Readonly<Record<string, number>> = {
  'log odds': 0.8527,
  'missing around': -0.1233,
  coverage: 0.0976,
  'names missing in the sentence': 0.1271,
  'names missing in the passage': -0.1443,
  bias: -0.1254,
};
