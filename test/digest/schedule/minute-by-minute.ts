/**
 * Due times found the slow way, minute by minute, from nothing but what Intl says that a clock shows: what `nextRun` is held
 * to. It shares no code with it, and reads no cron expression: a recurrence is given as plain lists.
 */
export interface Recurrence {
  readonly minutes: readonly number[];
  /** Null: every hour. */
  readonly hours: readonly number[] | null;
  /** Null: any; `L` the last one. */
  readonly days: readonly (number | 'L')[] | null;
  readonly months: readonly number[] | null;
  /** 0 is Sunday; `[1, 2]` the second Monday of the month, `[1, 'L']` the last. */
  readonly weekdays: readonly (number | readonly [number, number | 'L'])[] | null;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

export const cronOf = ({ minutes, hours, days, months, weekdays }: Recurrence): string =>
  [
    minutes.join(','),
    hours?.join(',') ?? '*',
    days?.join(',') ?? '*',
    months?.join(',') ?? '*',
    weekdays?.map((day) => (typeof day === 'number' ? day : day[1] === 'L' ? `${day[0]}L` : day.join('#'))).join(',') ??
      '*',
  ].join(' ');

const FORMATS = new Map<string, Intl.DateTimeFormat>();

/** What the clocks of a zone show, in milliseconds as if it were UTC. */
export function shown(timeZone: string, moment: number): number {
  const format =
    FORMATS.get(timeZone) ??
    new Intl.DateTimeFormat('en-US', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
    });
  FORMATS.set(timeZone, format);
  const of = Object.fromEntries(format.formatToParts(moment).map(({ type, value }) => [type, Number(value)]));
  return Date.UTC(of['year']!, of['month']! - 1, of['day'], of['hour'], of['minute']);
}

/** What the clocks show at each minute of a period. */
const minutesOf = (timeZone: string, from: number, upTo: number): { at: number; wall: number }[] =>
  Array.from({ length: (upTo - from) / MINUTE + 1 }, (_, i) => from + i * MINUTE).map((at) => ({
    at,
    wall: shown(timeZone, at),
  }));

const PERIODS = new Map<string, { at: number; wall: number }[]>();

function period(timeZone: string, from: number, upTo: number): { at: number; wall: number }[] {
  const key = `${timeZone} ${from} ${upTo}`;
  const minutes = PERIODS.get(key) ?? minutesOf(timeZone, from, upTo);
  PERIODS.set(key, minutes);
  return minutes;
}

/** All due times later than `from`, up to `upTo`, both at whole minutes. */
export function dueMinuteByMinute(what: Recurrence, timeZone: string, from: number, upTo: number): number[] {
  const minutes = period(timeZone, from - DAY, upTo);
  const due = what.hours === null ? everyHour(what, minutes) : onTheClock(what, minutes);
  return due.filter((at) => at > from);
}

/** Due when the clock first gets to a time, or jumps over it. */
function onTheClock(what: Recurrence, minutes: readonly { at: number; wall: number }[]): number[] {
  const due: number[] = [];
  let reached = minutes[0]!.wall;
  for (const { at, wall } of minutes) {
    let hit = false;
    for (; reached < wall; reached += MINUTE) hit ||= matches(what, reached + MINUTE);
    if (hit) due.push(at);
  }
  return due;
}

/** Due whenever the clock shows it; and an hour after it did, where a change by part of an hour let nothing come since. */
function everyHour(what: Recurrence, minutes: readonly { at: number; wall: number }[]): number[] {
  const due: number[] = [];
  let last: { at: number; wall: number } | undefined;
  for (const minute of minutes) {
    const { at, wall } = minute;
    if (matches(what, wall)) {
      due.push(at);
      last = minute;
    } else if (last && at - last.at === HOUR && (wall - last.wall) % HOUR !== 0) due.push(at);
  }
  return due;
}

function matches({ minutes, hours, days, months, weekdays }: Recurrence, wall: number): boolean {
  if (!minutes.includes((wall / MINUTE) % 60) || hours?.includes(((wall / HOUR) % 24) | 0) === false) return false;
  const date = new Date(wall);
  if (months?.includes(date.getUTCMonth() + 1) === false) return false;
  const day = date.getUTCDate();
  const length = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
  const dayFits = days?.some((d) => d === (d === 'L' && day === length ? 'L' : day));
  const weekdayFits = weekdays?.some((w) => {
    if (typeof w === 'number') return w === date.getUTCDay();
    const [weekday, nth] = w;
    return weekday === date.getUTCDay() && (nth === 'L' ? day + 7 > length : Math.ceil(day / 7) === nth);
  });
  if (dayFits === undefined || weekdayFits === undefined) return (dayFits ?? true) && (weekdayFits ?? true);
  return dayFits || weekdayFits;
}
