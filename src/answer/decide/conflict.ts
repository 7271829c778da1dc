import type { Evidence } from '../evidence/rank.ts';
import { isNamed, type Weighing } from '../evidence/weighing.ts';
import type { ShortAnswer } from '../extract/short-answer.ts';
import type { Question } from '../question/question.ts';
import { stanceOf } from './stance.ts';

/** Evidence with what was read out of it. */
export interface Reading {
  readonly evidence: Evidence;
  readonly short: ShortAnswer | null;
  /** First and last day that a date can mean, or the value of a number, made comparable; null where there is none. */
  readonly value: Comparable | null;
  /** Near-duplicate cluster of its document: copies of one story are one source. */
  readonly story: number;
}

export type Comparable =
  | { readonly kind: 'days'; readonly from: string; readonly to: string }
  | { readonly kind: 'quantity'; readonly value: number; readonly unit: string };

/** How much of the best evidence's coverage the other side must have to be about the same thing. */
const SAME_SUBJECT = 0.9;
/** How far below the best score, in the ranker's units, good evidence may lie; about 1 in 20 of the softmax. */
const GOOD = 3;
const SURE = 0.6;
/** A side of a yes-or-no question has to have so much of the question's weight: one word of it is no subject. */
const ABOUT_IT = 0.7;

/**
 * The reading that says something else than the first: another date or number, or no against yes. Only evidence of
 * another story (another cluster) counts, that is about the same subject, and good in itself. Null where all agree.
 */
export function contradiction(
  question: Question,
  weighing: Weighing,
  readings: readonly Reading[],
): readonly [Reading, Reading] | null {
  return question.expects === 'yes-no' ? byStance(question, weighing, readings) : byValue(question, weighing, readings);
}

function byStance(
  question: Question,
  weighing: Weighing,
  readings: readonly Reading[],
): readonly [Reading, Reading] | null {
  const sided = readings
    .map((reading) => ({ reading, stance: stanceOf(reading.evidence.candidate, question.predicate) }))
    .filter(
      ({ reading, stance }) =>
        stance !== 'open' &&
        names(question, weighing, reading) >= 0.5 &&
        subject(question, weighing, reading) >= ABOUT_IT,
    );
  const first = sided[0];
  const other = first && sided.find(({ reading, stance }) => stance !== first.stance && apart(first.reading, reading));
  return other ? [first.reading, other.reading] : null;
}

/**
 * Share of the question's weight that the sentence, the title and the heading of a reading have together. Adverbs do not
 * count: "formally" and "really" are no subject.
 */
function subject(question: Question, weighing: Weighing, { evidence: { candidate } }: Reading): number {
  const matches = [candidate.match, candidate.surroundings.title, candidate.surroundings.heading];
  let have = 0;
  let all = 0;
  question.concepts.forEach(({ surface }, c) => {
    if (/ly$/i.test(surface)) return;
    all += weighing.idf[c]!;
    have += weighing.idf[c]! * Math.max(...matches.map((match) => match.strength[c]!));
  });
  return all > 0 ? have / all : 0;
}

/** Share of the question's names that the sentence or its passage has. */
function names(question: Question, weighing: Weighing, { evidence: { candidate } }: Reading): number {
  if (weighing.names === 0) return 1;
  let have = 0;
  question.concepts.forEach((_, i) => {
    if (isNamed(question, i)) have += weighing.idf[i]! * (candidate.match.strength[i]! > 0 ? 1 : 0);
  });
  return have / weighing.names;
}

function byValue(
  question: Question,
  weighing: Weighing,
  readings: readonly Reading[],
): readonly [Reading, Reading] | null {
  const first = readings[0];
  if (!first?.value || !first.short || first.short.sureness < SURE) return null;
  const enough = subject(question, weighing, first) * SAME_SUBJECT;
  const other = readings.find(
    (reading) =>
      reading.value !== null &&
      reading.short !== null &&
      reading.short.sureness >= SURE &&
      first.evidence.score - reading.evidence.score <= GOOD &&
      subject(question, weighing, reading) >= enough &&
      apart(first, reading) &&
      differ(first.value!, reading.value),
  );
  return other ? [first, other] : null;
}

const apart = (a: Reading, b: Reading): boolean =>
  a.story !== b.story && a.evidence.candidate.passage.cluster !== b.evidence.candidate.passage.cluster;

/** Days differ where the ranges do not meet; quantities where the unit is the same and the values are not close. */
export function differ(a: Comparable, b: Comparable): boolean {
  if (a.kind === 'days' && b.kind === 'days') return a.to < b.from || b.to < a.from;
  if (a.kind === 'quantity' && b.kind === 'quantity')
    return a.unit === b.unit && Math.abs(a.value - b.value) > 0.005 * Math.max(Math.abs(a.value), Math.abs(b.value));
  return false;
}
