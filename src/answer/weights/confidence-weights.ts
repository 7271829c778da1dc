/**
 * Weights of the signals from which the confidence is computed, by name.
 * Written by scripts/train (`npm run train`): change the training, not this file.
 *
 * Measured on topics held apart (AUROC of right quotations, of answerable questions; calibration error; then at 0.4:
 * questions kept, false answers where the answer is absent and where the question is adversarial, share of right among
 * the answers):
 * - squad2: 2207 cases, AUROC 0.760, 0.714; calibration error 0.073; kept 0.576, false 0.091 and 0.467, right 0.469
 * - squad2, small folder: 1463 cases, AUROC 0.751, 0.704; calibration error 0.084; kept 0.575, false 0.090 and 0.493,
 *   right 0.453
 * - news-qa: 303 cases, AUROC 0.840, 0.848; calibration error 0.094; kept 0.495, false 0.000 and 0.050, right 0.443
 * - timeqa: 390 cases, AUROC 0.690, 0.625; calibration error 0.123; kept 0.285, false 0.000 and 0.200, right 0.538
 */
export const CONFIDENCE_WEIGHTS: Readonly<Record<string, number>> = {
  score: 0.9891,
  belief: 1.6475,
  lead: 0.4379,
  'all words somewhere in the passage': 0.4143,
  'weakest concept': -0.0745,
  'weakest name': -0.4764,
  'names in the sentence': -0.3642,
  'predicate in the sentence': -0.4564,
  'words missing in the sentence': -0.4893,
  'words missing around': -1.3633,
  coverage: -0.2471,
  window: -0.4914,
  bigrams: -0.0768,
  'other words': 0.3039,
  'names missing around': -0.8879,
  'numbers missing': -0.6898,
  'rarest concept not in passage': 0.133,
  'shape missing': -0.009,
  'shape near match': 0.0983,
  'no new name': -0.5898,
  'nothing new': 0.2108,
  'focus noun': -0.3913,
  'sureness of the short answer': 0.0301,
  'no short answer': -0.4085,
  'number of concepts': 0.4537,
  'few concepts': -0.0642,
  'expects date or duration': -0.1251,
  'expects number or money or percent': -0.0453,
  'expects person or place or organisation': -0.0346,
  'expects reason or manner or statement': -0.2252,
  'expects yes-no': -0.262,
  bias: -1.3755,
};
