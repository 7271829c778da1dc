import type { Calendar } from './calendar.ts';
import { type Clock, changeBetween } from './zone-clock.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/**
 * The next run of a schedule for every hour of the day: each moment at which the clock shows one of its minutes. An hour
 * that clocks leave out is not made up for, and one that comes twice has its runs twice, so that an hour goes by between
 * two of them. Where clocks change by half an hour (Lord Howe) an hour and a half would go by; there one more run
 * is due when the hour is over.
 */
export function nextOfEveryHour(calendar: Calendar, clock: Clock, after: number): number | null {
  const next = nextShown(calendar, clock, after);
  const until = Math.min(next ?? Number.POSITIVE_INFINITY, after + HOUR);
  if ((clock(until) - clock(after - HOUR)) % HOUR === 0) return next;
  const change = changeBetween(clock, after - HOUR, until);
  const last = lastShownBefore(calendar, clock, change);
  if (last === null) return next;
  const hourLater = last + HOUR;
  const alone = (nextShown(calendar, clock, last) ?? Number.POSITIVE_INFINITY) > hourLater;
  return alone && hourLater > after ? hourLater : next;
}

/** The last moment of the hour before `change` at which the clock showed a time of the calendar. */
function lastShownBefore(calendar: Calendar, clock: Clock, change: number): number | null {
  let last: number | null = null;
  let shown = nextShown(calendar, clock, change - HOUR - 1);
  while (shown !== null && shown < change) {
    last = shown;
    shown = nextShown(calendar, clock, shown);
  }
  return last;
}

/** The first moment after `after` at which the clock shows a time of the calendar. */
function nextShown(calendar: Calendar, clock: Clock, after: number): number | null {
  let at = after;
  let offset = clock(at);
  let from = at + offset;
  for (;;) {
    const wall = calendar(from);
    if (wall === null) return null;
    // With the offset of `at`; right if it holds until then.
    const moment = wall - offset;
    const end = Math.min(moment, at + DAY);
    if (clock(end) !== offset) {
      at = changeBetween(clock, at, end);
      offset = clock(at);
      // What the clock shows at the change itself counts as well.
      from = at + offset - 1;
      continue;
    }
    if (end === moment) return moment;
    // Nothing is due for more than a day: on to shortly before it, as no clock was ever changed by more than a day.
    at = Math.max(end, moment - 2 * DAY);
    offset = clock(at);
    from = at + offset;
  }
}
