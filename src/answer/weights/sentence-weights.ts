/**
 * Weights of the features by which sentences are ranked, by name.
 * Written by scripts/train (`npm run train`): change the training, not this file.
 *
 * Measured on topics held apart (found: a right sentence is among those read; hit1, hit3: the answer stands in the
 * first, in one of the first three):
 * - squad2: 729 questions, found 0.986, hit1 0.805, hit3 0.920
 * - squad2, small folder: 483 questions, found 0.996, hit1 0.797, hit3 0.913
 * - news-qa: 103 questions, found 0.553, hit1 0.427, hit3 0.592
 * - timeqa: 330 questions, found 0.961, hit1 0.418, hit3 0.679
 */
export const SENTENCE_WEIGHTS: Readonly<Record<string, number>> = {
  coverage: 3.3247,
  'coverage squared': 1.861,
  'sentence before adds': 3.9284,
  'sentence after adds': 1.0147,
  'passage adds': -0.0067,
  'title and heading add': 4.2724,
  'neighbouring passages add': 1.0824,
  bigrams: 1.3198,
  window: 2.7537,
  order: 0.5778,
  'rarest concept': -0.5231,
  'rarest concept not in passage': -0.9393,
  names: -0.2042,
  'other words': 2.5312,
  'names missing around': -2.9359,
  'numbers missing': -2.9476,
  'focus noun': 1.2022,
  'shape expected': 0.8485,
  'shape missing': -0.8485,
  'shape near match': 0.8818,
  'full date': 0.2474,
  predicate: 0.0383,
  'time in the period asked for': 0.8558,
  'time outside the period asked for': -0.5837,
  'published in the period asked for': -0.0041,
  'new name': 0.8677,
  'no new name': -0.8677,
  'negation differs': -0.2517,
  length: -0.2096,
  'very short': 0.2302,
  'asks itself': -1.2511,
  'begins with a pronoun': 0.1992,
  'first in passage': 0.4043,
  'nothing new': -0.7128,
};
