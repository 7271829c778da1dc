import type { Question } from '../question/question.ts';
import { SENTENCE_WEIGHTS } from '../weights/sentence-weights.ts';
import type { Candidate } from './candidate.ts';
import { FEATURES, featureValues } from './features/features.ts';
import { firstPass, POOL, type Sorted } from './features/first-pass.ts';
import { networkOf } from './network.ts';
import type { Weighing } from './weighing.ts';

/** A sentence with the reasons for its rank. */
export interface Evidence {
  readonly candidate: Candidate;
  /** Values of `FEATURES`, in their order; all nought for a sentence that the first pass left out. */
  readonly values: Float64Array;
  /** What the network makes of the values, in log-odds between sentences: comparable within one question only. */
  readonly score: number;
}

const NO_VALUES = new Float64Array(FEATURES.length);
const NETWORK = networkOf(
  FEATURES.map(({ name }) => name),
  SENTENCE_WEIGHTS,
);

/** The candidates by falling score; equal scores stay in the order of the text. */
export function rank(question: Question, weighing: Weighing, candidates: readonly Candidate[]): Evidence[] {
  const sorted = firstPass(question, weighing, candidates);
  const pool = sorted.slice(0, POOL);
  const values = featureValues(
    question,
    weighing,
    pool.map(({ candidate }) => candidate),
  );
  const best = pool
    .map(({ candidate }, at) => ({ candidate, values: values[at]!, score: NETWORK.score(values[at]!) }))
    .sort(
      (a, b) =>
        b.score - a.score ||
        a.candidate.passage.id - b.candidate.passage.id ||
        a.candidate.sentence - b.candidate.sentence,
    );
  return [...best, ...rest(sorted, best.at(-1)?.score ?? 0)];
}

/** Those that the first pass left out come last, in its order, each as far below the pool as below its end there. */
function rest(sorted: readonly Sorted[], lowest: number): Evidence[] {
  const end = sorted[POOL - 1]?.score ?? 0;
  return sorted
    .slice(POOL)
    .map(({ candidate, score }) => ({ candidate, values: NO_VALUES, score: lowest - (end - score) }));
}

export interface Reason {
  readonly name: string;
  readonly value: number;
  /** What the feature added to the score, or took from it; all parts of a piece sum to what the network gave it. */
  readonly part: number;
}

/** The features of a piece of evidence that are not nought, the strongest first. */
export function reasonsOf(evidence: Evidence): Reason[] {
  const parts = NETWORK.parts(evidence.values);
  return FEATURES.map(({ name }, i) => ({ name, value: evidence.values[i]!, part: parts[i]! }))
    .filter((reason) => reason.value !== 0)
    .sort((a, b) => Math.abs(b.part) - Math.abs(a.part));
}
