import { findTimes, type TimeExpression } from '../../corpus/time/find-times.ts';
import type { Candidate } from '../evidence/candidate.ts';
import { nearestHit } from '../evidence/proximity.ts';
import { coverage, type Weighing } from '../evidence/weighing.ts';
import { isDayOfSpeaking } from '../extract/day-of.ts';
import { clauseOf } from './clause.ts';
import { notItsDay } from './not-its-day.ts';

/** A time that says when what a sentence tells happened. */
export type EventTime = TimeExpression & { readonly from: string; readonly to: string };

/** How much speaks against a time, in the units of nearness to the topic's words, which is 0 to 1. */
interface Against {
  readonly name: string;
  readonly weight: number;
  readonly applies: (candidate: Candidate, time: TimeExpression) => boolean;
}

const AGAINST: readonly Against[] = [
  {
    name: 'day of speaking',
    weight: 0.8,
    applies: ({ text }, { start, end }) => isDayOfSpeaking(text, start, end),
  },
  { name: 'in a clause of its own', weight: 0.6, applies: ({ text }, time) => clauseOf(text, time) !== null },
  {
    name: 'since or until',
    weight: 0.5,
    applies: ({ text }, { start }) =>
      /\b(?:since|until|till)\s+(?:\w+\s+)?$/i.test(text.slice(Math.max(0, start - 20), start)),
  },
  { name: 'somebody’s', weight: 0.3, applies: ({ text }, { end }) => /^['’]s\b/.test(text.slice(end, end + 3)) },
];

/** A clause of its own has so much of the topic's weight, or it tells of something else. */
const CLAUSE_ABOUT_IT = 0.5;

/**
 * The time of the event that a sentence tells of: of several the one that stands nearest to the topic's words and in the
 * main clause. Null where no time in it belongs to an event, or only to one that is mentioned in passing.
 */
export function eventTime(candidate: Candidate, weighing: Weighing): EventTime | null {
  const { text, surroundings } = candidate;
  let best: { time: EventTime; score: number } | null = null;
  for (const time of findTimes(text, surroundings.published)) {
    const { from, to } = time;
    if (from === null || to === null || notItsDay({ text, time })) continue;
    const clause = clauseOf(text, time);
    if (clause && coverage(weighing, within(candidate, clause)) < CLAUSE_ABOUT_IT) continue;
    let score = nearestHit(candidate, time.start);
    for (const against of AGAINST) if (against.applies(candidate, time)) score -= against.weight;
    if (!best || score > best.score) best = { time: { ...time, from, to }, score };
  }
  return best?.time ?? null;
}

/** What of the topic stands within a stretch of the sentence. */
function within({ tokens, match }: Candidate, { start, end }: { start: number; end: number }) {
  const strength = match.strength.map((value, c) => {
    const token = tokens[match.at[c]!];
    return token && token.start >= start && token.end <= end ? value : 0;
  });
  return { ...match, strength };
}
