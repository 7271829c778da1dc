import { type Stance, stanceAt } from '../decide/stance.ts';
import type { Weighing } from '../evidence/weighing.ts';
import { slotVerdicts } from './compare-slots.ts';
import { coverageOf } from './coverage.ts';
import { otherName } from './other-name.ts';
import type { QuotedText } from './passage-text.ts';
import { isNounAlone, sameDoers, sameObjects } from './roles.ts';
import type { Statement } from './statement.ts';

/** What a quotation says to a claim, with the name of the rule that says so; `open` where it says neither. */
export interface Verdict {
  readonly side: 'supports' | 'contradicts' | 'open';
  readonly rule: string;
  /** Share of the claim that the quotation has, 0 to 1. */
  readonly share: number;
}

/** The quotation has to have this much of the claim. */
export const ENOUGH = 0.85;
/** A verb that only may mean the same proves nothing. */
const SURE_VERB = 0.7;

// What somebody wants, fears or is said to have done is no fact; nor is what is told to be set right.
const NO_FACT =
  /\b(?:alleg\w+|accus\w+|rumou?r\w*|claim(?:s|ed|ing)?|argu(?:es?|ed|ing)|fear(?:s|ed)?|threat\w+|warn(?:s|ed|ing)?|predict\w*|vow(?:s|ed)?|promis\w+|dream\w*|pretend\w*|myth|supposed(?:ly)?|as if|would have|open question|an earlier version|opponents say|critics say)\b/i;
// "Lifted its ban", "withdrew the charge": the word stands there, and the thing is over.
const UNDONE =
  /\b(?:lift(?:s|ed|ing)?|end(?:s|ed|ing)?|remov(?:e|es|ed|ing)|drop(?:s|ped|ping)?|suspend\w*|revok\w+|overturn\w*|cancel\w*|withdr\w+|revers\w+|scrap\w*|abolish\w*|postpon\w+|delay(?:s|ed|ing)?|block(?:s|ed|ing)?|prevent\w*|oppos\w+|protest\w*|against)\s+(?:(?:the|its|their|his|her|a|an|all|any)\s+)?(?:\w+\s+){0,1}$/i;
const REACH = 80;

export function verdictOn(
  statement: Statement,
  weighing: Weighing,
  quoted: QuotedText,
  published: string | null,
  enough: number = ENOUGH,
): Verdict {
  const { question, stance } = statement;
  const coverage = coverageOf(statement, weighing, quoted);
  const { share, missing, opposed } = coverage;
  const open = (rule: string): Verdict => ({ side: 'open', rule, share });
  const asks = /\?["'”’)]*$/.test(quoted.text);
  if (asks) return open('asks itself');
  const nameVerdict = otherName(statement, quoted, coverage);
  if (share < enough && !nameVerdict) return open('has too little of it');
  const verb = question.predicate;
  const isOpposed = opposed.some(({ concept }) => concept === verb);
  if (opposed.length > 1) return open('more than one opposite');
  const at = isOpposed ? opposed[0]!.at : (quoted.match.at[verb] ?? -1);
  const word = quoted.tokens[at];
  if (!word || (!isOpposed && quoted.match.strength[verb]! < SURE_VERB)) return open('does not tell it');
  const before = quoted.text.slice(Math.max(0, word.start - REACH), word.start);
  const clause = before.split(/[.;:]\s/).at(-1)!;
  if (NO_FACT.test(clause) && !NO_FACT.test(statement.text)) return open('told as no fact');
  if (UNDONE.test(before) && !UNDONE.test(statement.text.slice(0, question.concepts[verb]!.start)))
    return open('undone');
  const said: Stance = stanceAt(quoted.text, word, statement.isPlan);
  if (said === 'open') return open('takes no side');
  if (!sameDoers(statement, quoted)) return open('done by another');
  if (nameVerdict)
    return said === stance && stance === 'affirms'
      ? { side: 'contradicts', rule: nameVerdict, share }
      : open('another name');
  if (missing.some((c) => question.concepts[c]!.isName)) return open('a name is missing');
  const slots = slotVerdicts(statement, quoted, published);
  const others = slots.filter(({ agreement }) => agreement === 'other');
  const rest = slots.filter(({ agreement }) => agreement !== 'other' && agreement !== 'same');
  const agrees = (said === stance) !== opposed.length > 0;
  if (agrees) {
    if (isNounAlone(statement, quoted)) return open('told of something');
    if (!sameObjects(statement, quoted)) return open('done to another');
    if (opposed.length > 0) return open('denies the opposite');
    if (others.length === 0 && rest.length === 0) return { side: 'supports', rule: 'says so', share };
    if (others.length === 1 && rest.length === 0 && stance === 'affirms')
      return {
        side: 'contradicts',
        rule: others[0]!.claimed.kind === 'time' ? 'another time' : 'another number',
        share,
      };
    return open('a day or number is not the same, or not clear');
  }
  if (question.concepts.some(({ isName }, c) => isName && quoted.match.strength[c] === 0))
    return open('denied of another');
  if (
    slots.some(({ claimed, agreement, isElsewhere }) => claimed.kind === 'time' && agreement !== 'same' && isElsewhere)
  )
    return open('told in another clause');
  if (!timeFits(statement, slots, said, published)) return open('of another time');
  return { side: 'contradicts', rule: opposed.length > 0 ? 'says the opposite' : 'says no', share };
}

/**
 * Whether yes and no are said of one time. That something had not happened by one day is no contradiction to its
 * happening later; that it did happen on another day than the one it is denied of is none either.
 */
function timeFits(
  { slots }: Statement,
  verdicts: ReturnType<typeof slotVerdicts>,
  said: Stance,
  published: string | null,
): boolean {
  const times = verdicts.filter(({ claimed }) => claimed.kind === 'time');
  if (times.some(({ agreement }) => agreement === 'other' || agreement === 'unclear')) return false;
  if (said === 'affirms') return verdicts.every(({ agreement }) => agreement === 'same');
  const claimed = slots.find((slot) => slot.kind === 'time');
  if (!claimed || times.every(({ agreement }) => agreement === 'same')) return true;
  return claimed.kind === 'time' && claimed.to !== null && published !== null && published >= claimed.to;
}
