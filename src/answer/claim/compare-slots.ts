import type { QuotedText } from './passage-text.ts';
import { type Agreement, agreementOf, areOfOneKind, isDeictic } from './same-slot.ts';
import { type Slot, slotsIn } from './slots.ts';
import type { Statement } from './statement.ts';

/** What a quotation says of one of a claim's days or numbers; `absent` where it gives none of that kind. */
export interface SlotVerdict {
  readonly claimed: Slot;
  readonly agreement: Agreement | 'absent';
  /** The same stands in the quotation, but in another clause. */
  readonly isElsewhere: boolean;
}

// A clause of its own between the verb and a day: the day is that of something else.
const OTHER_CLAUSE =
  /\b(?:since|after|when|which|who|whom|whose|that|because|as|before|until|while|where|citing|following|if)\b(?=\s+\S+\s+\S)|[;:]|, (?:and|but)\b|\band (?:\w+ ){1,4}(?:is|are|was|were|has|had|will)\b/i;
const SPEAKING = /\b(?:said|told|says|announced|reported|wrote|added|stated|tweeted)\b[^.;:]{0,40}$/i;

export function slotVerdicts(statement: Statement, quoted: QuotedText, published: string | null): SlotVerdict[] {
  const said = slotsIn(quoted.text, published);
  // A day without a year is meant of the year that the document tells of.
  const there = published === null ? [] : slotsIn(statement.text, published);
  return statement.slots
    .map((slot) => inTheYear(slot, there))
    .map((claimed) => ({
      claimed,
      agreement: verdict(statement, claimed, said, quoted),
      isElsewhere: said.some((slot) => areOfOneKind(claimed, slot) && agreementOf(claimed, slot) === 'same'),
    }));
}

function inTheYear(slot: Slot, there: readonly Slot[]): Slot {
  if (slot.kind !== 'time' || slot.from !== null || isDeictic(slot.text)) return slot;
  return there.find(({ kind, start }) => kind === 'time' && start === slot.start) ?? slot;
}

function verdict(
  statement: Statement,
  claimed: Slot,
  said: readonly Slot[],
  quoted: QuotedText,
): SlotVerdict['agreement'] {
  const all = said.filter(
    (slot) => areOfOneKind(claimed, slot) && (slot.kind !== 'time' || !isDayOfSpeaking(quoted.text, slot)),
  );
  const own = all.filter((slot) => slot.kind !== 'time' || isOfVerb(statement, slot, quoted));
  if (own.length === 0) return 'absent';
  const found = own.map((slot) => agreementOf(claimed, slot));
  if (found.includes('same')) return 'same';
  // Of several days or numbers none may be the one that is meant.
  return own.length === 1 ? found[0]! : 'unclear';
}

/** A day of the verb's own clause. */
function isOfVerb({ question }: Statement, slot: Slot, { text, tokens, match, cut }: QuotedText): boolean {
  const verb = tokens[match.at[question.predicate] ?? -1];
  if (!verb) return false;
  const between = slot.start >= verb.end ? text.slice(verb.end, slot.start) : text.slice(slot.end, verb.start);
  return !OTHER_CLAUSE.test(between) && slot.start < cut === verb.start < cut;
}

/** "said on Wednesday": the day belongs to what was said. */
const isDayOfSpeaking = (text: string, { start, end }: Slot): boolean =>
  /day$/i.test(text.slice(start, end)) && SPEAKING.test(text.slice(Math.max(0, start - 70), start));
