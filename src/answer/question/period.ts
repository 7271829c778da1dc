import { findTimes } from '../../corpus/time/find-times.ts';

/** The time a question is bound to ("in 2025", "before June 2024", "from 2004 to 2005"). ISO days, inclusive; null is open. */
export interface Period {
  readonly from: string | null;
  readonly to: string | null;
}

interface BoundRule {
  readonly name: string;
  /** Fits the words right before the date. */
  readonly pattern: RegExp;
  readonly period: (from: string, to: string) => Period;
}

const RULES: readonly BoundRule[] = [
  {
    name: 'before',
    pattern: /\b(?:before|prior to|ahead of|earlier than)\s*$/i,
    period: (from) => ({ from: null, to: from }),
  },
  { name: 'until', pattern: /\b(?:until|till|up to|by|as of)\s*$/i, period: (_, to) => ({ from: null, to }) },
  { name: 'after', pattern: /\b(?:after|later than|following)\s*$/i, period: (_, to) => ({ from: to, to: null }) },
  { name: 'since', pattern: /\b(?:since|from|starting)\s*$/i, period: (from) => ({ from, to: null }) },
];

const LOOK_BACK = 24;

/** The period a question names; null without a date in it, or with one that only its asker could resolve. */
export function periodOf(question: string): Period | null {
  const times = findTimes(question, null).filter((time) => time.kind !== 'duration' && time.from && time.to);
  const first = times[0];
  if (!first?.from || !first.to) return null;
  const last = times.at(-1)!;
  if (
    last !== first &&
    /\b(?:from|between)\s*$/i.test(question.slice(Math.max(0, first.start - LOOK_BACK), first.start))
  )
    return { from: first.from, to: last.to };
  if (first.kind === 'range') return { from: first.from, to: first.to };
  const before = question.slice(Math.max(0, first.start - LOOK_BACK), first.start);
  const rule = RULES.find(({ pattern }) => pattern.test(before));
  return rule ? rule.period(first.from, first.to) : { from: first.from, to: first.to };
}

/**
 * How well the times of a sentence fit a period: 1 where one lies in it or around it, -1 where all lie outside, 0
 * where the sentence tells no time.
 *
 * @param published ISO day against which "on Monday" is resolved, or null
 */
export function fitOf(period: Period, sentence: string, published: string | null): number {
  let fit = 0;
  for (const time of findTimes(sentence, published)) {
    if (time.kind === 'duration' || !time.from || !time.to) continue;
    const meets = (period.to === null || time.from <= period.to) && (period.from === null || time.to >= period.from);
    if (meets) return 1;
    fit = -1;
  }
  return fit;
}
