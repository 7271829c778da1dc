import { type Stance, stanceAt } from '../decide/stance.ts';
import type { Weighing } from '../evidence/weighing.ts';
import { slotVerdicts } from './compare-slots.ts';
import { coverageOf } from './coverage.ts';
import { type Comparison, NO_EVIDENCE_RULES } from './no-evidence.ts';
import { otherName } from './other-name.ts';
import type { QuotedText } from './passage-text.ts';
import { isNounAlone, sameObjects } from './roles.ts';
import type { Statement } from './statement.ts';

/** What a quotation says to a claim, with the name of the rule that says so; `open` where it says neither. */
export interface Verdict {
  readonly side: 'supports' | 'contradicts' | 'open';
  readonly rule: string;
  /** Share of the claim that the quotation has, 0 to 1. */
  readonly share: number;
}

type Reading = Omit<Verdict, 'share'>;

/** The quotation has to have this much of the claim. */
export const ENOUGH = 0.85;
/** A verb that only may mean the same proves nothing. */
const SURE_VERB = 0.7;

const open = (rule: string): Reading => ({ side: 'open', rule });
const contradicts = (rule: string): Reading => ({ side: 'contradicts', rule });

/**
 * @param published ISO day of the document, against which the quotation's "on Monday" is resolved
 * @param enough share of the claim's weight that the quotation has to have
 */
export function verdictOn(
  statement: Statement,
  weighing: Weighing,
  quoted: QuotedText,
  published: string | null,
  enough: number = ENOUGH,
): Verdict {
  const coverage = coverageOf(statement, weighing, quoted);
  const { share, opposed } = coverage;
  const nameRule = otherName(statement, quoted, coverage);
  if (share < enough && !nameRule) return { ...open('has too little of it'), share };
  const verb = statement.question.predicate;
  const opposite = opposed.find(({ concept }) => concept === verb);
  const at = opposite?.at ?? quoted.match.at[verb] ?? -1;
  const word = quoted.tokens[at];
  if (!word || (!opposite && quoted.match.strength[verb]! < SURE_VERB)) return { ...open('does not tell it'), share };
  const slots = slotVerdicts(statement, quoted, published);
  const comparison: Comparison = { statement, quoted, coverage, slots, at, word };
  const none = NO_EVIDENCE_RULES.find((rule) => rule.applies(comparison));
  if (none) return { ...open(none.name), share };
  const from = clauseStart(quoted, word.start);
  const said = stanceAt(quoted.text.slice(from), { start: word.start - from, end: word.end - from }, statement.isPlan);
  if (said === 'open') return { ...open('takes no side'), share };
  const agrees = (said === statement.stance) !== opposed.length > 0;
  if (nameRule) return { ...(agrees ? byName(comparison, nameRule) : open('another name')), share };
  return { ...(agrees ? byAgreement(comparison) : byDenial(comparison, said, published)), share };
}

const SUBORDINATOR = /\b(?:when|after|because|since|while|until|who|which|where)\s/gi;

/** A "no" of the sentence before, or of the main clause ("nobody was hurt when it sank"), is none of the verb's. */
function clauseStart({ text, cut }: QuotedText, verb: number): number {
  const from = verb >= cut ? cut : 0;
  const last = Array.from(text.slice(from, verb).matchAll(SUBORDINATOR)).at(-1);
  return last ? from + last.index + last[0].length : from;
}

/** The same is told of somebody else. */
const byName = ({ statement, slots }: Comparison, rule: string): Reading =>
  statement.stance === 'affirms' && slots.every(({ agreement }) => agreement === 'same')
    ? contradicts(rule)
    : open('another name, at another time');

/** Both say yes, or both no: then its days and numbers decide. */
function byAgreement({ statement, quoted, coverage, slots }: Comparison): Reading {
  if (coverage.missing.some((c) => statement.question.concepts[c]!.isName)) return open('a name is missing');
  if (coverage.opposed.length > 0) return open('denies the opposite');
  if (isNounAlone(statement, quoted)) return open('told of something');
  if (!sameObjects(statement, quoted)) return open('done to another');
  const others = slots.filter(({ agreement }) => agreement === 'other');
  const rest = slots.filter(({ agreement }) => agreement === 'absent' || agreement === 'unclear');
  if (rest.length > 0) return open('a day or number is missing, or not clear');
  if (others.length === 0) return { side: 'supports', rule: 'says so' };
  if (others.length > 1 || statement.stance === 'denies') return open('more than one thing is other');
  // "Lost 200,000 subscribers" is no other number of those it has.
  if (!statement.isDeed && others[0]!.claimed.kind === 'quantity') return open('a number of something else');
  return contradicts(others[0]!.claimed.kind === 'time' ? 'another time' : 'another number');
}

/** One says yes and one no, of the same names and the same time. */
function byDenial({ statement, quoted, coverage, slots }: Comparison, said: Stance, published: string | null): Reading {
  const { concepts } = statement.question;
  if (concepts.some(({ isName }, c) => isName && quoted.match.strength[c] === 0)) return open('denied of another');
  const times = slots.filter(({ claimed }) => claimed.kind === 'time');
  if (times.some(({ agreement, isElsewhere }) => agreement !== 'same' && isElsewhere))
    return open('told in another clause');
  if (times.some(({ agreement }) => agreement === 'other' || agreement === 'unclear')) return open('of another time');
  if (said === 'affirms' && slots.some(({ agreement }) => agreement !== 'same')) return open('of another time');
  const undated = times.find(({ agreement }) => agreement === 'absent')?.claimed;
  // That something had not happened by one day is no contradiction to its happening later.
  const isLater = undated?.kind === 'time' && undated.to !== null && published !== null && published >= undated.to;
  if (undated && !isLater) return open('of another time');
  return contradicts(coverage.opposed.length > 0 ? 'says the opposite' : 'says no');
}
