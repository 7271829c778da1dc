import type { Simulated } from './simulate.ts';

const MINUTE = 60_000;
/** Runs that are older when somebody is there again were missed. */
const MISSED = 10 * MINUTE;

/**
 * What a simulation did wrong, in words; how many runs were posted, and left out since nobody was there for them; and the
 * longest time from when a run was due, or when somebody was there again, to its post, in milliseconds.
 */
export function faultsOf({ timetabled, channel, ticks, starts }: Simulated) {
  const faults: string[] = [];
  const posts = new Map<string, { readonly at: number; readonly times: number }>();
  for (const { raw, at, times } of channel.arrived.values()) posts.set(`${raw.digest} ${raw.due}`, { at, times });
  let [posted, left, latest] = [0, 0, 0];

  for (const { digest, due } of timetabled) {
    const name = (time: number) =>
      `${digest.id} (${digest.schedule.cron}, ${digest.schedule.timeZone}, ${digest.missed}) of ${new Date(time).toISOString()}`;
    const known = new Set(due);
    for (const { raw } of channel.arrived.values())
      if (raw.digest === digest.id && !known.has(raw.due)) faults.push(`posted and never due: ${name(raw.due)}`);
    let next = 0;
    for (const { at, clean } of ticks) {
      const since: number[] = [];
      while (next < due.length && due[next]! <= at) since.push(due[next++]!);
      for (const [i, time] of since.entries()) {
        const post = posts.get(`${digest.id} ${time}`);
        const times = post?.times ?? 0;
        const isMissed = digest.missed === 'skip' && at - time > MISSED;
        const isWanted = i === since.length - 1 && !isMissed;
        // A tick that was broken off may have planned, and so posted, what by now is merged or missed.
        const isRight = isWanted ? times === 1 : times === 0 || (!clean && times === 1);
        if (!isRight) faults.push(`posted ${times} times, expected ${isWanted ? 1 : 0}: ${name(time)}`);
        const late = post ? post.at - Math.max(time, startBefore(starts, post.at)) : 0;
        if (late > MINUTE) faults.push(`${Math.round(late / 1000)} s late: ${name(time)}`);
        latest = Math.max(latest, late);
        if (times > 0) posted++;
        else left++;
      }
    }
  }
  return { faults, posted, left, latest };
}

/** When the process that was there at a moment began. */
function startBefore(starts: readonly number[], moment: number): number {
  let [low, high] = [0, starts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (starts[middle]! <= moment) low = middle + 1;
    else high = middle;
  }
  return starts[low - 1] ?? Number.NEGATIVE_INFINITY;
}
