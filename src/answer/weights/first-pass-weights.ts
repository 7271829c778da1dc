/**
 * Weights of the cheap features that choose which sentences get all features, by name.
 * Written by scripts/train (`npm run train`): change the training, not this file.
 */
export const FIRST_PASS_WEIGHTS: Readonly<Record<string, number>> = {
  coverage: 3.1713,
  'coverage squared': 1.1503,
  'sentence before adds': 1.5012,
  'title and heading add': 3.8497,
  'passage score': 4.581,
  'document score': 1.7794,
  title: 1.2749,
  names: -0.3732,
  'other words': 4.1704,
  'names missing in document': -2.8561,
};
