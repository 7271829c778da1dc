/**
 * Weights of the features by which sentences are ranked, by name.
 * Written by scripts/train (`npm run train`): change the training, not this file.
 *
 * Measured on topics held apart (found: a right sentence is among those read; hit1, hit3: the answer stands in the
 * first, in one of the first three):
 * - squad2: 729 questions, found 0.986, hit1 0.805, hit3 0.929
 * - squad2, small folder: 483 questions, found 0.996, hit1 0.799, hit3 0.909
 * - news-qa: 103 questions, found 0.553, hit1 0.398, hit3 0.602
 * - timeqa: 330 questions, found 0.961, hit1 0.518, hit3 0.715
 */
export const SENTENCE_WEIGHTS: Readonly<Record<string, number>> = {
  coverage: 3.4761,
  'coverage squared': 1.7394,
  'sentence before adds': 3.9391,
  'sentence after adds': 0.9287,
  'passage adds': -0.0463,
  'title and heading add': 3.1149,
  'neighbouring passages add': 1.2145,
  bigrams: 1.4993,
  window: 2.7289,
  order: 0.6123,
  'rarest concept': -0.3569,
  'rarest concept not in passage': -0.9646,
  names: 0.1868,
  'other words': 2.5622,
  'names missing around': -3.173,
  'numbers missing': -2.5979,
  'focus noun': 1.3609,
  'shape expected': 0.8638,
  'shape missing': -0.8638,
  'shape near match': 0.8035,
  'full date': 0.2329,
  predicate: 0.1075,
  'time in the period asked for': 0.9235,
  'time outside the period asked for': -0.3986,
  'time before the period asked for': 0.0163,
  'begins with the period': 1.405,
  'touches the beginning of the period': 1.2359,
  'ends with the period': 0.8204,
  'begins with the period, to the month': 0.7569,
  'ends when the period begins': 1.0432,
  'begins when the period ends': -1.0687,
  'begins and ends with the period': -0.042,
  'interval shared with the period': -1.1433,
  'last time told is in the period': 0.6123,
  'last time told begins the period': 0.8784,
  'no time told': 0.6181,
  'names at the time': 1.4856,
  'a name at the time': 0.3095,
  'a name where the period begins': 0.589,
  'coverage at a time': -3.7266,
  'published in the period asked for': -0.0132,
  'new name': 0.621,
  'no new name': -0.621,
  'negation differs': -0.1883,
  length: -0.3204,
  'very short': 0.1794,
  'asks itself': -1.2243,
  'begins with a pronoun': 0.2424,
  'first in passage': 0.414,
  'nothing new': 0.163,
};
