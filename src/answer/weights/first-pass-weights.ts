/**
 * Weights of the cheap features that choose which sentences get all features, by name.
 * Written by scripts/train (`npm run train`): change the training, not this file.
 */
export const FIRST_PASS_WEIGHTS: Readonly<Record<string, number>> = {
  coverage: 3.1756,
  'coverage squared': 1.1745,
  'sentence before adds': 1.4934,
  'title and heading add': 3.8508,
  'passage score': 4.5628,
  'document score': 1.7722,
  title: 1.2859,
  names: -0.3902,
  'other words': 4.1929,
  'names missing in document': -2.8424,
};
