import { nameSpans } from '../extract/spans.ts';
import type { Coverage } from './coverage.ts';
import type { QuotedText } from './passage-text.ts';
import { doersOf, isPassive } from './roles.ts';
import type { Statement } from './statement.ts';

/** What only one can have done: "founded", "was the first to". */
const ONE_ONLY =
  /\b(?:first|only|last|wrote|written|authored|founded|invented|designed|discovered|built|won|killed|murdered|assassinated|directed|painted|composed|led|headed|succeeded|replaced|read out|signed|filed|published|resigned|bought|acquired|owns?|chairs?|ruled|became|appointed|fined)\b/i;

/**
 * The rule by which a quotation tells the same of somebody else: all of the claim but its doer, of a deed that has one
 * doer, and another name in the doer's place. Null where it does not.
 */
export function otherName(statement: Statement, quoted: QuotedText, { missing, opposed }: Coverage): string | null {
  const { question, text } = statement;
  const doers = doersOf(statement);
  if (doers.length === 0 || opposed.length > 0 || !ONE_ONLY.test(text)) return null;
  // Every word of the doer's name is missing, and nothing else is.
  if (!doers.every((c) => quoted.match.strength[c] === 0) || missing.some((c) => !doers.includes(c))) return null;
  const others = question.concepts.flatMap((_, c) => (doers.includes(c) ? [] : [c]));
  if (others.length < 2 || !others.every((c) => quoted.match.strength[c]! >= 0.7)) return null;
  const verbAt = quoted.match.at[question.predicate] ?? -1;
  const verb = quoted.tokens[verbAt];
  if (!verb) return null;
  const passive = isPassive(quoted.text, verb.start);
  const names = nameSpans(quoted.text, quoted.tokens).filter(({ first, last }) => {
    for (let i = first; i <= last; i++) if (quoted.match.hit[i] === 1) return false;
    const start = quoted.tokens[first]!.start;
    if (!passive) return last < verbAt && !/[.!?]\s/.test(quoted.text.slice(quoted.tokens[last]!.end, verb.start));
    return first > verbAt && /\bby\s+(?:\w+\s+){0,3}$/i.test(quoted.text.slice(verb.end, start));
  });
  return names.length > 0 ? 'another name' : null;
}
