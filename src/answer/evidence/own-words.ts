import type { Question } from '../question/question.ts';
import type { Evidence } from './rank.ts';
import type { Weighing } from './weighing.ts';

// What a sentence loses that has none of a follow-up's own words, and none of what was spoken of before; in the ranker's
// units, set by hand on samples.
const WITHOUT_OWN = 1;
const WITHOUT_CONTEXT = 3;

/**
 * Evidence for a follow-up, ranked again: the sentence has to speak of what is asked now, and of what the conversation
 * was about.
 */
export function byOwnWords(question: Question, weighing: Weighing, evidence: readonly Evidence[]): readonly Evidence[] {
  const { context, focus, concepts } = question;
  if (context.length === 0) return evidence;
  const own = concepts.flatMap((_, c) => (context.includes(c) || focus.includes(c) ? [] : [c]));
  const lacking = (of: readonly number[], { candidate: { match } }: Evidence): number => {
    const all = of.reduce((sum, c) => sum + weighing.idf[c]!, 0);
    return all > 0 ? 1 - of.reduce((sum, c) => sum + weighing.idf[c]! * match.strength[c]!, 0) / all : 0;
  };
  return evidence
    .map((piece) => ({
      ...piece,
      score: piece.score - WITHOUT_OWN * lacking(own, piece) - WITHOUT_CONTEXT * lacking(context, piece),
    }))
    .sort((a, b) => b.score - a.score);
}
