/**
 * Weights of the signals from which the confidence is computed, by name.
 * Written by scripts/train (`npm run train`): change the training, not this file.
 *
 * Measured on topics held apart (AUROC of right quotations, of answerable questions; calibration error; then at 0.4:
 * questions kept, false answers where the answer is absent and where the question is adversarial, share of right among
 * the answers):
 * - squad2: 2207 cases, AUROC 0.766, 0.714; calibration error 0.080; kept 0.587, false 0.091 and 0.495, right 0.464
 * - squad2, small folder: 1463 cases, AUROC 0.753, 0.703; calibration error 0.090; kept 0.583, false 0.095 and 0.521,
 *   right 0.447
 * - news-qa: 303 cases, AUROC 0.835, 0.849; calibration error 0.102; kept 0.495, false 0.000 and 0.045, right 0.450
 * - timeqa: 390 cases, AUROC 0.732, 0.637; calibration error 0.108; kept 0.255, false 0.000 and 0.167, right 0.596
 */
export const CONFIDENCE_WEIGHTS: Readonly<Record<string, number>> = {
  score: 0.4863,
  belief: 1.5526,
  lead: 0.5669,
  'all words somewhere in the passage': 0.5434,
  'weakest concept': -0.0941,
  'weakest name': -0.4116,
  'names in the sentence': -0.4305,
  'predicate in the sentence': -0.4217,
  'words missing in the sentence': -0.5309,
  'words missing around': -1.5089,
  coverage: -0.2145,
  window: -0.6309,
  bigrams: -0.0197,
  'other words': 0.4469,
  'names missing around': -1.0602,
  'numbers missing': -0.8449,
  'rarest concept not in passage': 0.0827,
  'shape missing': -0.0017,
  'shape near match': 0.1553,
  'no new name': -0.5305,
  'nothing new': 0.3159,
  'focus noun': -0.3488,
  'sureness of the short answer': 0.1696,
  'no short answer': -0.3367,
  'number of concepts': 0.5955,
  'few concepts': -0.0079,
  'expects date or duration': -0.1624,
  'expects number or money or percent': -0.1027,
  'expects person or place or organisation': -0.1195,
  'expects reason or manner or statement': -0.2794,
  'expects yes-no': -0.2759,
  bias: -1.3539,
};
