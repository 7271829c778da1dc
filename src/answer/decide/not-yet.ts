import type { Candidate } from '../evidence/candidate.ts';
import type { Question } from '../question/question.ts';

/** "Who approved", "when did the council approve", "was it approved". */
const ASKS_OF_THE_PAST = /\b(?:did|was|were)\b/i;
const PAST_FORM = /(?:ed|ied)$/i;

/** "Must still approve", "has yet to approve", "will approve", "is likely to approve". */
const TO_COME = /^(?:must|will|shall|should|yet|wo|likely|expected|due|plans?)$/;
/** So many words before the verb at most. */
const BEFORE = 3;

/**
 * Whether it is asked for what was done and the sentence tells it as still to be done. "Would" is left out: "she would
 * win it twice" tells of the past. A question for yes or no is answered by "not yet".
 */
export function isNotYetDone({ text, concepts, predicate, expects }: Question, candidate: Candidate): boolean {
  if (predicate < 0 || expects === 'yes-no') return false;
  if (!ASKS_OF_THE_PAST.test(text) && !PAST_FORM.test(concepts[predicate]!.surface)) return false;
  const at = candidate.match.at[predicate]!;
  if (at < 0) return false;
  const verb = candidate.tokens[at]!;
  const from = Math.max(0, at - BEFORE);
  return (
    !PAST_FORM.test(verb.word) &&
    candidate.tokens
      .slice(from, at)
      .some((token) => TO_COME.test(token.word) && !/[,;:]/.test(candidate.text.slice(token.end, verb.start)))
  );
}
