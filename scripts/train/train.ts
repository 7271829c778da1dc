/**
 * Trains the weights of src/answer/weights on the development questions that lie beside the project.
 *
 *     npm run train -- [--out FOLDER] [--every N]
 *
 * Sentences: a small network, spans: linear; both by listwise softmax. Confidence: logistic regression. Every figure that is printed, and written
 * into the files' comments, was measured on topics that the weights in question had not seen; the weights that are
 * written were fitted on all. `--every N` takes each N-th question of every set (1: all of them); without it a sample
 * is taken that trains in a minute or two.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { FIRST_PASS } from '../../src/answer/evidence/features/first-pass.ts';
import { SPAN_FEATURES } from '../../src/answer/extract/span-features.ts';
import type { Family } from '../../src/answer/extract/spans.ts';
import { trainConfidence } from './confidence.ts';
import { draftsOf } from './confidence-cases.ts';
import { DATA, developmentSet, SETS, type SetName } from './development-set.ts';
import { type Example, examplesOf, setOf } from './examples.ts';
import type { Regime } from './folders.ts';
import { sentenceFigures, trainFirstPass, trainSentences } from './sentences.ts';
import { FAMILIES, spanExamplesOf, trainSpans } from './spans.ts';
import { byName, roundedNetwork, weightsFile } from './weights-file.ts';
import { confidenceFiles, reliabilityData } from './write-confidence.ts';

const SOURCES: readonly { readonly set: SetName; readonly regime: Regime; readonly every: number }[] = [
  { set: 'squad2', regime: 'whole', every: 2 },
  { set: 'squad2', regime: 'small', every: 3 },
  { set: 'news-qa', regime: 'whole', every: 1 },
  { set: 'timeqa', regime: 'whole', every: 1 },
  { set: 'excerpts', regime: 'whole', every: 1 },
];

const { values: options } = parseArgs({ options: { out: { type: 'string' }, every: { type: 'string' } } });
const out = resolve(options.out ?? join(import.meta.dirname, '../../src/answer/weights'));
const every = options.every === undefined ? null : Number(options.every);
if (every !== null && !(Number.isInteger(every) && every > 0))
  stop(`--every ${options.every}: give a whole number from 1 on.`);

const sets = new Map(SETS.map((name) => [name, developmentSet(name)]));
const absent = SETS.filter((name) => !sets.get(name));
if (absent.length > 0)
  stop(`the development questions of ${absent.join(', ')} are not in ${DATA}; nothing was trained.`);

function stop(message: string): never {
  console.error(`train: ${message}`);
  process.exit(1);
}

const share = (value: number): string => (Number.isNaN(value) ? '-' : value.toFixed(3));
function write(file: string, text: string): void {
  mkdirSync(out, { recursive: true });
  writeFileSync(join(out, file), text);
  console.log(`wrote ${join(out, file)}\n`);
}
/** Prints the lines, and gives them as the list of a comment. */
function listed(lines: readonly string[]): readonly string[] {
  for (const line of lines) console.log(line);
  return lines.map((line) => `- ${line}`);
}
const rounded = (_: string, value: unknown) => (typeof value === 'number' ? Number(value.toFixed(4)) : value);
const WRITTEN = 'Written by scripts/train (`npm run train`): change the training, not this file.';

const spanExamples = spanExamplesOf(sets.get('squad2')!);
const spans = FAMILIES.map((family) => trainSpans(spanExamples, family));
const spanWeights = Object.fromEntries(
  spans.map(({ family, weights }) => [family, byName(SPAN_FEATURES, weights, 3)]),
) as Record<Family, Record<string, number>>;
const spanLines = spans.map(
  (one) => `${one.family}: ${one.questions} questions, found ${share(one.found)}, exact ${share(one.exact)}`,
);
write(
  'span-weights.ts',
  weightsFile({
    imports: "import type { Family } from '../extract/spans.ts';",
    comment: [
      'Weights of the features by which short answers are ranked, by family and name.',
      WRITTEN,
      '',
      'Measured on topics held apart, in the sentence that holds the answer (found: the answer is among the spans; exact: it is the best of them):',
      ...listed(spanLines),
    ],
    name: 'SPAN_WEIGHTS',
    type: 'Readonly<Record<Family, Readonly<Record<string, number>>>>',
    value: spanWeights,
  }),
);

const examples: Example[] = SOURCES.flatMap((source) => {
  const began = performance.now();
  const own = examplesOf(sets.get(source.set)!, source.regime, every ?? source.every);
  console.log(`${own[0]?.source}: ${own.length} questions read in ${Math.round(performance.now() - began)} ms`);
  return own;
});
write(
  'first-pass-weights.ts',
  weightsFile({
    comment: ['Weights of the cheap features that choose which sentences get all features, by name.', WRITTEN],
    name: 'FIRST_PASS_WEIGHTS',
    type: 'Readonly<Record<string, number>>',
    value: byName(FIRST_PASS, trainFirstPass(examples), 4),
  }),
);
const sentences = trainSentences(examples);
write(
  'sentence-weights.ts',
  weightsFile({
    comment: [
      'The network by which sentences are ranked: of each feature its weight straight to the score, then into each hidden unit.',
      WRITTEN,
      '',
      'Measured on topics held apart (found: a right sentence is among those that got all features; hit1, hit3: the answer stands in the first, in one of the first three):',
      ...listed(
        sentenceFigures(examples, sentences).map(
          (one) =>
            `${one.source}: ${one.questions} questions, found ${share(one.found)}, hit1 ${share(one.hit1)}, hit3 ${share(one.hit3)}`,
        ),
      ),
    ],
    name: 'SENTENCE_WEIGHTS',
    imports: "import type { NetworkWeights } from '../evidence/network.ts';",
    type: 'NetworkWeights',
    value: roundedNetwork(sentences.weights, 4),
  }),
);

// An excerpt is what somebody marked as of use, and not all that answers: nothing to learn sureness from.
const judged = examples.filter((example) => setOf(example) !== 'excerpts');
const confidence = trainConfidence(draftsOf(judged, sentences, spanWeights));
const written = confidenceFiles(confidence);
for (const line of written.lines) console.log(line);
for (const [file, text] of Object.entries(written.files)) write(file, text);
writeFileSync(
  join(import.meta.dirname, 'reliability.json'),
  `${JSON.stringify(reliabilityData(confidence), rounded, 2)}\n`,
);
