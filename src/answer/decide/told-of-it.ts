import type { Question } from '../question/question.ts';
import type { Reading } from './conflict.ts';

/** So many words may stand between a number and what it counts: "four main types of boats". */
const BESIDE = 4;
const SAYS_IT = 0.7;
/** What is counted without being said: "the village has 400 inhabitants" of "how many people". */
const COUNTED = new Set(['number']);

/** Whether a short answer is said of the very thing asked for: the noun that is counted stands beside its number, the verb in its sentence. */
export function isToldOfIt(question: Question, { evidence, short }: Reading): boolean {
  const { tokens, match } = evidence.candidate;
  const { predicate, focus, expects } = question;
  if (short === null) return false;
  if (predicate >= 0 && !focus.includes(predicate) && match.strength[predicate]! < SAYS_IT) return false;
  if (!COUNTED.has(expects) || focus.length === 0) return true;
  const from = tokens.findIndex(({ end }) => end > short.start);
  const to = tokens.findLastIndex(({ start }) => start < short.end);
  return focus.some((c) => {
    const at = match.at[c]!;
    return at >= 0 && match.strength[c]! >= SAYS_IT && at >= from - BESIDE && at <= to + BESIDE;
  });
}
