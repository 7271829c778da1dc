import { type Interval, intervalsOf } from '../../../corpus/time/intervals.ts';
import { type Period, periodOf } from '../../question/period.ts';
import type { Question } from '../../question/question.ts';
import type { Candidate, Surroundings } from '../candidate.ts';

/** How the times of a sentence stand to the period that a question is bound to; all false without a period. */
export interface TimeFit {
  /** One of its times meets the period. */
  readonly meets: boolean;
  /** It tells times, and all of them lie outside. */
  readonly outside: boolean;
  /** All of them lie before it. */
  readonly before: boolean;
  /** What it tells begins in the year in which the period begins ("joined in 2004", "2004 to 2007"). */
  readonly begins: boolean;
  /** It names a time in that year, and says not whether something begins or ends. */
  readonly touchesBeginning: boolean;
  /** What it tells ends in the year in which the period ends. */
  readonly ends: boolean;
  /** As `begins` or `touchesBeginning`, to the month: where the month is told and the period is bound by months. */
  readonly beginsInMonth: boolean;
  /** What it tells ends when the period begins: it is what was before. */
  readonly endsAtBeginning: boolean;
  /** What it tells begins when the period ends: it is what came after. */
  readonly beginsAtEnd: boolean;
  /** Both of one interval: it is the period. */
  readonly isPeriod: boolean;
  /** Years shared by an interval with two ends and the period, over the years of either; 0 to 1. */
  readonly overlap: number;
  /** It tells no time, and the last one told before in its passage meets the period. */
  readonly inherits: boolean;
  /** As `inherits`, and that time begins with the period. */
  readonly inheritsBeginning: boolean;
  /** Neither it nor a sentence before it in its passage tells a time. */
  readonly untold: boolean;
}

const seen = new WeakMap<Question, Map<string, Period | null>>();

/** The period that a question is bound to, seen from a document: "in March" is the March nearest to its publication. */
export function periodFor(question: Question, published: string | null): Period | null {
  if (!question.floating || published === null) return question.period;
  const known = seen.get(question) ?? new Map<string, Period | null>();
  seen.set(question, known);
  if (!known.has(published)) known.set(published, periodOf(question.text, published));
  return known.get(published) ?? null;
}

const NONE: TimeFit = {
  meets: false,
  outside: false,
  before: false,
  begins: false,
  touchesBeginning: false,
  ends: false,
  beginsInMonth: false,
  endsAtBeginning: false,
  beginsAtEnd: false,
  isPeriod: false,
  overlap: 0,
  inherits: false,
  inheritsBeginning: false,
  untold: false,
};

/** The intervals of each sentence of a passage. */
type TimedPassage = readonly (readonly Interval[])[];

/** The sentences of one passage share their surroundings: each passage is read for times once. */
const read = new WeakMap<Surroundings, TimedPassage>();

function timesOf({ passage, surroundings }: Candidate): TimedPassage {
  const known = read.get(surroundings);
  if (known) return known;
  const { text, start: from, sentences } = passage;
  const times = sentences.map(({ start, end }) =>
    intervalsOf(text.slice(start - from, end - from), surroundings.published),
  );
  read.set(surroundings, times);
  return times;
}

/** How a sentence's times fit the period; see `TimeFit`. */
export function timeFit(period: Period | null, candidate: Candidate): TimeFit {
  if (!period) return NONE;
  const sentences = timesOf(candidate);
  const own = sentences[candidate.sentence] ?? [];
  const last = own.length > 0 ? undefined : sentences.slice(0, candidate.sentence).flat().at(-1);
  const { from, to } = period;
  const begins = (one: Interval) => inYearOf(one.from, from);
  const ends = (one: Interval) => inYearOf(one.to, to);
  const meets = own.some((one) => meetsPeriod(one, period));
  return {
    meets,
    outside: own.length > 0 && !meets,
    before: own.length > 0 && own.every((one) => one.to !== null && from !== null && one.to < from),
    begins: own.some((one) => (one.edge === 'begins' || one.edge === 'whole') && begins(one)),
    touchesBeginning: own.some((one) => one.edge === 'within' && begins(one)),
    ends: own.some((one) => (one.edge === 'ends' || one.edge === 'whole') && ends(one)),
    beginsInMonth: own.some(
      (one) => one.edge !== 'ends' && isMonth(one) && from !== null && one.from?.slice(0, 7) === from.slice(0, 7),
    ),
    endsAtBeginning: own.some((one) => one.edge === 'ends' && inYearOf(one.to, from) && !inYearOf(one.to, to)),
    beginsAtEnd: own.some((one) => one.edge === 'begins' && inYearOf(one.from, to) && !inYearOf(one.from, from)),
    isPeriod: own.some((one) => one.edge === 'whole' && begins(one) && ends(one)),
    overlap: most(own, period),
    inherits: last !== undefined && meetsPeriod(last, period),
    inheritsBeginning: last !== undefined && begins(last),
    untold: own.length === 0 && last === undefined,
  };
}

const meetsPeriod = (one: Interval, { from, to }: Period): boolean =>
  (one.from === null || to === null || one.from <= to) && (one.to === null || from === null || one.to >= from);

/** Told to the month or the day; one that is still going on counts by its beginning. */
const isMonth = ({ grain }: Interval): boolean => /^(?:day|month)$/.test(grain);

const year = (day: string): number => Number(day.slice(0, 4));
const inYearOf = (a: string | null, b: string | null): boolean => a !== null && b !== null && year(a) === year(b);

function most(intervals: readonly Interval[], { from, to }: Period): number {
  let best = 0;
  for (const one of intervals) {
    if (one.edge !== 'whole' || one.from === null || one.to === null || from === null || to === null) continue;
    const shared = Math.min(year(one.to), year(to)) - Math.max(year(one.from), year(from)) + 1;
    const all = Math.max(year(one.to), year(to)) - Math.min(year(one.from), year(from)) + 1;
    best = Math.max(best, shared / all);
  }
  return best;
}
