/**
 * Weights of the cheap features that choose which sentences get all features, by name.
 * Written by scripts/train (`npm run train`): change the training, not this file.
 */
export const FIRST_PASS_WEIGHTS: Readonly<Record<string, number>> = {
  coverage: 3.1795,
  'coverage squared': 1.181,
  'sentence before adds': 1.4921,
  'title and heading add': 3.8543,
  'passage score': 4.5651,
  'document score': 1.7708,
  title: 1.2859,
  names: -0.3912,
  'other words': 4.1849,
  'names missing in document': -2.84,
};
