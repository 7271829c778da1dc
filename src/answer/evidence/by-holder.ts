import type { Question } from '../question/question.ts';
import { asksForHolder, NO_LONGER, roleAsked } from '../question/role.ts';
import type { Evidence } from './rank.ts';

/** What a sentence loses that tells who held the office before; in the ranker's units, set by hand: no set asks it often. */
const HELD_BEFORE = 3;
/** "A former British ambassador": so many words may stand before the office. */
const BEFORE = 2;

/** Evidence for "who is the ambassador to Norland", ranked again: "a former ambassador" is not who is asked for. */
export function byHolder(question: Question, evidence: readonly Evidence[]): readonly Evidence[] {
  const role = roleAsked(question);
  if (!role || !asksForHolder(question)) return evidence;
  const isPast = ({ candidate: { match, tokens } }: Evidence): boolean => {
    const at = match.at[role.office]!;
    return at >= 0 && tokens.slice(Math.max(0, at - BEFORE), at).some(({ word }) => NO_LONGER.test(word));
  };
  return evidence
    .map((piece) => (isPast(piece) ? { ...piece, score: piece.score - HELD_BEFORE } : piece))
    .sort((a, b) => b.score - a.score);
}
