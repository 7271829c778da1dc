import type { Question } from '../question/question.ts';
import { SENTENCE_WEIGHTS } from '../weights/sentence-weights.ts';
import type { Candidate } from './candidate.ts';
import { FEATURES, featureValues } from './features.ts';
import type { Weighing } from './weighing.ts';

/** A sentence with the reasons for its rank. */
export interface Evidence {
  readonly candidate: Candidate;
  /** Values of `FEATURES`, in their order. */
  readonly values: Float64Array;
  /** Sum of values times weights: comparable within one question only. */
  readonly score: number;
}

const WEIGHTS = Float64Array.from(FEATURES, (feature) => SENTENCE_WEIGHTS[feature.name] ?? 0);

/** The candidates by falling score; equal scores stay in the order of the text. */
export function rank(question: Question, weighing: Weighing, candidates: readonly Candidate[]): Evidence[] {
  return candidates
    .map((candidate) => {
      const values = featureValues(question, weighing, candidate);
      let score = 0;
      for (let i = 0; i < values.length; i++) score += values[i]! * WEIGHTS[i]!;
      return { candidate, values, score };
    })
    .sort(
      (a, b) =>
        b.score - a.score ||
        a.candidate.passage.id - b.candidate.passage.id ||
        a.candidate.sentence - b.candidate.sentence,
    );
}

export interface Reason {
  readonly name: string;
  readonly value: number;
  /** What the feature added to the score, or took from it. */
  readonly part: number;
}

/** The features of a piece of evidence that are not nought, the strongest first. */
export function reasonsOf(evidence: Evidence): Reason[] {
  return FEATURES.map((feature, i) => ({
    name: feature.name,
    value: evidence.values[i]!,
    part: evidence.values[i]! * WEIGHTS[i]!,
  }))
    .filter((reason) => reason.value !== 0)
    .sort((a, b) => Math.abs(b.part) - Math.abs(a.part));
}
