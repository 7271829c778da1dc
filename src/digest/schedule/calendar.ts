import { Cron } from 'croner';
import { readCron } from './cron.ts';

/** The next time of a calendar, strictly later; null when there is none. Both are read off a clock, in milliseconds as if it were in UTC. */
export type Calendar = (wall: number) => number | null;

const MINUTE = 60_000;
const DAY = 1_440 * MINUTE;

/** A server has some hundreds of digests; beyond this, what was read is forgotten and read anew. */
const MOST_CALENDARS = 2_000;
const CALENDARS = new Map<string, Calendar>();
/** Fewer, as each of croner's patterns holds 80 KB (it has a list of the years to 9999). */
const MOST_DAYS = 200;
const DAYS = new Map<string, Cron>();

/**
 * The times of a cron expression of five fields on a clock that never changes: days by croner, which knows leap years, last
 * days and second Mondays, and the times of a day as they are listed. Where clocks change, the callers decide: croner's own
 * way there depends on how the expression is written (lists and steps count as intervals, which run twice in autumn and
 * not at all in spring), and a day that a zone left out altogether is left out.
 * Throws where the expression cannot be read.
 */
export function calendarOf(cron: string): Calendar {
  let calendar = CALENDARS.get(cron);
  if (!calendar) {
    if (CALENDARS.size >= MOST_CALENDARS) CALENDARS.clear();
    calendar = readCalendar(cron);
    CALENDARS.set(cron, calendar);
  }
  return calendar;
}

function readCalendar(cron: string): Calendar {
  const read = readCron(cron);
  if (!read.ok) throw new Error(`No schedule has “${cron}”: ${read.problem.message}`);
  const { minutes, hours } = read.value;
  const times = hours.flatMap((hour) => minutes.map((minute) => (hour * 60 + minute) * MINUTE));
  const dayFields = read.value.cron.split(' ').slice(2).join(' ');
  return (wall) => {
    const today = Math.floor(wall / DAY) * DAY;
    const day = nextDay(dayFields, today - MINUTE);
    if (day === null) return null;
    if (day > today) return day + times[0]!;
    const later = times.find((time) => today + time > wall);
    if (later !== undefined) return today + later;
    const following = nextDay(dayFields, today);
    return following === null ? null : following + times[0]!;
  };
}

/** The beginning of the next day that croner finds for the last three fields, strictly later than a whole minute. */
function nextDay(fields: string, wall: number): number | null {
  // Every day needs nobody to look for it.
  if (fields === '* * *') return (Math.floor(wall / DAY) + 1) * DAY;
  let days = DAYS.get(fields);
  if (!days) {
    if (DAYS.size >= MOST_DAYS) DAYS.clear();
    days = new Cron(`0 0 ${fields}`, { utcOffset: 0, paused: true, mode: '5-part' });
    DAYS.set(fields, days);
  }
  return days.nextRun(new Date(wall))?.getTime() ?? null;
}
