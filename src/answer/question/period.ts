import { findTimes } from '../../corpus/time/find-times.ts';
import { type AskedTime, askedTimes } from './asked-times.ts';

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

/** A time that only describes what is asked about: "the bank founded in 1991", "who served as minister until 2008". */
const ASIDE =
  /\b(?:born|founded|established|chartered|constructed|reconstructed|built|formed|created|made|sunk|flown|appointed|began|(?:who|which|that) (?:was|were|is|are|had|has|\w+ed|led|won|held))\b[^,;]{0,60}$/i;

/**
 * The period a question names; null without a date in it, or with one that only its asker could resolve. Of several
 * times a stretch ("from 2004 to 2006") counts before a date, and neither where it only describes somebody.
 *
 * @param asked ISO day on which it is asked, or seen from which "in March" is meant; null where that is not known
 */
export function periodOf(question: string, asked: string | null = null): Period | null {
  const times = askedTimes(question, asked);
  const standing = (time: AskedTime): number =>
    (isAside(question, time) ? 0 : 2) +
    (time.isStretch || RULES.some(({ pattern }) => pattern.test(before(question, time))) ? 1 : 0);
  let time = times[0];
  if (!time) return null;
  for (const other of times) {
    const more = standing(other) - standing(time);
    if (more > 0 || (more === 0 && other.isStretch && time.isStretch)) time = other;
  }
  if (time.isStretch) return { from: time.from, to: time.to };
  const rule = RULES.find(({ pattern }) => pattern.test(before(question, time)));
  return rule ? rule.period(time.from, time.to) : { from: time.from, to: time.to };
}

const MONTH_OR_WEEKDAY =
  /\b(?:january|february|march|april|may|june|july|august|september|october|november|december|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b/i;
const SOME_DAY = '2000-06-15';

/** Whether a question's only time is a month, a weekday or a day of a month without its year. */
export function floats(question: string): boolean {
  return (
    MONTH_OR_WEEKDAY.test(question) &&
    askedTimes(question, null).length === 0 &&
    askedTimes(question, SOME_DAY).some(({ start, end }) => MONTH_OR_WEEKDAY.test(question.slice(start, end)))
  );
}

const before = (question: string, { start }: AskedTime): string =>
  question.slice(Math.max(0, start - LOOK_BACK), start);

function isAside(question: string, { start, end }: AskedTime): boolean {
  const words = question.slice(0, start);
  const found = ASIDE.exec(words);
  if (!found) return false;
  // "Who was appointed in 2004?" asks for it: a description stands behind what it describes, not at the beginning.
  return found.index > 12 || /^,/.test(question.slice(end));
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
