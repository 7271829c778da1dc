import type { Digest, Run, RunOutcome } from '../../digest/digest.ts';
import { nextRun, scheduleInWords } from '../../digest/schedule.ts';
import type { Watch } from '../../digest/watch.ts';
import { isoTime } from '../iso-time.ts';
import { placeInWords } from './place-words.ts';

export interface BoardDigest {
  readonly id: string;
  /** Null for everything. */
  readonly topic: string | null;
  readonly schedule: string;
  readonly place: string;
  readonly paused: boolean;
  /** When it is due next, at most three times, ISO; none while it is paused. */
  readonly next: readonly string[];
  /** The latest first; `outcome` null while it is under way. */
  readonly lastRuns: readonly { readonly due: string; readonly outcome: RunOutcome | null }[];
  /** How many documents have changed that it has not told of. */
  readonly waiting: number;
}

export interface BoardWatch {
  readonly id: string;
  readonly kind: Watch['kind'];
  readonly what: string;
  readonly place: string;
  readonly paused: boolean;
}

/** Digests to come, the next one first, and what is watched. */
export interface DigestsBoard {
  readonly total: number;
  readonly offset: number;
  readonly limit: number;
  readonly digests: readonly BoardDigest[];
  readonly watches: readonly BoardWatch[];
}

const NEXT = 3;

/** The digests in the order in which they are due; those that are not due any more, or paused, last. */
export function inOrderOfDue(digests: readonly Digest[], now: number): Digest[] {
  const due = new Map(digests.map((digest) => [digest, nextRuns(digest, now, 1)[0] ?? Number.POSITIVE_INFINITY]));
  return [...digests].sort((a, b) => {
    const [first, second] = [due.get(a)!, due.get(b)!];
    return first === second ? a.createdAt - b.createdAt : first - second;
  });
}

export function boardDigest(
  digest: Digest,
  runs: readonly (Run & { readonly outcome: RunOutcome | null })[],
  waiting: number,
  now: number,
): BoardDigest {
  const { id, topic, schedule, place, pausedAt } = digest;
  return {
    id,
    topic,
    schedule: scheduleInWords(schedule),
    place: placeInWords(place),
    paused: pausedAt !== null,
    next: nextRuns(digest, now, NEXT).map(isoTime),
    lastRuns: runs.map(({ due, outcome }) => ({ due: isoTime(due), outcome })),
    waiting,
  };
}

export const boardWatch = ({ id, kind, text, place, pausedAt }: Watch): BoardWatch => ({
  id,
  kind,
  what: text,
  place: placeInWords(place),
  paused: pausedAt !== null,
});

function nextRuns({ schedule, pausedAt }: Digest, now: number, count: number): number[] {
  if (pausedAt !== null) return [];
  const runs: number[] = [];
  try {
    for (let at = nextRun(schedule, now); at !== null && runs.length < count; at = nextRun(schedule, at)) runs.push(at);
  } catch (error) {
    // A time zone that this Node does not know: nothing is planned in it either.
    if (!(error instanceof RangeError)) throw error;
  }
  return runs;
}
