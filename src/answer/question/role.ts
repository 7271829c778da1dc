import type { Question } from './question.ts';

// "Who is the foreign minister of Norland", "who was Norland's envoy to the islands".
const ASKS_FOR_A_HOLDER = /^\W*(?:who|which \w+) (?:is|was|are|were)\b/i;
const ASKS_FOR_HOLDER_NOW = /^\W*(?:who|which \w+) (?:is|are)\b/i;

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

/** Whether it is asked for who holds the office now: "who is the minister", not "who was" and not "who is the former minister". */
export const asksForHolder = ({ text }: Question): boolean => ASKS_FOR_HOLDER_NOW.test(text) && !NO_LONGER.test(text);

/** Said before an office, it is somebody's no more. */
export const NO_LONGER = /\b(?:former|ex|onetime|outgoing|previous|then|late)\b/i;
