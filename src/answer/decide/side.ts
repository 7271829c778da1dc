import type { Candidate } from '../evidence/candidate.ts';
import { oppositesOf } from '../question/opposites.ts';
import type { Question } from '../question/question.ts';
import { type Stance, stanceAt, stanceOf } from './stance.ts';

const ASKS_OF_A_PLAN = /^\W*(?:will|would|shall|is .{1,60} going to)\b/i;
const SAYS_IT = 0.7;

/**
 * The word of a yes-or-no question that can be so or not so: the last that has an opposite ("did prices RISE"), else its
 * predicate; -1 where there is none.
 */
export function polarWord({ concepts, predicate }: Question): number {
  const polar = concepts.findLastIndex(
    ({ terms, isName, isNumber }) => !isName && !isNumber && terms.length === 1 && oppositesOf(terms[0]!).size > 0,
  );
  return polar < 0 ? predicate : polar;
}

/** The side a sentence takes on a yes-or-no question, be it in the question's own word or in the opposite of it. */
export function sideOf(question: Question, candidate: Candidate): Stance {
  const { text, tokens, match } = candidate;
  const word = polarWord(question);
  const isPlanFine = ASKS_OF_A_PLAN.test(question.text);
  const at = word < 0 ? -1 : match.at[word]!;
  const isAsking = /\?["'”’)]*$/.test(text);
  if (at >= 0 && !isAsking && match.strength[word]! >= SAYS_IT) return stanceAt(text, tokens[at]!, isPlanFine);
  if (word < 0 || isAsking) return stanceOf(candidate, question.predicate);
  const opposites = oppositesOf(question.concepts[word]!.terms[0]!);
  const opposite = tokens.find(({ term }) => opposites.has(term));
  return opposite ? REVERSED[stanceAt(text, opposite, isPlanFine)] : stanceOf(candidate, question.predicate);
}

const REVERSED = { affirms: 'denies', denies: 'affirms', open: 'open' } as const;

/** Whether a sentence says the opposite of the question's word, and so has that word in a manner of speaking. */
export function saysOpposite(question: Question, { tokens }: Candidate): boolean {
  const word = polarWord(question);
  const opposites = oppositesOf(question.concepts[word]?.terms[0] ?? '');
  return tokens.some(({ term }) => opposites.has(term));
}
