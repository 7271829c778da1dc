/**
 * Weights of the cheap features that choose which sentences get all features, by name.
 * Written by scripts/train (`npm run train`): change the training, not this file.
 */
export const FIRST_PASS_WEIGHTS: Readonly<Record<string, number>> = {
  coverage: 3.1849,
  'coverage squared': 1.2113,
  'sentence before adds': 1.516,
  'title and heading add': 3.8424,
  'passage score': 4.5668,
  'document score': 1.7621,
  title: 1.2815,
  names: -0.412,
  'other words': 4.1888,
  'names missing in document': -2.8521,
};
