/**
 * Weights of the signals from which the confidence is computed, by name.
 * Written by scripts/train (`npm run train`): change the training, not this file.
 *
 * Measured on topics held apart (AUROC of right quotations, of answerable questions; calibration error; then at 0.4:
 * questions kept, false answers where the answer is absent and where the question is adversarial, share of right among
 * the answers):
 * - squad2: 2207 cases, AUROC 0.768, 0.731; calibration error 0.104; kept 0.662, false 0.114 and 0.536, right 0.454
 * - squad2, small folder: 1463 cases, AUROC 0.774, 0.727; calibration error 0.091; kept 0.618, false 0.107 and 0.499,
 *   right 0.454
 * - news-qa: 303 cases, AUROC 0.809, 0.821; calibration error 0.090; kept 0.466, false - and 0.040, right 0.464
 * - timeqa: 1171 cases, AUROC 0.729, 0.663; calibration error 0.097; kept 0.486, false - and 0.233, right 0.681
 */
export const CONFIDENCE_WEIGHTS: Readonly<Record<string, number>> = {
  score: 1.1177,
  belief: 1.828,
  lead: 0.5247,
  'all words somewhere in the passage': -0.0084,
  'weakest concept': -0.2079,
  'weakest name': -0.1985,
  'names in the sentence': -0.1544,
  'predicate in the sentence': -0.4498,
  'words missing in the sentence': -1.192,
  'words missing around': -1.3751,
  coverage: -0.3223,
  window: -0.8292,
  bigrams: -0.2958,
  'other words': 0.0953,
  'names missing around': -0.8583,
  'numbers missing': -1.0117,
  'rarest concept not in passage': -0.2127,
  'shape missing': -0.01,
  'shape near match': 0.1123,
  'no new name': -0.6359,
  'nothing new': 0.0372,
  'focus noun': -0.3643,
  'sureness of the short answer': 0.2237,
  'no short answer': -0.3142,
  'number of concepts': 0.5861,
  'few concepts': -0.1288,
  'expects date or duration': -0.0846,
  'expects number or money or percent': -0.1129,
  'expects person or place or organisation': -0.0155,
  'expects reason or manner or statement': -0.1742,
  'expects yes-no': -0.0128,
  bias: -1.5635,
};
