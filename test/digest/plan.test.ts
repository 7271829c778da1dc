import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Place } from '../../src/chat/place.ts';
import type { Digest } from '../../src/digest/digest.ts';
import { planRuns, resumed } from '../../src/digest/plan.ts';
import { nextRun, runsBetween } from '../../src/digest/schedule.ts';
import { cronOf, dueMinuteByMinute, type Recurrence } from './schedule/minute-by-minute.ts';

const MINUTE = 60_000;
const DAY = 1_440 * MINUTE;
const at = (text: string): number => Date.parse(`${text}Z`);

const PLACE = { platform: 'slack', team: 'T1', channel: 'C1', thread: null } as unknown as Place;
const digest = (part: Partial<Digest>): Digest => ({
  id: 'abcdefghijklmnop',
  place: PLACE,
  topic: null,
  schedule: { cron: '0 9 * * *', timeZone: 'UTC' },
  include: { conflicts: true, answers: true },
  whenNothing: 'silent',
  missed: 'catch-up',
  createdBy: {} as Digest['createdBy'],
  createdAt: at('2026-05-01T08:00'),
  pausedAt: null,
  coveredTo: at('2026-05-01T08:00'),
  plannedTo: at('2026-05-01T08:00'),
  ...part,
});

const planned = (one: Digest, now: string): string[] =>
  planRuns(one, at(now)).runs.map(
    ({ due, ended }) => `${new Date(due).toISOString().slice(0, 16)} ${ended ?? 'to post'}`,
  );

describe('what is due', () => {
  test('nothing before its time, and at its time', () => {
    expect(planRuns(digest({}), at('2026-05-01T08:59:59.999'))).toEqual({
      runs: [],
      plannedTo: at('2026-05-01T08:59:59.999'),
    });
    expect(planned(digest({}), '2026-05-01T09:00')).toEqual(['2026-05-01T09:00 to post']);
  });

  test('not what was planned before', () => {
    expect(planned(digest({ plannedTo: at('2026-05-01T09:00') }), '2026-05-01T09:01')).toEqual([]);
  });

  test('nothing, and nothing moves, when the clock of the machine was set back', () => {
    expect(planRuns(digest({ plannedTo: at('2026-05-03T09:00') }), at('2026-05-01T09:00'))).toEqual({
      runs: [],
      plannedTo: at('2026-05-03T09:00'),
    });
  });
});

describe('after an outage', () => {
  test('one run catches up, however late, and earlier ones are merged into it', () => {
    expect(planned(digest({}), '2026-05-01T15:00')).toEqual(['2026-05-01T09:00 to post']);
    expect(planned(digest({}), '2026-05-03T08:00')).toEqual(['2026-05-01T09:00 merged', '2026-05-02T09:00 to post']);
  });

  test('missed ones are skipped where that was chosen, and one that is due now is posted', () => {
    const skipping = digest({ missed: 'skip' });
    expect(planned(skipping, '2026-05-01T09:10')).toEqual(['2026-05-01T09:00 to post']);
    expect(planned(skipping, '2026-05-01T09:11')).toEqual(['2026-05-01T09:00 skipped']);
    expect(planned(skipping, '2026-05-03T09:05')).toEqual([
      '2026-05-01T09:00 skipped',
      '2026-05-02T09:00 skipped',
      '2026-05-03T09:00 to post',
    ]);
  });

  test('of two within ten minutes, which a change of clocks can bring, the later is posted', () => {
    const schedule = { cron: '55 1,2 * * *', timeZone: 'Europe/Berlin' };
    for (const missed of ['skip', 'catch-up'] as const)
      expect(planned(digest({ schedule, missed, plannedTo: at('2026-03-29T00:00') }), '2026-03-29T01:01')).toEqual([
        '2026-03-29T00:55 merged',
        '2026-03-29T01:00 to post',
      ]);
  });

  test('a year of hours leaves a hundred rows, the latest, and is planned within some milliseconds', () => {
    for (const cron of ['0 * * * *', '*/15 * * * *', '0 9 * * *', '0 * * 1 *']) {
      const schedule = { cron, timeZone: 'Europe/Berlin' };
      const one = digest({ schedule, plannedTo: at('2025-05-03T08:00') });
      const start = performance.now();
      const { runs, plannedTo } = planRuns(one, at('2026-05-03T08:30'));
      expect(performance.now() - start).toBeLessThan(500);
      expect(plannedTo).toBe(at('2026-05-03T08:30'));
      expect(runs).toHaveLength(100);
      const all = runsBetween(schedule, at('2025-05-03T08:00'), at('2026-05-03T08:30'), 99_999);
      expect(runs.map(({ due }) => due)).toEqual(all.slice(-100));
      expect(runs.filter(({ ended }) => ended === undefined).map(({ due }) => due)).toEqual(all.slice(-1));
    }
  });
});

