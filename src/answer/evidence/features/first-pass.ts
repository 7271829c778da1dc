import type { Question } from '../../question/question.ts';
import { FIRST_PASS_WEIGHTS } from '../../weights/first-pass-weights.ts';
import type { Candidate } from '../candidate.ts';
import type { Weighing } from '../weighing.ts';
import { OF_THE_SEARCH } from './document.ts';
import { FEATURES, valuesOf } from './features.ts';

/**
 * The cheap features that choose which candidates get all of them. The right sentence is among the best forty by them
 * for .98 of the questions for which it is read at all.
 */
export const FIRST_PASS_NAMES = [
  'coverage',
  'coverage squared',
  'sentence before adds',
  'title and heading add',
  'passage score',
  'document score',
  'title',
  'names',
  'other words',
  'names missing in document',
] as const;

/** So many candidates get all features. */
export const POOL = 40;

export const FIRST_PASS = FIRST_PASS_NAMES.map(
  (name) => [...FEATURES, ...OF_THE_SEARCH].find((feature) => feature.name === name)!,
);
const WEIGHTS = Float64Array.from(FIRST_PASS, (feature) => FIRST_PASS_WEIGHTS[feature.name] ?? 0);

export interface Sorted {
  readonly candidate: Candidate;
  /** Sum of the first pass: comparable within one question only. */
  readonly score: number;
}

/** The candidates by falling first score; equal ones stay in the order they came in. */
export function firstPass(question: Question, weighing: Weighing, candidates: readonly Candidate[]): Sorted[] {
  return valuesOf(FIRST_PASS, question, weighing, candidates)
    .map((values, at) => {
      let score = 0;
      for (let i = 0; i < values.length; i++) score += values[i]! * WEIGHTS[i]!;
      return { candidate: candidates[at]!, score };
    })
    .sort((a, b) => b.score - a.score);
}
