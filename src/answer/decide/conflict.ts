import type { Evidence } from '../evidence/rank.ts';
import { asksForNewest } from '../evidence/recency.ts';
import { isNamed, type Weighing } from '../evidence/weighing.ts';
import type { ShortAnswer } from '../extract/short-answer.ts';
import type { Question } from '../question/question.ts';
import { excusesFor } from './excuses.ts';
import { namesDiffer } from './one-holder.ts';
import { polarWord, saysOpposite, sideOf } from './side.ts';
import { isToldOfIt } from './told-of-it.ts';
import { type Comparable, differ } from './values.ts';

/** Evidence with what was read out of it. */
export interface Reading {
  readonly evidence: Evidence;
  readonly short: ShortAnswer | null;
  /** First and last day that a date can mean, or the value of a number, made comparable; null where there is none. */
  readonly value: Comparable | null;
  /** Near-duplicate cluster of its document: copies of one story are one source. */
  readonly story: number;
}

/** How much of the best evidence's coverage the other side must have to be about the same thing. */
const SAME_SUBJECT = 0.8;
/** The same, and of each side's own coverage, where one document is to contradict itself. */
const SAME_SUBJECT_WITHIN = 0.95;
/** How far below the best score, in the ranker's units, the other side may lie. */
const GOOD = 4;
const SURE = 0.6;
const SURE_WITHIN = 0.85;
/** A side of a yes-or-no question has to have so much of the question's weight: one word of it is no subject. */
const ABOUT_IT = 0.7;
const NAMES = 0.5;

/** What answers best, and what says otherwise. */
export type Sides = readonly [Reading, Reading];

/**
 * The reading that says something else than the first: another date, number or holder, or no against yes. It has to be
 * about the same subject and good in itself, of another story (another cluster) or of another place in the same
 * document, and nothing may excuse the difference (`EXCUSES`). Null where all agree.
 */
export function contradiction(question: Question, weighing: Weighing, readings: readonly Reading[]): Sides | null {
  const sides =
    question.expects === 'yes-no' ? byStance(question, weighing, readings) : byValue(question, weighing, readings);
  // "Who leads it now": what was said before is no other side.
  return sides && !(asksForNewest(question) && isNewer(sides[0], sides[1])) ? sides : null;
}

const publishedOf = ({ evidence }: Reading): string | null => evidence.candidate.surroundings.published;
const isNewer = (a: Reading, b: Reading): boolean =>
  publishedOf(a) !== null && publishedOf(b) !== null && publishedOf(a)! > publishedOf(b)!;

function byStance(question: Question, weighing: Weighing, readings: readonly Reading[]): Sides | null {
  const sided = readings
    .map((reading) => ({ reading, side: sideOf(question, reading.evidence.candidate) }))
    .filter(
      ({ reading, side }) =>
        side !== 'open' &&
        names(question, weighing, reading) >= NAMES &&
        subject(question, weighing, reading) >= ABOUT_IT,
    );
  const first = sided[0];
  const other =
    first &&
    sided.find(
      ({ reading, side }) =>
        side !== first.side &&
        apart(first.reading, reading) &&
        excusesFor(question, first.reading, reading).length === 0,
    );
  return other ? [first.reading, other.reading] : null;
}

function byValue(question: Question, weighing: Weighing, readings: readonly Reading[]): Sides | null {
  const first = readings[0];
  if (!first?.short || first.short.sureness < SURE) return null;
  const own = subject(question, weighing, first);
  if (own < ABOUT_IT || !isToldOfIt(question, first)) return null;
  const other = readings.find((reading) => {
    if (reading === first || !reading.short || reading.short.sureness < SURE) return false;
    if (first.evidence.score - reading.evidence.score > GOOD) return false;
    const isOther =
      first.value && reading.value ? differ(first.value, reading.value) : namesDiffer(question, first, reading);
    if (!isOther || !hasNames(question, reading) || !isToldOfIt(question, reading)) return false;
    const its = subject(question, weighing, reading);
    const enough = apart(first, reading)
      ? its >= own * SAME_SUBJECT
      : isWithin(first, reading) && Math.min(own, its) >= SAME_SUBJECT_WITHIN && isSure(first) && isSure(reading);
    return enough && excusesFor(question, first, reading).length === 0;
  });
  return other ? [first, other] : null;
}

const isSure = ({ short }: Reading): boolean => short !== null && short.sureness >= SURE_WITHIN;

const apart = (a: Reading, b: Reading): boolean =>
  a.story !== b.story && a.evidence.candidate.passage.cluster !== b.evidence.candidate.passage.cluster;

const isWithin = (a: Reading, b: Reading): boolean =>
  a.evidence.candidate.passage.document === b.evidence.candidate.passage.document &&
  a.evidence.candidate.span.start !== b.evidence.candidate.span.start;

/**
 * Share of the question's weight that the sentence, the title and the heading of a reading have together. Adverbs do not
 * count: "formally" and "really" are no subject. Of the word that can be so or not so its opposite is as good.
 */
function subject(question: Question, weighing: Weighing, { evidence: { candidate } }: Reading): number {
  const matches = [candidate.match, candidate.surroundings.title, candidate.surroundings.heading];
  const opposed = question.expects === 'yes-no' && saysOpposite(question, candidate) ? polarWord(question) : -1;
  let have = 0;
  let all = 0;
  question.concepts.forEach(({ surface }, c) => {
    if (/ly$/i.test(surface)) return;
    all += weighing.idf[c]!;
    have += weighing.idf[c]! * (c === opposed ? 1 : Math.max(...matches.map((match) => match.strength[c]!)));
  });
  return all > 0 ? have / all : 0;
}

/** Share of the question's names that the sentence has. */
function names(question: Question, weighing: Weighing, { evidence: { candidate } }: Reading): number {
  if (weighing.names === 0) return 1;
  let have = 0;
  question.concepts.forEach((_, i) => {
    if (isNamed(question, i)) have += weighing.idf[i]! * (candidate.match.strength[i]! > 0 ? 1 : 0);
  });
  return have / weighing.names;
}

/** Whether the sentence, its title or its heading has every name of the question. */
const hasNames = (question: Question, { evidence: { candidate } }: Reading): boolean =>
  question.concepts.every(
    (_, c) =>
      !isNamed(question, c) ||
      [candidate.match, candidate.surroundings.title, candidate.surroundings.heading].some(
        ({ strength }) => strength[c]! > 0,
      ),
  );
