import { Cron } from 'croner';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nextRun, runsBetween, type Schedule } from '../../../src/digest/schedule.ts';
import { cronOf, dueMinuteByMinute, type Recurrence, shown } from './minute-by-minute.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const at = (text: string): number => Date.parse(`${text}Z`);
const minutes = (runs: readonly number[]): string[] => runs.map((run) => new Date(run).toISOString().slice(0, 16));
const runs = (cron: string, timeZone: string, after: string, upTo: string): string[] =>
  minutes(runsBetween({ cron, timeZone }, at(after), at(upTo), 1_000));

describe('a time that clocks leave out is due at the first moment after the gap, once', () => {
  test('Berlin, 29 March 2026: 2:00 is 3:00', () => {
    expect(runs('30 2 * * *', 'Europe/Berlin', '2026-03-28T00:00', '2026-03-30T12:00')).toEqual([
      '2026-03-28T01:30',
      '2026-03-29T01:00',
      '2026-03-30T00:30',
    ]);
    expect(runs('0,30 2,3 * * *', 'Europe/Berlin', '2026-03-29T00:00', '2026-03-29T12:00')).toEqual([
      '2026-03-29T01:00',
      '2026-03-29T01:30',
    ]);
  });

  test('New York, 8 March 2026', () => {
    expect(runs('30 2 * * *', 'America/New_York', '2026-03-08T00:00', '2026-03-09T12:00')).toEqual([
      '2026-03-08T07:00',
      '2026-03-09T06:30',
    ]);
  });

  test('Lord Howe, 4 October 2026: half an hour', () => {
    expect(runs('15 2 * * *', 'Australia/Lord_Howe', '2026-10-03T00:00', '2026-10-05T00:00')).toEqual([
      '2026-10-03T15:30',
      '2026-10-04T15:15',
    ]);
  });

  test('Apia had no 30 December 2011: what was due on that day is due when it is over', () => {
    expect(runs('0 9,17 * * *', 'Pacific/Apia', '2011-12-29T12:00', '2011-12-31T12:00')).toEqual([
      '2011-12-29T19:00',
      '2011-12-30T03:00',
      '2011-12-30T10:00',
      '2011-12-30T19:00',
      '2011-12-31T03:00',
    ]);
  });

  test('Havana has no midnight on 8 March 2026', () => {
    expect(runs('0 0 * * *', 'America/Havana', '2026-03-08T00:00', '2026-03-09T12:00')).toEqual([
      '2026-03-08T05:00',
      '2026-03-09T04:00',
    ]);
  });
});

describe('a time that comes twice is due the first time', () => {
  test.each([
    ['30 2 * * *', 'Europe/Berlin', '2026-10-24T12:00', ['2026-10-25T00:30', '2026-10-26T01:30']],
    ['0 */2 * * *', 'Europe/Berlin', '2026-10-24T21:30', ['2026-10-24T22:00', '2026-10-25T00:00', '2026-10-25T03:00']],
    ['30 1 * * *', 'America/New_York', '2026-10-31T12:00', ['2026-11-01T05:30', '2026-11-02T06:30']],
    ['45 1 * * *', 'Australia/Lord_Howe', '2026-04-04T00:00', ['2026-04-04T14:45', '2026-04-05T15:15']],
    ['0 3 * * *', 'Pacific/Chatham', '2026-04-04T00:00', ['2026-04-04T13:15', '2026-04-05T14:15']],
    ['30 2 * * *', 'Africa/Casablanca', '2026-02-14T12:00', ['2026-02-15T01:30', '2026-02-16T02:30']],
  ] as const)('%s, %s', (cron, timeZone, after, due) => {
    expect(runs(cron, timeZone, after, due.at(-1)!)).toEqual(due);
  });

  test('also for somebody who asks in between', () => {
    const schedule: Schedule = { cron: '30 2 * * *', timeZone: 'Europe/Berlin' };
    for (let after = at('2026-10-25T00:30'); after < at('2026-10-26T01:30'); after += 7 * 60_000)
      expect(minutes([nextRun(schedule, after)!])).toEqual(['2026-10-26T01:30']);
  });
});

