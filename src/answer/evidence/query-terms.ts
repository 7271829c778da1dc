import type { QueryTerm } from '../../index/search-index.ts';
import type { Question } from '../question/question.ts';

/** Other words count for less than the question's own; words of a phrase for less still, since each alone is vague. */
const OTHER_WORD = 0.5;
const PART_OF_PHRASE = 0.25;
/** What an earlier question spoke of. */
const CONTEXT = 0.5;

/** What is searched for a question: each term once, with its best weight. */
export function queryTerms(question: Question): QueryTerm[] {
  const weights = new Map<string, number>();
  const add = (term: string, weight: number) => weights.set(term, Math.max(weight, weights.get(term) ?? 0));
  question.concepts.forEach((concept, c) => {
    const whole = question.context.includes(c) ? CONTEXT : 1;
    for (const term of concept.terms) add(term, whole);
    for (const other of concept.alternatives) {
      const share = other.terms.length === 1 ? OTHER_WORD : PART_OF_PHRASE;
      for (const term of other.terms) add(term, whole * other.strength * share);
    }
  });
  return [...weights].map(([term, weight]) => ({ term, weight }));
}
