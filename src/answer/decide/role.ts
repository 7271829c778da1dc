import type { Candidate } from '../evidence/candidate.ts';
import { STOP_WORDS } from '../question/stop-words.ts';

const CLOSE = 3;

/**
 * Whether a sentence says the office of the name: both stand in it, at most three words apart, or with nothing but
 * names and small words between ("minister of the Norland Coastal Union", but not "the minister praised Norland").
 */
export function saysRole({ match, tokens, text }: Candidate, { office, of }: { office: number; of: number }): boolean {
  const [from, to] = [match.at[office]!, match.at[of]!].sort((a, b) => a - b) as [number, number];
  if (from < 0) return false;
  if (to - from <= CLOSE) return true;
  return tokens.slice(from + 1, to).every((token) => {
    const isPartOfName = text[token.start - 1] === '-' || /\p{Lu}/u.test(text[token.start]!);
    return isPartOfName || STOP_WORDS.has(token.word);
  });
}
