import type { Digest, Run, RunOutcome } from './digest.ts';
import { nextRun, runsBetween, type Schedule } from './schedule.ts';

const MINUTE = 60_000;
const DAY = 1_440 * MINUTE;

/** Later than this, a run is one that nobody was there for: the time in which a restart with a new index should be over. */
const GRACE = 10 * MINUTE;
/** Runs that are noted at once. Of an outage that missed more, the earliest leave no row: the one that catches up covers their time all the same. */
const MOST_RUNS = 100;

export interface Plan {
  /** Oldest first. Those without `ended` are to be posted; there is one at most. */
  readonly runs: readonly (Run & { readonly ended?: RunOutcome })[];
  /**
   * To be stored with the runs; never later than `now`. Where there are none it need not be stored each time, but should
   * be within an hour or so: what lies before it is safe from new rules of a time zone.
   */
  readonly plannedTo: number;
}

/**
 * The runs of a digest that became due later than `plannedTo`, up to `now`, inclusive. However often it is called, each due
 * time is planned once, and none before its time. A paused digest plans nothing; see `resumed`.
 *
 * When more than one is due, or one for longer than ten minutes, nobody was there. Then with `catch-up` the latest is to
 * be posted and the earlier ones are merged into it; with `skip` all that are older than ten minutes are skipped. After a
 * long outage at most 100 are noted, the latest ones.
 *
 * Nothing later than `now` is ever planned, so that a time zone whose rules change (with a new Node) is reckoned by the new
 * rules for all that is still to come. A run that was planned by the old rules stays as it is; on the day on which the
 * rules are exchanged, a time may come twice or not at all if it lies between the old and the new one, and what a run
 * would have told is told by the next one, as `coveredTo` moves only when something was posted.
 *
 * In a time zone that this Node does not know (a state that a newer one wrote), nothing is planned and `plannedTo` stays:
 * a Node that knows it makes up for it.
 */
export function planRuns(digest: Digest, now: number): Plan {
  if (now <= digest.plannedTo) return { runs: [], plannedTo: digest.plannedTo };
  if (digest.pausedAt !== null) return { runs: [], plannedTo: now };
  const due = dueTimes(digest.schedule, digest.plannedTo, now);
  if (due === null) return { runs: [], plannedTo: digest.plannedTo };
  const runs = due.map((time, i) => {
    const run: Run = { digest: digest.id, due: time };
    const ended = endedAlready(digest, now - time > GRACE, i === due.length - 1);
    return ended === null ? run : { ...run, ended };
  });
  return { runs, plannedTo: now };
}

function endedAlready({ missed }: Digest, late: boolean, latest: boolean): RunOutcome | null {
  if (missed === 'skip' && late) return 'skipped';
  return latest ? null : 'merged';
}

/** The digest once it goes on: nothing of the time in which it was paused becomes due. For a new schedule as well, whose times before now never were. */
export const resumed = (digest: Digest, now: number): Digest => ({
  ...digest,
  pausedAt: null,
  plannedTo: Math.max(digest.plannedTo, now),
});

/**
 * The latest due times, oldest first; null where the time zone is not known. It looks back from `upTo`, twice as far each
 * time, so that a year of hours is not reckoned through for its last days.
 */
function dueTimes(schedule: Schedule, after: number, upTo: number): number[] | null {
  try {
    const first = nextRun(schedule, after);
    if (first === null || first > upTo) return [];
    for (let span = DAY; ; span *= 2) {
      const from = Math.max(after, upTo - span);
      const due = runsBetween(schedule, from, upTo, Number.POSITIVE_INFINITY);
      if (from === after || due.length >= MOST_RUNS) return due.slice(-MOST_RUNS);
    }
  } catch (fault) {
    if (fault instanceof RangeError) return null;
    throw fault;
  }
}
