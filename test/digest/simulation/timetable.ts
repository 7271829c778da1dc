import type { Digest } from '../../../src/digest/digest.ts';
import { cronOf, dueMinuteByMinute, type Recurrence } from '../schedule/minute-by-minute.ts';
import type { Chance } from './chance.ts';

export const ZONES = [
  'Europe/Berlin',
  'Europe/London',
  'America/New_York',
  'America/St_Johns',
  'America/Santiago',
  'Africa/Cairo',
  'Asia/Kolkata',
  'Asia/Kathmandu',
  'Asia/Tokyo',
  'Australia/Lord_Howe',
  'Pacific/Auckland',
  'UTC',
];

/** A digest, and when it is due by what the clocks show. */
export interface Timetabled {
  readonly digest: Digest;
  /** Oldest first. */
  readonly due: readonly number[];
}

const every = { days: null, months: null, weekdays: null };

/** Kinds of schedule; most have times at which clocks change somewhere. */
const KINDS: readonly ((chance: Chance) => Recurrence)[] = [
  (chance) => ({ ...every, minutes: [chance.between(0, 59)], hours: [chance.between(0, 23)] }),
  (chance) => ({ ...every, minutes: [chance.one([0, 15, 30, 45])], hours: [chance.between(0, 3)] }),
  () => ({ ...every, minutes: [30], hours: [8], weekdays: [1, 2, 3, 4, 5] }),
  (chance) => ({ ...every, minutes: [0], hours: [9, 17], weekdays: [chance.between(0, 6)] }),
  (chance) => ({ ...every, minutes: [chance.one([0, 20])], hours: [2], days: [1, 15, 29] }),
  () => ({ ...every, minutes: [0], hours: [7], days: ['L'] }),
  (chance) => ({ ...every, minutes: [5], hours: [6], weekdays: [[chance.between(0, 6), chance.one([1, 2, 'L'])]] }),
  (chance) => ({
    ...every,
    minutes: [0, 30],
    hours: [1, 2, 3, 13],
    months: [3, 4, 9, 10, 11],
    days: [chance.between(1, 31)],
  }),
];
/** One in so many is due every hour: one of them is due as often as twenty others. */
const HOURLY = 50;

/** So many digests, in all the zones in turn. */
export function timetable(count: number, from: number, upTo: number, chance: Chance): Timetabled[] {
  return Array.from({ length: count }, (_, i) => {
    const timeZone = ZONES[i % ZONES.length]!;
    const hourly = i % HOURLY === HOURLY - 1;
    const what = hourly ? { ...every, minutes: [chance.between(0, 59)], hours: null } : chance.one(KINDS)(chance);
    const id = `digest-${String(i).padStart(9, '0')}`;
    const digest: Digest = {
      id,
      place: { platform: 'slack', team: 'T', channel: `C${i % 60}`, thread: null, direct: false },
      topic: null,
      schedule: { cron: cronOf(what), timeZone },
      include: { conflicts: false, answers: false },
      whenNothing: 'line',
      missed: i % 2 === 0 ? 'catch-up' : 'skip',
      createdBy: { platform: 'slack', id: 'U' },
      createdAt: from,
      pausedAt: null,
      coveredTo: from,
      plannedTo: from,
    };
    return { digest, due: dueMinuteByMinute(what, timeZone, from, upTo) };
  });
}
