import { nextRun, type Schedule } from '../../src/digest/schedule.ts';

const FORMATS = new Map<string, Intl.DateTimeFormat>();

/**
 * A moment as a clock on the wall of that time zone shows it: `Monday 23 November 2026 at 8:30`. In UTC, and said so, where
 * this Node does not know the zone, which another one read.
 */
export function momentInWords(at: number, timeZone: string): string {
  const format = formatOf(timeZone);
  const found = (format ?? formatOf('UTC')!).formatToParts(at);
  const parts = new Map(found.map(({ type, value }) => [type, value]));
  const day = (['weekday', 'day', 'month', 'year'] as const).map((type) => parts.get(type)).join(' ');
  return `${day} at ${Number(parts.get('hour'))}:${parts.get('minute')}${format ? '' : ' UTC'}`;
}

/** When a schedule is due next, later than `after`; null for never, and for a time zone that this Node does not know. */
export function nextOf(schedule: Schedule, after: number): number | null {
  return formatOf(schedule.timeZone) ? nextRun(schedule, after) : null;
}

/** The day of a moment in UTC, as ISO. */
export const isoDayOf = (at: number): string => new Date(at).toISOString().slice(0, 10);

const SHOWN = {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: 'numeric',
  minute: '2-digit',
  hourCycle: 'h23',
} as const;

/** Making one is slow, and a list shows many moments of few time zones. */
function formatOf(timeZone: string): Intl.DateTimeFormat | null {
  const before = FORMATS.get(timeZone);
  if (before) return before;
  try {
    const made = new Intl.DateTimeFormat('en-GB', { ...SHOWN, timeZone });
    FORMATS.set(timeZone, made);
    return made;
  } catch {
    return null;
  }
}
