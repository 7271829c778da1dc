import type { Candidate } from '../evidence/candidate.ts';
import type { Match } from '../evidence/matcher.ts';
import { coverage, type Weighing } from '../evidence/weighing.ts';
import type { Question } from '../question/question.ts';

/** How far a sentence is about a topic, as shares of the topic's weight, 0 to 1. */
export interface About {
  /** What the sentence has itself, or with the one before it that it leans on. */
  readonly own: number;
  /** What it has together with its title, its heading and, for less, its passage and the ones beside it. */
  readonly together: number;
  /** What the title and heading have. */
  readonly headed: number;
  /** What the rest of the passage, or a passage beside it, has; 0 where it does not matter. */
  readonly near: number;
}

/** How much a word counts that stands in the title or heading, and in another sentence nearby. */
const TITLE = 0.9;
const NEARBY = 0.6;

/** @param beside matches of the passages beside the sentence's own; read only where they can decide something */
export function aboutness(
  weighing: Weighing,
  { match, surroundings }: Candidate,
  beside: () => readonly Match[],
): About {
  const { title, heading, sentences } = surroundings;
  const most = (matches: readonly Match[], c: number) => Math.max(0, ...matches.map(({ strength }) => strength[c]!));
  const of = (strengthOf: (own: number, c: number) => number) =>
    coverage(weighing, { ...match, strength: match.strength.map(strengthOf) });
  const own = coverage(weighing, match);
  const headed = of((_, c) => most([title, heading], c));
  const near = own >= OWN || headed < HEADED ? 0 : of((_, c) => most([...sentences, ...beside()], c));
  const around = [...sentences, ...surroundings.neighbours];
  const together = of((value, c) => Math.max(value, TITLE * most([title, heading], c), NEARBY * most(around, c)));
  return { own, together, headed, near };
}

/** A sentence has so much of the topic itself, and so much with its surroundings, or it only mentions a word of it. */
const OWN = 0.3;
const TOGETHER = 0.65;
/** Under a title that names the whole topic, a sentence without a word of it counts where the text beside it has so much. */
const HEADED = 0.9;
const NEAR = 0.4;

export const isAbout = ({ own, together, headed, near }: About): boolean =>
  (own >= OWN && together >= TOGETHER) || (headed >= HEADED && near >= NEAR);

/**
 * Whether a sentence, with its title and heading, has every name of a topic that has at least two: with their names
 * said, "Russia's ban on the Taliban" is found in other words than "ban".
 */
export function hasItsNames(question: Question, { match, surroundings: { title, heading } }: Candidate): boolean {
  const names = question.concepts.flatMap(({ isName }, c) => (isName ? [c] : []));
  return names.length > 1 && names.every((c) => [match, title, heading].some(({ strength }) => strength[c]! >= 0.5));
}
