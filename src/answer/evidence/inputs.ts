import type { Question } from '../question/question.ts';
import type { Candidate } from './candidate.ts';
import { OF_THE_SEARCH } from './features/document.ts';
import type { Feature } from './features/feature.ts';
import { FEATURES, valuesOf } from './features/features.ts';
import type { Weighing } from './weighing.ts';

/**
 * What the ranking's network reads: the features, then what the search gave passage and document. The latter go into
 * hidden units only: straight to the score they are noise in a small folder.
 */
export const INPUTS: readonly Feature[] = [...FEATURES, ...OF_THE_SEARCH];
export const INPUT_NAMES: readonly string[] = INPUTS.map(({ name }) => name);

/** The values of `INPUTS` for candidates of one question, in their order. */
export const inputValues = (question: Question, weighing: Weighing, candidates: readonly Candidate[]): Float64Array[] =>
  valuesOf(INPUTS, question, weighing, candidates);
