/**
 * Weights of the cheap features that choose which sentences get all features, by name.
 * Written by scripts/train (`npm run train`): change the training, not this file.
 */
export const FIRST_PASS_WEIGHTS: Readonly<Record<string, number>> = {
  coverage: 3.1846,
  'coverage squared': 1.1703,
  'sentence before adds': 1.5082,
  'title and heading add': 3.8604,
  'passage score': 4.5751,
  'document score': 1.7892,
  title: 1.2738,
  names: -0.3814,
  'other words': 4.1621,
  'names missing in document': -2.8419,
};
