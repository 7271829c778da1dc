import { DEFAULT_THRESHOLD } from '../../src/answer/threshold.ts';
import type { ConfidenceTraining } from './confidence.ts';
import { confidenceFigures } from './confidence-figures.ts';
import { reliability } from './reliability.ts';
import { roundedNetwork, weightsFile } from './weights-file.ts';

const WRITTEN = 'Written by scripts/train (`npm run train`): change the training, not this file.';
const share = (value: number): string => (Number.isNaN(value) ? '-' : value.toFixed(3));

/** The files of what was trained, by name, and the lines that tell how good it is. */
export function confidenceFiles({ weights, cases }: ConfidenceTraining): {
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
        'The network that makes the confidence of the signals: of each signal its weight straight to the log odds, then into each hidden unit.',
        WRITTEN,
        '',
        `Measured on topics held apart (AUROC of right quotations; of answerable questions against those of the set that are not, and against the same with every passage that answers taken away; calibration error; then at ${DEFAULT_THRESHOLD}: questions kept, false answers to either kind, share of right among the answers to the set's own questions):`,
        ...lines.map((line) => `- ${line}`),
      ],
      name: 'CONFIDENCE_WEIGHTS',
      imports: "import type { SurenessWeights } from '../decide/confidence.ts';",
      type: 'SurenessWeights',
      value: { bias: Number(weights.bias.toFixed(4)), ...roundedNetwork(weights, 4) },
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