describe('a pause', () => {
  test('plans nothing, and nothing of it is due afterwards', () => {
    const paused = digest({ pausedAt: at('2026-05-01T08:30') });
    expect(planRuns(paused, at('2026-05-02T12:00'))).toEqual({ runs: [], plannedTo: at('2026-05-02T12:00') });
    const on = resumed(paused, at('2026-05-04T12:00'));
    expect(on.pausedAt).toBeNull();
    expect(planned(on, '2026-05-05T08:59')).toEqual([]);
    expect(planned(on, '2026-05-05T09:00')).toEqual(['2026-05-05T09:00 to post']);
  });

  test('plannedTo does not move back', () => {
    expect(resumed(digest({ plannedTo: 5_000 }), 4_000).plannedTo).toBe(5_000);
  });
});

describe('rules of time zones', () => {
  test('a zone that is not known here waits, for a Node that knows it', () => {
    const one = digest({ schedule: { cron: '0 9 * * *', timeZone: 'Europe/Atlantis' } });
    expect(planRuns(one, at('2026-05-03T12:00'))).toEqual({ runs: [], plannedTo: one.plannedTo });
  });

  /**
   * Athens and Istanbul had the same clocks until October 2016, when Turkey stayed on summer time, three weeks after it had
   * said so. A Node with the old rules believes in Athens' winter time there, one with the new rules does not.
   */
  test('are asked for anew: what is still to come is reckoned by those of the present Node', () => {
    const [old, changed] = ['Europe/Athens', 'Europe/Istanbul'].map((timeZone) => ({ cron: '0 9 * * *', timeZone }));
    let one = digest({ schedule: old!, plannedTo: at('2016-10-27T12:00') });
    const dues: string[] = [];
    for (let now = one.plannedTo; now <= at('2016-11-03T12:00'); now += 30 * MINUTE) {
      // The new Node is started at noon of 1 November.
      if (now === at('2016-11-01T12:00')) one = { ...one, schedule: changed! };
      const { runs, plannedTo } = planRuns(one, now);
      dues.push(...runs.map(({ due }) => new Date(due).toISOString().slice(0, 16)));
      expect(plannedTo).toBeLessThanOrEqual(now);
      one = { ...one, plannedTo };
    }
    expect(dues).toEqual([
      '2016-10-28T06:00',
      '2016-10-29T06:00',
      '2016-10-30T07:00',
      '2016-10-31T07:00',
      '2016-11-01T07:00',
      '2016-11-02T06:00',
      '2016-11-03T06:00',
    ]);
  });
});

const recurrence: fc.Arbitrary<Recurrence> = fc.record({
  minutes: fc.constantFrom([0], [30], [0, 30], [7], [0, 15, 30, 45]),
  hours: fc.constantFrom(null, [1, 2, 3], [0], [9], [2, 8, 14, 20], [23]),
  days: fc.constant(null),
  months: fc.constant(null),
  weekdays: fc.constantFrom(null, null, [1, 2, 3, 4, 5], [0]),
});

const ODD_DAYS = [
  ['Europe/Berlin', '2026-03-28'],
  ['America/New_York', '2026-10-31'],
  ['Australia/Lord_Howe', '2026-04-04'],
  ['Australia/Lord_Howe', '2026-10-03'],
  ['Pacific/Apia', '2011-12-29'],
  ['Africa/Casablanca', '2026-02-14'],
] as const;

