import type { Question } from '../../question/question.ts';
import type { Candidate } from '../candidate.ts';
import type { Weighing } from '../weighing.ts';
import { ANSWER_TYPE } from './answer-type.ts';
import { AROUND } from './around.ts';
import { DOCUMENT, PUBLISHED_THEN } from './document.ts';
import type { Feature, FeatureGroup } from './feature.ts';
import { FeatureContext } from './feature-context.ts';
import { FORM } from './form.ts';
import { NAMES } from './names.ts';
import { OTHER_WORDS } from './other-word-features.ts';
import { OtherWords } from './other-words.ts';
import { TIME_FEATURES } from './time.ts';
import { PROXIMITY, WORDS } from './words.ts';

/** The features by kind; each is in one group. */
export const FEATURE_GROUPS: readonly FeatureGroup[] = [
  { name: 'words', features: WORDS },
  { name: 'proximity', features: PROXIMITY },
  { name: 'around', features: AROUND },
  { name: 'document', features: DOCUMENT },
  { name: 'names and numbers', features: NAMES },
  { name: 'answer type', features: ANSWER_TYPE },
  { name: 'time', features: [...TIME_FEATURES, PUBLISHED_THEN] },
  { name: 'form', features: FORM },
  { name: 'other words', features: OTHER_WORDS },
];

/** The features by which sentences are ranked, in the order of the weights' file. */
export const FEATURES: readonly Feature[] = FEATURE_GROUPS.flatMap((group) => group.features);

/** The values of `FEATURES` for candidates of one question, in their order. */
export function featureValues(
  question: Question,
  weighing: Weighing,
  candidates: readonly Candidate[],
): Float64Array[] {
  return valuesOf(FEATURES, question, weighing, candidates);
}

/** The values of some features for candidates of one question. */
export function valuesOf(
  features: readonly Feature[],
  question: Question,
  weighing: Weighing,
  candidates: readonly Candidate[],
): Float64Array[] {
  const otherWords = new OtherWords(question);
  return candidates.map((candidate) => {
    const context = new FeatureContext(question, weighing, candidate, otherWords);
    return Float64Array.from(features, (feature) => feature.of(context));
  });
}