describe('every hour that goes by', () => {
  const apart = (cron: string, timeZone: string, after: string): number[] => {
    const due = runsBetween({ cron, timeZone }, at(after), at(after) + 2 * DAY, 100);
    return due.slice(1).map((run, i) => (run - due[i]!) / 60_000);
  };

  test.each([
    ['0 * * * *', 'Europe/Berlin', '2026-03-28T12:00'],
    ['30 * * * *', 'Europe/Berlin', '2026-03-28T12:00'],
    ['30 * * * *', 'Europe/Berlin', '2026-10-24T12:00'],
    ['59 * * * *', 'America/New_York', '2026-10-31T12:00'],
    ['0 * * * *', 'Pacific/Apia', '2011-12-29T12:00'],
    ['0 * * * *', 'Antarctica/Troll', '2026-03-28T12:00'],
  ])('%s, %s, %s', (cron, timeZone, after) => {
    expect(new Set(apart(cron, timeZone, after))).toEqual(new Set([60]));
  });

  test.each([
    ['0 * * * *', '2026-10-03T00:00'],
    ['30 * * * *', '2026-10-03T00:00'],
    ['15 * * * *', '2026-10-03T00:00'],
    ['0 * * * *', '2026-04-04T00:00'],
    ['30 * * * *', '2026-04-04T00:00'],
    ['15 * * * *', '2026-04-04T00:00'],
  ])('%s on Lord Howe, %s: half an hour once, and never more than an hour', (cron, after) => {
    expect(apart(cron, 'Australia/Lord_Howe', after).filter((m) => m !== 60)).toEqual([30]);
  });
});

describe('dates', () => {
  test('29 February', () => {
    expect(runs('0 9 29 2 *', 'Asia/Kolkata', '2026-01-01T00:00', '2034-01-01T00:00')).toEqual([
      '2028-02-29T03:30',
      '2032-02-29T03:30',
    ]);
    expect(minutes([nextRun({ cron: '0 9 29 2 *', timeZone: 'UTC' }, at('2096-03-01T00:00'))!])).toEqual([
      '2104-02-29T09:00',
    ]);
  });

  test('the 31st comes in seven months, the last day in twelve', () => {
    const year = (cron: string) => runs(cron, 'America/New_York', '2026-01-01T12:00', '2027-01-01T12:00');
    expect(year('0 23 31 * *')).toHaveLength(7);
    expect(year('0 17 L * *').map((run) => Number(run.slice(8, 10)))).toEqual([
      31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31,
    ]);
  });

  test('the end of a year is its own in each zone', () => {
    expect(runs('59 23 31 12 *', 'Pacific/Chatham', '2026-12-01T00:00', '2027-02-01T00:00')).toEqual([
      '2026-12-31T10:14',
    ]);
    expect(runs('0 0 1 1 *', 'America/New_York', '2026-12-01T00:00', '2027-02-01T00:00')).toEqual(['2027-01-01T05:00']);
  });

  test('a date that never comes has no next run', () => {
    expect(nextRun({ cron: '0 9 30 2 *', timeZone: 'Europe/Berlin' }, at('2026-01-01T00:00'))).toBeNull();
    expect(nextRun({ cron: '0 * 30 2 *', timeZone: 'Europe/Berlin' }, at('2026-01-01T00:00'))).toBeNull();
  });
});

test('every hour of a rare day begins with its first hour, whatever clocks did since the last such day', () => {
  expect(runs('0 * 1 1,6 *', 'Europe/Berlin', '2026-01-01T22:30', '2026-05-31T23:30')).toEqual([
    '2026-05-31T22:00',
    '2026-05-31T23:00',
  ]);
  expect(runs('0 * 1 6,12 *', 'America/New_York', '2026-06-02T03:30', '2026-12-01T06:30')).toEqual([
    '2026-12-01T05:00',
    '2026-12-01T06:00',
  ]);
});

