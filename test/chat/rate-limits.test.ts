import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Place } from '../../src/chat/place.ts';
import { rateLimits } from '../../src/chat/rate-limits.ts';

const place: Place = { platform: 'slack', team: 'T', channel: 'C', thread: null, direct: false };
const person = (id: string) => ({ platform: 'slack', id });

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('one person has so many a minute, and hears when the next may come', async () => {
  const limits = rateLimits({ person: 2, channel: 100 });
  expect(await limits.take(person('a'), place)).toBeNull();
  expect(await limits.take(person('a'), place)).toBeNull();
  await vi.advanceTimersByTimeAsync(20_000);
  expect(await limits.take(person('a'), place)).toEqual({ whose: 'person', seconds: 40 });
  expect(await limits.take(person('b'), place)).toBeNull();
  await vi.advanceTimersByTimeAsync(41_000);
  expect(await limits.take(person('a'), place)).toBeNull();
});

test('a channel has so many a minute, whoever asks; direct messages have no such limit', async () => {
  const limits = rateLimits({ person: 100, channel: 2 });
  expect(await limits.take(person('a'), place)).toBeNull();
  expect(await limits.take(person('b'), place)).toBeNull();
  expect(await limits.take(person('c'), place)).toMatchObject({ whose: 'channel' });
  expect(await limits.take(person('c'), { ...place, channel: 'D' })).toBeNull();
  expect(await limits.take(person('c'), { ...place, direct: true })).toBeNull();
});
