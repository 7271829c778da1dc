import type { Candidate } from '../candidate.ts';
import type { Match } from '../matcher.ts';
import type { FeatureContext } from './feature-context.ts';

/** One reason for or against a sentence, as a number of about 0 to 1. */
export interface Feature {
  readonly name: string;
  readonly of: (context: FeatureContext) => number;
}

/** Features of one kind: what is left out together to see what the kind gives. */
export interface FeatureGroup {
  readonly name: string;
  readonly features: readonly Feature[];
}

/** The match of the sentence `by` places on in its passage. */
export const neighbour = (candidate: Candidate, by: number): Match | undefined =>
  candidate.surroundings.sentences[candidate.sentence + by];

/** The matches of the sentences right before and right after. */
export const around = (candidate: Candidate): Match[] =>
  [neighbour(candidate, -1), neighbour(candidate, 1)].filter((match) => match !== undefined);