test('strictly later, to the millisecond', () => {
  for (const cron of ['30 8 * * *', '30 * * * *']) {
    const schedule: Schedule = { cron, timeZone: 'Asia/Kolkata' };
    const due = at('2026-05-05T03:00');
    expect(nextRun(schedule, due - 1)).toBe(due);
    expect(nextRun(schedule, due)).toBeGreaterThan(due);
    expect(nextRun(schedule, due - 0.5)).toBe(due);
    expect(runsBetween(schedule, due - 1, due, 9)).toEqual([due]);
    expect(runsBetween(schedule, due, due, 9)).toEqual([]);
    expect(runsBetween(schedule, due - 1, due, 0)).toEqual([]);
  }
});

test('a zone that this Node does not know is a fault', () => {
  expect(() => nextRun({ cron: '0 9 * * *', timeZone: 'Europe/Atlantis' }, 0)).toThrow(RangeError);
});

/** A day on which something is odd, and its zone. */
const ODD_DAYS = [
  ['Europe/Berlin', '2026-03-29'],
  ['Europe/Berlin', '2026-10-25'],
  ['America/New_York', '2026-03-08'],
  ['America/New_York', '2026-11-01'],
  ['Australia/Lord_Howe', '2026-04-04'],
  ['Australia/Lord_Howe', '2026-10-03'],
  ['Asia/Kolkata', '2027-12-31'],
  ['Pacific/Apia', '2011-12-30'],
  ['Pacific/Apia', '2021-04-03'],
  ['Africa/Casablanca', '2026-02-15'],
  ['Africa/Casablanca', '2026-03-22'],
  ['Pacific/Chatham', '2026-04-04'],
  ['Pacific/Chatham', '2026-09-26'],
  ['America/Havana', '2026-03-08'],
  ['America/Havana', '2026-11-01'],
  ['Antarctica/Troll', '2026-03-29'],
  ['Europe/Berlin', '2028-02-29'],
] as const;

const someOf = (low: number, high: number, most: number) =>
  fc.uniqueArray(fc.integer({ min: low, max: high }), { minLength: 1, maxLength: most });

/** Hours near those at which clocks change are drawn more often. */
const hours = fc.oneof(someOf(0, 4, 3), someOf(0, 23, 5));
const nth = fc.tuple(fc.integer({ min: 0, max: 6 }), fc.constantFrom(1, 2, 3, 4, 5, 'L' as const));
const recurrence: fc.Arbitrary<Recurrence> = fc.record({
  minutes: fc.oneof(someOf(0, 59, 3), fc.constantFrom([0], [0, 30], [0, 15, 30, 45], [45])),
  hours: fc.option(hours, { nil: null, freq: 2 }),
  days: fc.option(
    fc.uniqueArray(fc.oneof(fc.integer({ min: 1, max: 31 }), fc.constant('L' as const)), { minLength: 1 }),
    {
      nil: null,
      freq: 1,
    },
  ),
  months: fc.option(someOf(1, 12, 9), { nil: null, freq: 1 }),
  weekdays: fc.option(fc.uniqueArray(fc.oneof(fc.integer({ min: 0, max: 6 }), nth), { minLength: 1, maxLength: 4 }), {
    nil: null,
    freq: 1,
  }),
});

test('the runs around odd days are those that somebody sees who looks at the clock every minute', () => {
  let seen = 0;
  fc.assert(
    fc.property(
      fc.constantFrom(...ODD_DAYS),
      recurrence,
      fc.integer({ min: 0, max: 2 * 1_440 }),
      ([timeZone, day], what, start) => {
        const from = at(`${day}T00:00`) - DAY;
        const upTo = at(`${day}T00:00`) + 2 * DAY;
        const due = dueMinuteByMinute(what, timeZone, from, upTo).filter((run) => run > from + start * 60_000);
        seen += due.length;
        const found = runsBetween({ cron: cronOf(what), timeZone }, from + start * 60_000, upTo, 10_000);
        expect(minutes(found)).toEqual(minutes(due));
      },
    ),
    { numRuns: 1_200 },
  );
  expect(seen).toBeGreaterThan(3_000);
});

