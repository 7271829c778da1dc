import type { Question } from '../question/question.ts';
import type { Evidence } from './rank.ts';

/** "Now known as" is told of a name, and asks for no news. */
const ASKS_FOR_NEWEST =
  /\b(?:latest|newest|most recent(?:ly)?|current(?:ly)?|at present|at the moment|nowadays|these days|so far|right now|as of (?:now|today)|today|now)\b(?! (?:known|called|named|part|the|a)\b)/i;

/** Whether a question asks how things stand now: "who is currently head of", "the latest count". */
export const asksForNewest = ({ text, period }: Question): boolean => period === null && ASKS_FOR_NEWEST.test(text);

/** Evidence so far below the best, in the ranker's units, is not as good, and its day does not make it better. */
const AS_GOOD = 3;
/** What the newest of evidence that is as good gains, and the oldest and what has no date does not. */
const NEWEST = 1.5;

/** Evidence for a question that asks how things stand now, ranked again: of what is as good the newest comes first. */
export function byRecency(question: Question, evidence: readonly Evidence[]): readonly Evidence[] {
  const best = evidence[0];
  if (!best || !asksForNewest(question)) return evidence;
  const isAsGood = ({ score }: Evidence): boolean => best.score - score <= AS_GOOD;
  const days = [...new Set(evidence.filter(isAsGood).flatMap((piece) => publishedOf(piece) ?? []))].sort();
  if (days.length === 0) return evidence;
  const gain = (piece: Evidence): number => {
    const published = publishedOf(piece);
    return published === null || !isAsGood(piece) ? 0 : (NEWEST * (days.indexOf(published) + 1)) / days.length;
  };
  return evidence.map((piece) => ({ ...piece, score: piece.score + gain(piece) })).sort((a, b) => b.score - a.score);
}

const publishedOf = ({ candidate }: Evidence): string | null => candidate.surroundings.published;
