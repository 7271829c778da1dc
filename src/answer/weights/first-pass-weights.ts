/**
 * Weights of the cheap features that choose which sentences get all features, by name.
 * Written by scripts/train (`npm run train`): change the training, not this file.
 */
export const FIRST_PASS_WEIGHTS: Readonly<Record<string, number>> = {
  coverage: 3.1712,
  'coverage squared': 1.1503,
  'sentence before adds': 1.5013,
  'title and heading add': 3.85,
  'passage score': 4.5809,
  'document score': 1.7802,
  title: 1.278,
  names: -0.373,
  'other words': 4.1705,
  'names missing in document': -2.8557,
};