test('in years of zones that change their clocks, a time of the day is due once a day', () => {
  for (const timeZone of new Set(ODD_DAYS.map(([zone]) => zone)))
    for (const cron of ['30 2 * * *', '0 0 * * *']) {
      const due = runsBetween({ cron, timeZone }, at('2026-01-01T12:00'), at('2027-01-01T12:00'), 9_999);
      const days = due.map((run) => new Date(shown(timeZone, run)).toISOString().slice(0, 10));
      expect(new Set(days).size).toBe(days.length);
      expect(days).toHaveLength(365);
    }
});

describe('croner in a time zone, from which this differs', () => {
  const cronerAfter = (cron: string, timezone: string, after: string, count: number): string[] =>
    minutes(new Cron(cron, { timezone, paused: true }).nextRuns(count, new Date(at(after))).map(Number));

  test('a single time of the day is the same, throughout a year', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(
          'Europe/Berlin',
          'America/New_York',
          'Australia/Lord_Howe',
          'Africa/Casablanca',
          'Pacific/Chatham',
        ),
        fc.integer({ min: 0, max: 59 }),
        fc.integer({ min: 0, max: 4 }),
        (timeZone, minute, hour) => {
          const cron = `${minute} ${hour} * * *`;
          const own = runs(cron, timeZone, '2026-01-01T12:00', '2027-01-01T12:00');
          expect(cronerAfter(cron, timeZone, '2026-01-01T12:00', own.length)).toEqual(own);
        },
      ),
      { numRuns: 8 },
    );
  });

  test('it leaves out a time of a list in spring, and gives one twice in autumn', () => {
    expect(cronerAfter('30 2,8 * * *', 'Europe/Berlin', '2026-03-29T00:00', 1)).toEqual(['2026-03-29T06:30']);
    expect(runs('30 2,8 * * *', 'Europe/Berlin', '2026-03-29T00:00', '2026-03-29T12:00')).toEqual([
      '2026-03-29T01:00',
      '2026-03-29T06:30',
    ]);
    expect(cronerAfter('30 2,8 * * *', 'Europe/Berlin', '2026-10-25T00:00', 2)).toEqual([
      '2026-10-25T00:30',
      '2026-10-25T01:30',
    ]);
    expect(runs('30 2,8 * * *', 'Europe/Berlin', '2026-10-25T00:00', '2026-10-25T12:00')).toEqual([
      '2026-10-25T00:30',
      '2026-10-25T07:30',
    ]);
  });

  test('it leaves out a day that a zone left out', () => {
    expect(cronerAfter('0 9 * * *', 'Pacific/Apia', '2011-12-29T12:00', 2)).toEqual([
      '2011-12-29T19:00',
      '2011-12-30T19:00',
    ]);
  });
});

test('the next runs of a thousand digests take less than 50 ms', () => {
  const zones = ['Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kolkata', 'Pacific/Apia', 'UTC'];
  const crons = ['30 8 * * 1-5', '0 9 * * *', '0 * * * *', '0 17 L * *', '0 9 * * 1#1', '0 */2 * * *', '*/15 * * * *'];
  const schedules = Array.from(
    { length: 1_000 },
    (_, i): Schedule => ({
      cron: i % 3 === 0 ? `${i % 60} ${i % 24} * * *` : crons[i % crons.length]!,
      timeZone: zones[i % zones.length]!,
    }),
  );
  // Time of the processor, as the machine may be busy with something else; the best of some rounds is what the work takes.
  const took = Array.from({ length: 8 }, (_, round) => {
    const start = process.cpuUsage();
    for (const schedule of schedules) nextRun(schedule, at('2026-05-05T05:05') + round * DAY);
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1_000;
  });
  expect(Math.min(...took)).toBeLessThan(50);
  console.log(`next runs of 1,000 digests: first ${took[0]?.toFixed(0)} ms, then ${Math.min(...took).toFixed(0)} ms`);
});
