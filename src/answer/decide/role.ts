import type { Candidate } from '../evidence/candidate.ts';
import type { Question } from '../question/question.ts';
import { STOP_WORDS } from '../question/stop-words.ts';

// "Who is the foreign minister of Norland", "who was Norland's envoy to the islands".
const ASKS_FOR_A_HOLDER = /^\W*(?:who|which \w+) (?:is|was|are|were)\b/i;
const CLOSE = 3;

/**
 * The office and the place of "who is the MINISTER of NORLAND": indexes of concepts; null for other questions. The
 * office is the last word before the name, or the first after a name with 's.
 */
export function roleAsked({ text, concepts, context }: Question): { office: number; of: number } | null {
  if (!ASKS_FOR_A_HOLDER.test(text)) return null;
  for (let of = 0; of < concepts.length; of++) {
    const name = concepts[of]!;
    if (!name.isName || context.includes(of)) continue;
    const before = concepts[of - 1];
    const after = context.includes(of + 1) ? undefined : concepts[of + 1];
    if (after && !after.isName && /['’]s?$/.test(text.slice(name.start, name.end))) return { office: of + 1, of };
    if (before && !before.isName && /^\s+(?:of|for|in|to|at)\s+(?:the\s+)?$/i.test(text.slice(before.end, name.start)))
      return { office: of - 1, of };
  }
  return null;
}

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
