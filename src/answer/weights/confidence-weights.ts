/**
 * Weights of the signals from which the confidence is computed, by name.
 * Written by scripts/train (`npm run train`): change the training, not this file.
 *
 * Measured on topics held apart (AUROC of right quotations, of answerable questions; calibration error; then at 0.4:
 * questions kept, false answers where the answer is absent and where the question is adversarial, share of right among
 * the answers):
 * - squad2: 2207 cases, AUROC 0.761, 0.716; calibration error 0.075; kept 0.581, false 0.098 and 0.473, right 0.465
 * - squad2, small folder: 1463 cases, AUROC 0.756, 0.708; calibration error 0.083; kept 0.581, false 0.090 and 0.495,
 *   right 0.450
 * - news-qa: 303 cases, AUROC 0.861, 0.857; calibration error 0.098; kept 0.476, false - and 0.035, right 0.446
 * - timeqa: 390 cases, AUROC 0.675, 0.611; calibration error 0.126; kept 0.285, false - and 0.200, right 0.547
 */
export const CONFIDENCE_WEIGHTS: Readonly<Record<string, number>> = {
  score: 1.0109,
  belief: 1.6618,
  lead: 0.4339,
  'all words somewhere in the passage': 0.3384,
  'weakest concept': -0.0616,
  'weakest name': -0.451,
  'names in the sentence': -0.2066,
  'predicate in the sentence': -0.6063,
  'words missing in the sentence': -0.6666,
  'words missing around': -1.6298,
  coverage: -0.3899,
  window: -0.489,
  bigrams: -0.1477,
  'other words': 0.2975,
  'names missing around': -0.7954,
  'numbers missing': -0.6269,
  'rarest concept not in passage': 0.1231,
  'shape missing': 0.0034,
  'shape near match': 0.0969,
  'no new name': -0.628,
  'nothing new': 0.2324,
  'focus noun': -0.3653,
  'sureness of the short answer': 0.1123,
  'no short answer': -0.3704,
  'number of concepts': 0.4501,
  'few concepts': -0.0687,
  'expects date or duration': -0.134,
  'expects number or money or percent': -0.0656,
  'expects person or place or organisation': 0.0166,
  'expects reason or manner or statement': -0.1823,
  'expects yes-no': -0.2541,
  bias: -1.2294,
};
