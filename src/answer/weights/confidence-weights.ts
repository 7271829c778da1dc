/**
 * Weights of the signals from which the confidence is computed, by name.
 * Written by scripts/train (`npm run train`): change the training, not this file.
 *
 * Measured on topics held apart (AUROC of right quotations, of answerable questions; calibration error; then at 0.4:
 * questions kept, false answers where the answer is absent and where the question is adversarial, share of right among
 * the answers):
 * - squad2: 2207 cases, AUROC 0.762, 0.716; calibration error 0.068; kept 0.565, false 0.096 and 0.464, right 0.467
 * - squad2, small folder: 1463 cases, AUROC 0.755, 0.707; calibration error 0.080; kept 0.568, false 0.109 and 0.467,
 *   right 0.456
 * - news-qa: 303 cases, AUROC 0.878, 0.860; calibration error 0.108; kept 0.427, false - and 0.045, right 0.434
 * - timeqa: 390 cases, AUROC 0.742, 0.651; calibration error 0.090; kept 0.455, false - and 0.233, right 0.677
 */
export const CONFIDENCE_WEIGHTS: Readonly<Record<string, number>> = {
  score: 1.6033,
  belief: 1.4209,
  lead: 0.6405,
  'all words somewhere in the passage': 0.244,
  'weakest concept': -0.1349,
  'weakest name': -0.1448,
  'names in the sentence': -0.3507,
  'predicate in the sentence': -0.4703,
  'words missing in the sentence': -0.6563,
  'words missing around': -1.4077,
  coverage: -0.4293,
  window: -0.6814,
  bigrams: -0.3475,
  'other words': 0.0074,
  'names missing around': -0.928,
  'numbers missing': -0.1934,
  'rarest concept not in passage': 0.1527,
  'shape missing': 0.2065,
  'shape near match': 0.0016,
  'no new name': -0.7399,
  'nothing new': 0.0872,
  'focus noun': -0.3933,
  'sureness of the short answer': 0.2514,
  'no short answer': -0.454,
  'number of concepts': 0.3957,
  'few concepts': -0.1057,
  'expects date or duration': -0.0993,
  'expects number or money or percent': -0.1792,
  'expects person or place or organisation': 0.0056,
  'expects reason or manner or statement': -0.0792,
  'expects yes-no': -0.1616,
  bias: -1.5989,
};
