import type { Candidate } from '../evidence/candidate.ts';
import type { Question } from '../question/question.ts';

/** Sums that are paid for one reason only: what somebody spent is no fine. */
const KIND =
  /^(?:fines?|penalt(?:y|ies)|bail|ransoms?|bribes?|grants?|subsid(?:y|ies)|donations?|loans?|debts?|refunds?|bonus(?:es)?|dividends?|compensation|damages|rent|tax(?:es)?|salar(?:y|ies)|wages?|pensions?)$/i;

/** Whether it is asked for a sum of one kind ("what fine did the port pay") and the sentence, with the one before, tells of no such. */
export function isAnotherKindOfSum({ expects, concepts, context }: Question, candidate: Candidate): boolean {
  if (expects !== 'money') return false;
  const { match, sentence, surroundings } = candidate;
  const before = surroundings.sentences[sentence - 1];
  return concepts.some(
    ({ surface }, c) =>
      KIND.test(surface) && !context.includes(c) && match.strength[c] === 0 && (!before || before.strength[c] === 0),
  );
}
