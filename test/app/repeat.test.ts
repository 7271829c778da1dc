import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { repeat } from '../../src/app/repeat.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('a job that takes long is never run twice at once, and is not made up for', async () => {
  let [running, most, runs] = [0, 0, 0];
  const job = async () => {
    runs += 1;
    running += 1;
    most = Math.max(most, running);
    await new Promise((resolve) => setTimeout(resolve, 2_500));
    running -= 1;
  };
  const repeated = repeat(1_000, 'working', job, () => {});
  await vi.advanceTimersByTimeAsync(9_000);
  expect([most, runs]).toEqual([1, 3]);
  const ended = repeated.end();
  await vi.advanceTimersByTimeAsync(10_000);
  await ended;
  expect([running, runs]).toEqual([0, 3]);
});

test('a job that throws is written down, and comes again', async () => {
  const lines: string[] = [];
  const repeated = repeat(
    1_000,
    'posting digests',
    async () => {
      throw new Error('broken');
    },
    (level, message) => void lines.push(`${level} ${message}`),
  );
  await vi.advanceTimersByTimeAsync(2_000);
  await repeated.end();
  expect(lines).toEqual(Array(2).fill('error posting digests failed'));
});
