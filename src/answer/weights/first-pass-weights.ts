/**
 * Weights of the cheap features that choose which sentences get all features, by name.
 * Written by scripts/train (`npm run train`): change the training, not this file.
 */
export const FIRST_PASS_WEIGHTS: Readonly<Record<string, number>> = {
  coverage: 2.9924,
  'coverage squared': 1.4399,
  'sentence before adds': 1.0061,
  'title and heading add': 3.7558,
  'passage score': 4.1144,
  'document score': 2.0157,
  title: 1.44,
  names: -0.5073,
  'other words': 4.2102,
  'names missing in document': -2.9883,
};
