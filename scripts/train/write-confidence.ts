import { CALIBRATION } from '../../src/answer/decide/calibration.ts';
import { SIGNALS } from '../../src/answer/decide/signals.ts';
import { DEFAULT_THRESHOLD } from '../../src/answer/threshold.ts';
import type { ConfidenceTraining } from './confidence.ts';
import { confidenceFigures } from './confidence-figures.ts';
import { reliability } from './reliability.ts';
import { byName, weightsFile } from './weights-file.ts';

const WRITTEN = 'Written by scripts/train (`npm run train`): change the training, not this file.';
const share = (value: number): string => (Number.isNaN(value) ? '-' : value.toFixed(3));

/** The files of what was trained, by name, and the lines that tell how good it is. */
export function confidenceFiles({ weights, calibration, cases }: ConfidenceTraining): {
  readonly files: Readonly<Record<string, string>>;
  readonly lines: readonly string[];
} {
  const lines = confidenceFigures(cases, DEFAULT_THRESHOLD).map(
    (one) =>
      `${one.source}: ${one.questions} questions, AUROC ${share(one.auroc)}, ${share(one.aurocAnswerable)}, ${share(one.aurocAbsent)}; calibration error ${share(one.calibrationError)} (set not seen: ${share(one.calibrationErrorElsewhere)}); kept ${share(one.kept)}, false ${share(one.falseAdversarial)} and ${share(one.falseAbsent)}, right ${share(one.right)}`,
  );
  const files = {
    'confidence-weights.ts': weightsFile({
      comment: [
        'Weights of the signals from which the confidence is computed, by name.',
        WRITTEN,
        '',
        `Measured on topics held apart (AUROC of right quotations; of answerable questions against those of the set that are not, and against the same with every passage that answers taken away; calibration error; then at ${DEFAULT_THRESHOLD}: questions kept, false answers to either kind, share of right among the answers to the set's own questions):`,
        ...lines.map((line) => `- ${line}`),
      ],
      name: 'CONFIDENCE_WEIGHTS',
      type: 'Readonly<Record<string, number>>',
      value: byName([...SIGNALS, { name: 'bias' }], weights, 4),
    }),
    'calibration-weights.ts': weightsFile({
      comment: [
        'Weights of the second step of the confidence, which fits its odds to what was seen, by name.',
        WRITTEN,
      ],
      name: 'CALIBRATION_WEIGHTS',
      type: 'Readonly<Record<string, number>>',
      value: byName([...CALIBRATION, { name: 'bias' }], calibration, 4),
    }),
  };
  return { files, lines };
}

/** The reliability of every source's own questions: by weights that never saw the topic, and by weights that never saw the set. */
export function reliabilityData({ cases }: ConfidenceTraining): object {
  const own = cases.filter(({ kind }) => kind !== 'absent');
  const sources = [...new Set(own.map(({ source }) => source))];
  const of = (some: typeof own) => ({
    'topic not seen': reliability(some),
    'set not seen': reliability(some.map((one) => ({ ...one, confidence: one.elsewhere }))),
  });
  return Object.fromEntries(sources.map((source) => [source, of(own.filter((one) => one.source === source))]));
}
