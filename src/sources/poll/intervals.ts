import type { FeedTimes } from '../feeds/feed.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** How often sources are asked, in milliseconds. */
export const INTERVALS = {
  /** No feed is asked more often, whatever it says. */
  feed: 15 * MINUTE,
  page: DAY,
  /** No source is asked more rarely while it works, whatever it says. */
  longest: 7 * DAY,
  /**
   * A look at a source takes no longer: ten pages of a slow host, or the process that looks was killed, and another may
   * look.
   */
  look: 30 * MINUTE,
  /** When entries wait for their pages. */
  waiting: MINUTE,
  /** The first pause after a passing problem; it doubles each time, up to a day. */
  problem: 15 * MINUTE,
  /** After a problem that will not pass by itself, and the longest pause after one that may. */
  trouble: DAY,
} as const;

/** When a feed that was just read is asked again: as rarely as it wants, and not at an hour or a day that it wants left out. */
export function nextFeedAt(now: number, times: FeedTimes | null, freshFor: number | null, every: number): number {
  const wanted = Math.max(every, INTERVALS.feed, times?.ttl ?? 0, freshFor ?? 0);
  const at = now + Math.min(wanted, INTERVALS.longest);
  return times ? outsideOf(times, at) : at;
}

export function nextPageAt(now: number, freshFor: number | null, every: number): number {
  return now + Math.min(Math.max(every, INTERVALS.feed, freshFor ?? 0), INTERVALS.longest);
}

/** @param times how often in a row there was a problem, this time included */
export function afterProblem(now: number, passing: boolean, times: number, retryAt: number | undefined): number {
  const pause = passing
    ? Math.min(INTERVALS.problem * 2 ** Math.min(times - 1, 10), INTERVALS.trouble)
    : INTERVALS.trouble;
  return Math.max(retryAt ?? 0, now + (passing && retryAt !== undefined ? INTERVALS.feed : pause));
}

/** The first moment from `at` on that is in none of the hours and days. A feed that leaves out all of them is not believed. */
function outsideOf({ skipHours, skipDays }: Pick<FeedTimes, 'skipHours' | 'skipDays'>, at: number): number {
  let moment = at;
  for (let hours = 0; hours <= 7 * 24; hours++) {
    const time = new Date(moment);
    if (!skipHours.includes(time.getUTCHours()) && !skipDays.includes(time.getUTCDay())) return moment;
    moment = (Math.floor(moment / HOUR) + 1) * HOUR;
  }
  return at;
}
