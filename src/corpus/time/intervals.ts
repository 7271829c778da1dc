import type { Span } from '../span.ts';
import { findTimes, type TimeExpression } from './find-times.ts';

/**
 * How a time bounds what is told: `whole`: from its first to its last day; `begins`: so from then on; `ends`: so until
 * then; `within`: at some time in it, and nothing is said of before and after.
 */
export type Edge = 'whole' | 'begins' | 'ends' | 'within';

/** A stretch of time that a sentence tells of, with offsets of its words in the text. */
export interface Interval extends Span {
  /** First day, inclusive, ISO; null where it is open. */
  readonly from: string | null;
  /** Last day, inclusive, ISO; null where it is open. */
  readonly to: string | null;
  readonly edge: Edge;
  /** The unit that its first day is told in; see `TimeExpression`. */
  readonly grain: string;
  /** Name of the rule that told the edge. */
  readonly rule: string;
}

interface EdgeRule {
  readonly name: string;
  readonly edge: Edge;
  readonly applies: (before: string, after: string) => boolean;
}

/** What may stand between "until" and the date. */
const LOOSE = `(?:(?:at least|about|around|early|late|mid|the|end of|the end of|beginning of|start of|as)[ -])*`;
const right = (words: string) => new RegExp(String.raw`(?:^|[^\p{L}])(?:${words}) ${LOOSE}$`, 'iu');

const SINCE = right(
  'since|from|starting|starting in|starting on|beginning|beginning in|beginning on|effective|as of|dating from',
);
const UNTIL = right('until|till|through|up to|to|by|before|prior to|expired in|expires in|ending in|ended in');
const OPEN_ENDED =
  /^ ?[-–—] ?(?:present|now|today|current\w*|date|onwards?|[)\].,;]|$)|^ (?:onwards?|to (?:the )?present|to date|till date|until now)\b/i;
const OPEN_BEGINNING = /(?:\?|[([,:]|^) ?[-–—] ?$/;

/** The first that applies is taken; where none does the verb nearest to the date is asked. */
const EDGE_RULES: readonly EdgeRule[] = [
  { name: 'dash to the present', edge: 'begins', applies: (_, after) => OPEN_ENDED.test(after) },
  { name: 'dash from long ago', edge: 'ends', applies: (before) => OPEN_BEGINNING.test(before) },
  { name: 'since', edge: 'begins', applies: (before) => SINCE.test(before) },
  { name: 'until', edge: 'ends', applies: (before) => UNTIL.test(before) },
];

const BEGINS =
  /\b(?:join(?:s|ed|ing)?|bec(?:a|o)m(?:e|es|ing)|sign(?:s|ed|ing)|mov(?:es?|ed|ing)|transferr?(?:s|ed|ing)?|appoint(?:s|ed|ment)|elect(?:s|ed|ion)|nam(?:ed|es)|renam(?:ed|es|ing)|hir(?:ed|es)|found(?:ed|s|ing)|establish(?:ed|es|ment)|start(?:s|ed)|beg(?:an|ins|un)|took|takes|assum(?:ed|es)|succe(?:eded|eds)|replac(?:ed|es)|promot(?:ed|ion)|enroll?(?:ed|s)|enter(?:ed|s)|acquir(?:ed|es)|bought|purchas(?:ed|es)|open(?:ed|s)|introduc(?:ed|es)|return(?:ed|s)|sworn|installed|marri(?:ed|es)|settl(?:ed|es)|relocat(?:ed|es)|convert(?:ed|s)|adopt(?:ed|s)|switch(?:ed|es)|chang(?:ed|es)|chosen|crowned|inherit(?:ed|s)|creat(?:ed|es)|formed|merg(?:ed|er)|debut(?:ed|s)?|loan(?:ed)?|announc(?:ed|es)|launch(?:ed|es)|commission(?:ed)|assigned|inaugurated|born)\b/gi;
const ENDS =
  /\b(?:left|leav(?:e|es|ing)|resign(?:s|ed|ation)|retir(?:ed|es|ement|ing)|quit|sold|clos(?:ed|es|ure)|dissolv(?:ed|es)|abolish(?:ed|es)|died|dies|death|expir(?:ed|es|y)|ended|ends|releas(?:ed|es) by|sack(?:ed|ing)|dismiss(?:ed|al)|depart(?:ed|s|ure)|disband(?:ed|s)|demolish(?:ed)|decommission(?:ed)|deactivated|inactivated|stepp(?:ed|ing) down|fired|cancel(?:led|ed)|withdr(?:ew|awn)|ceased)\b/gi;

/** A verb so many characters from the date is not said of it. */
const REACH = 70;

/** The intervals that a sentence tells of, in the order of its words; "from 2004" and "until 2007" after it are one. */
export function intervalsOf(text: string, reference: string | null): Interval[] {
  const found: Interval[] = [];
  for (const time of findTimes(text, reference)) {
    if ((time.kind !== 'date' && time.kind !== 'range') || !time.from || !time.to) continue;
    const next = intervalOf(text, time, time.from, time.to);
    const last = found.at(-1);
    if (last && last.edge === 'begins' && last.to === null && next.edge === 'ends' && next.to! >= last.from!)
      found[found.length - 1] = {
        ...last,
        to: next.to,
        end: next.end,
        edge: 'whole',
        rule: `${last.rule}, ${next.rule}`,
      };
    else found.push(next);
  }
  return found;
}

function intervalOf(text: string, time: TimeExpression, from: string, to: string): Interval {
  const { start, end } = time;
  const as = (edge: Edge, rule: string): Interval => ({
    start,
    end,
    from: edge === 'ends' ? null : from,
    to: edge === 'begins' ? null : to,
    edge,
    grain: time.grain,
    rule,
  });
  if (time.kind === 'range') return as('whole', 'range');
  const before = text.slice(Math.max(0, start - 40), start);
  const after = text.slice(end, end + 20);
  const rule = EDGE_RULES.find((one) => one.applies(before, after));
  if (rule) return as(rule.edge, rule.name);
  const begins = nearest(text, BEGINS, time);
  const ends = nearest(text, ENDS, time);
  if (Math.min(begins, ends) > REACH) return as('within', 'no verb');
  return begins <= ends ? as('begins', 'verb of beginning') : as('ends', 'verb of ending');
}

/** Characters between the time and the nearest word that the pattern finds. */
function nearest(text: string, pattern: RegExp, { start, end }: Span): number {
  let best = Number.POSITIVE_INFINITY;
  for (const { index, 0: word } of text.slice(Math.max(0, start - REACH), end + REACH).matchAll(pattern)) {
    const at = index + Math.max(0, start - REACH);
    best = Math.min(best, at >= end ? at - end : start - (at + word.length));
  }
  return best;
}
