import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { beginChores } from '../../src/app/chores.ts';
import { failure, success } from '../../src/corpus/problem.ts';

const DAY = 24 * 60 * 60_000;
const SUMMARY = {
  documents: 1,
  passages: 1,
  nearDuplicateClusters: 0,
  added: 0,
  changed: 0,
  removed: 0,
  unchanged: 1,
  skipped: [],
  tookMs: 1,
};

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('the folder is looked into now and then, what is old is forgotten daily, and both end', async () => {
  const log: string[] = [];
  const forgotten: number[] = [];
  const summaries = [
    success(SUMMARY),
    success({ ...SUMMARY, added: 2 }),
    failure({ code: 'disk-full', message: 'no room' }),
    failure({ code: 'stopped', message: 'ended by Ibid itself, which nobody needs to be told' }),
  ];
  let looks = 0;
  const chores = beginChores({
    refresh: async () => summaries[looks++] ?? success(SUMMARY),
    state: { forget: async (before) => void forgotten.push(before) },
    log: (level, message, details) => void log.push(`${level} ${message} ${JSON.stringify(details ?? {})}`),
    now: () => 100 * DAY,
    refreshEvery: 1000,
  });
  expect(forgotten).toEqual([10 * DAY]);
  await vi.advanceTimersByTimeAsync(4_500);
  expect(looks).toBe(4);
  expect(log).toEqual([
    'info documents changed {"added":2,"changed":0,"removed":0}',
    'warn the index stays as it is: no room {}',
  ]);
  await vi.advanceTimersByTimeAsync(DAY);
  expect(forgotten).toHaveLength(2);
  await chores.end();
  const before = looks;
  await vi.advanceTimersByTimeAsync(DAY);
  expect(looks).toBe(before);
});

test('a fault in a chore is written down and ends nothing', async () => {
  const log: string[] = [];
  const chores = beginChores({
    refresh: async () => Promise.reject(new Error('broken')),
    state: { forget: async () => Promise.reject(new Error('gone')) },
    log: (level, message) => void log.push(`${level} ${message}`),
    now: () => 0,
    refreshEvery: 1000,
  });
  await vi.advanceTimersByTimeAsync(2_500);
  await chores.end();
  expect(log).toEqual(['error forgetting what is old failed', ...Array(2).fill('error refreshing the index failed')]);
});