/** Time goes on by some seconds, some hours or a day; then somebody may pause the digest or let it go on. */
const step = fc.record({
  wait: fc.oneof(
    { weight: 6, arbitrary: fc.integer({ min: 1, max: 20 * MINUTE }) },
    { weight: 2, arbitrary: fc.integer({ min: 1, max: 300 * MINUTE }) },
    { weight: 1, arbitrary: fc.integer({ min: 1, max: DAY }) },
    { weight: 2, arbitrary: fc.integer({ min: 1, max: 20 }).map((n) => n * 15 * MINUTE) },
  ),
  does: fc.constantFrom('plan', 'plan', 'plan', 'plan twice', 'plan in vain', 'pause or resume'),
});

test('whenever it is called, each due time is planned once, none early, none of a pause, one to post at most', () => {
  let [seen, merged, skipped] = [0, 0, 0];
  fc.assert(
    fc.property(
      fc.constantFrom(...ODD_DAYS),
      recurrence,
      fc.constantFrom('catch-up' as const, 'skip' as const),
      fc.array(step, { minLength: 20, maxLength: 60 }),
      ([timeZone, day], what, missed, steps) => {
        const start = at(`${day}T00:00`);
        const end = start + 3 * DAY;
        let one = digest({ schedule: { cron: cronOf(what), timeZone }, missed, plannedTo: start });
        let now = start;
        /** Periods in which nothing may be planned: what was not planned when a pause began is of the pause. */
        const silent: { after: number; upTo: number }[] = [];
        const found: number[] = [];
        const plan = (stored: boolean): void => {
          const { runs, plannedTo } = planRuns(one, now);
          expect(plannedTo).toBeLessThanOrEqual(now);
          expect(runs.filter(({ ended }) => ended === undefined).length).toBeLessThanOrEqual(1);
          for (const [i, { due, ended }] of runs.entries()) {
            expect(due).toBeLessThanOrEqual(now);
            const late = now - due > 10 * MINUTE;
            const last = i === runs.length - 1;
            expect(ended).toBe(missed === 'skip' && late ? 'skipped' : last ? undefined : 'merged');
            if (stored && ended === 'merged') merged++;
            if (stored && ended === 'skipped') skipped++;
          }
          // Without being stored, as by a process that is killed before it could.
          if (!stored) return;
          found.push(...runs.map(({ due }) => due));
          // Of more than a hundred at once, the earlier ones leave no row.
          if (runs.length === 100) silent.push({ after: one.plannedTo, upTo: runs[0]!.due - 1 });
          one = { ...one, plannedTo };
        };
        for (const { wait, does } of steps) {
          if (now + wait > end) break;
          now += wait;
          if (does === 'pause or resume') {
            if (one.pausedAt === null) one = { ...one, pausedAt: now };
            else {
              silent.push({ after: one.plannedTo, upTo: now });
              one = resumed(one, now);
            }
            continue;
          }
          const before = one.plannedTo;
          plan(does !== 'plan in vain');
          if (does === 'plan twice') plan(true);
          if (one.pausedAt !== null) silent.push({ after: before, upTo: one.plannedTo });
        }
        const due = dueMinuteByMinute(what, timeZone, start, end).filter(
          (time) => time <= one.plannedTo && !silent.some(({ after, upTo }) => time > after && time <= upTo),
        );
        seen += due.length;
        expect(found).toEqual(due);
      },
    ),
    { numRuns: 400 },
  );
  expect(Math.min(seen, merged, skipped)).toBeGreaterThan(100);
});

test('planning a thousand digests with nothing due takes as long as asking for their next runs', () => {
  const digests = Array.from({ length: 1_000 }, (_, i) =>
    digest({
      schedule: { cron: `${i % 60} ${12 + (i % 12)} * * 1-5`, timeZone: i % 2 ? 'Europe/Berlin' : 'Asia/Kolkata' },
      plannedTo: at('2026-05-01T22:00'),
    }),
  );
  const now = at('2026-05-02T08:00');
  const took = Array.from({ length: 5 }, () => {
    const start = process.cpuUsage();
    const due = digests.flatMap((one) => planRuns(one, now).runs);
    const { user, system } = process.cpuUsage(start);
    expect(due).toEqual([]);
    return (user + system) / 1_000;
  });
  expect(nextRun(digests[0]!.schedule, at('2026-05-01T22:00'))).toBeGreaterThan(now);
  console.log(`planning 1,000 digests, nothing due: ${Math.min(...took).toFixed(0)} ms`);
  expect(Math.min(...took)).toBeLessThan(50);
});
