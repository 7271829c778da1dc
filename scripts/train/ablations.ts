/**
 * What each group of the ranking's features gives: the figures of topics held apart, with all features and without each
 * group, as a table.
 *
 *     npm run ablations -- [--every N]
 *
 * Each line is trained anew. `--every N` takes each N-th question of every set; default 2, which takes some minutes.
 */
import { parseArgs } from 'node:util';
import { FEATURE_GROUPS, FEATURES } from '../../src/answer/evidence/features/features.ts';
import { DATA, developmentSet, type SetName } from './development-set.ts';
import { type Example, examplesOf } from './examples.ts';
import { sentenceFigures, trainSentences } from './sentences.ts';

const ASKED: readonly SetName[] = ['squad2', 'news-qa', 'timeqa', 'excerpts'];
const { values: options } = parseArgs({ options: { every: { type: 'string', default: '2' } } });
const every = Number(options.every);
if (!(Number.isInteger(every) && every > 0)) stop(`--every ${options.every}: give a whole number from 1 on.`);

const examples = ASKED.flatMap((name) => {
  const set = developmentSet(name) ?? stop(`the development questions of ${name} are not in ${DATA}.`);
  // The news are few.
  return examplesOf(set, 'whole', name === 'news-qa' ? 1 : every);
});

function stop(message: string): never {
  console.error(`ablations: ${message}`);
  process.exit(1);
}

/** The same questions, seen without some of the features. */
const without = (names: ReadonlySet<string>): Example[] =>
  examples.map((example) => ({
    ...example,
    values: example.values.map((values) => values.map((value, at) => (names.has(FEATURES[at]!.name) ? 0 : value))),
  }));

function line(name: string, seen: readonly Example[]): string {
  const figures = sentenceFigures(seen, trainSentences(seen));
  return `| ${name} | ${figures.map(({ hit1, hit3 }) => `${hit1.toFixed(3)} | ${hit3.toFixed(3)}`).join(' | ')} |`;
}

console.log(`| | ${ASKED.map((name) => `${name} hit1 | hit3`).join(' | ')} |`);
console.log(`|${' --- |'.repeat(1 + 2 * ASKED.length)}`);
console.log(line('all features', examples));
for (const { name, features } of FEATURE_GROUPS)
  console.log(line(`without ${name}`, without(new Set(features.map((feature) => feature.name)))));
