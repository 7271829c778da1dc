/**
 * Weights of the features by which sentences are ranked, by name.
 * Written by scripts/train (`npm run train`): change the training, not this file.
 *
 * Measured on topics held apart (found: a right sentence is among those read; hit1, hit3: the answer stands in the
 * first, in one of the first three):
 * - squad2: 729 questions, found 0.986, hit1 0.798, hit3 0.919
 * - squad2, small folder: 483 questions, found 0.996, hit1 0.797, hit3 0.907
 * - news-qa: 103 questions, found 0.553, hit1 0.437, hit3 0.592
 * - timeqa: 330 questions, found 0.961, hit1 0.385, hit3 0.670
 */
export const SENTENCE_WEIGHTS: Readonly<Record<string, number>> = {
  coverage: 3.3402,
  'coverage squared': 1.8077,
  'sentence before adds': 3.8594,
  'sentence after adds': 0.9775,
  'passage adds': -0.1045,
  'title and heading add': 4.2869,
  'neighbouring passages add': 1.0901,
  bigrams: 1.2754,
  window: 2.7765,
  order: 0.5918,
  'rarest concept': -0.5936,
  'rarest concept not in passage': -0.9824,
  names: -0.2158,
  'other words': 2.7014,
  'names missing around': -2.9728,
  'numbers missing': -3.7902,
  'focus noun': 1.163,
  'shape expected': 0.8505,
  'shape missing': -0.8505,
  'shape near match': 0.8869,
  'full date': 0.2582,
  predicate: -0.001,
  'new name': 0.8726,
  'no new name': -0.8726,
  'negation differs': -0.2584,
  length: -0.1423,
  'very short': 0.1513,
  'asks itself': -1.2493,
  'begins with a pronoun': 0.176,
  'first in passage': 0.4173,
  'nothing new': -0.7452,
};
