/**
 * Weights of the features by which sentences are ranked, by name.
 * Written by scripts/train (`npm run train`): change the training, not this file.
 *
 * Measured on topics held apart (found: a right sentence is among those read; hit1, hit3: the answer stands in the
 * first, in one of the first three):
 * - squad2: 729 questions, found 0.986, hit1 0.808, hit3 0.923
 * - squad2, small folder: 483 questions, found 0.996, hit1 0.799, hit3 0.913
 * - news-qa: 103 questions, found 0.553, hit1 0.408, hit3 0.592
 * - timeqa: 330 questions, found 0.961, hit1 0.424, hit3 0.685
 */
export const SENTENCE_WEIGHTS: Readonly<Record<string, number>> = {
  coverage: 3.2968,
  'coverage squared': 1.7878,
  'sentence before adds': 3.9031,
  'sentence after adds': 0.9491,
  'passage adds': -0.0483,
  'title and heading add': 4.2644,
  'neighbouring passages add': 1.136,
  bigrams: 1.3874,
  window: 2.6928,
  order: 0.5746,
  'rarest concept': -0.4896,
  'rarest concept not in passage': -0.9492,
  names: -0.1413,
  'other words': 2.5496,
  'names missing around': -3.0347,
  'numbers missing': -3.015,
  'focus noun': 1.2501,
  'shape expected': 0.8508,
  'shape missing': -0.8508,
  'shape near match': 0.861,
  'full date': 0.2373,
  predicate: 0.0429,
  'time in the period asked for': 0.9048,
  'time outside the period asked for': -0.5722,
  'published in the period asked for': -0.004,
  'new name': 0.8788,
  'no new name': -0.8788,
  'negation differs': -0.241,
  length: -0.2466,
  'very short': 0.2978,
  'asks itself': -1.2617,
  'begins with a pronoun': 0.1958,
  'first in passage': 0.3973,
  'nothing new': -0.7503,
};
