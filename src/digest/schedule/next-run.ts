import type { Schedule } from '../schedule.ts';
import { type Calendar, calendarOf } from './calendar.ts';
import { nextOfEveryHour } from './every-hour.ts';
import { type Clock, clockOf, firstReached } from './zone-clock.ts';

/**
 * When a schedule is due next, strictly later than `after`; null when never again. Milliseconds since 1970.
 *
 * Where clocks change:
 * - a time that they leave out is due at the first moment after the gap, and all those of one gap once;
 * - a time that comes twice is due the first time;
 * - a schedule of every hour is due every hour that goes by, see `nextOfEveryHour`. One of every two hours is a list of
 *   times like any other: 0:00, 2:00, 4:00 and so on, as the clock shows them.
 *
 * Throws `RangeError` where this Node does not know the time zone: a schedule that `readSchedule` gave on another one.
 */
export function nextRun(schedule: Schedule, after: number): number | null {
  const clock = clockOf(schedule.timeZone);
  const calendar = calendarOf(schedule.cron);
  return isOfEveryHour(schedule.cron) ? nextOfEveryHour(calendar, clock, after) : nextOnClock(calendar, clock, after);
}

/** All due times later than `after`, up to `upTo`, inclusive; the first `limit` of them. */
export function runsBetween(schedule: Schedule, after: number, upTo: number, limit: number): number[] {
  const runs: number[] = [];
  let run = runs.length < limit ? nextRun(schedule, after) : null;
  while (run !== null && run <= upTo) {
    runs.push(run);
    run = runs.length < limit ? nextRun(schedule, run) : null;
  }
  return runs;
}

/** Times are reached in the order in which the clock shows them first, so that the first one that is late enough is it. */
function nextOnClock(calendar: Calendar, clock: Clock, after: number): number | null {
  let wall = calendar(after + clock(after));
  while (wall !== null) {
    const moment = firstReached(clock, wall);
    if (moment > after) return moment;
    wall = calendar(wall);
  }
  return null;
}

/** `readSchedule` writes every hour in no other way. */
const isOfEveryHour = (cron: string): boolean => cron.split(' ')[1] === '*';
