/**
 * Weights of the cheap features that choose which sentences get all features, by name.
 * Written by scripts/train (`npm run train`): change the training, not this file.
 */
export const FIRST_PASS_WEIGHTS: Readonly<Record<string, number>> = {
  coverage: 3.1334,
  'coverage squared': 1.4539,
  'sentence before adds': 1.3493,
  'title and heading add': 4.6351,
  'passage score': 4.2841,
  'document score': 2.0985,
  title: 2.0032,
  names: -0.4977,
  'other words': 4.3417,
  'names missing in document': -3.4101,
};
