import { expect, test } from 'vitest';
import { faultsOf } from './simulation/faults-of.ts';
import { simulate } from './simulation/simulate.ts';

// The days on which clocks change; the whole year is a part of the benchmark (npm run bench -- digests).

const DAY = 24 * 60 * 60_000;

test.each([
  ['Europe and Cairo go forward, or stay', Date.UTC(2026, 2, 27), 1],
  ['Lord Howe and Auckland go back', Date.UTC(2026, 3, 3), 2],
  ['Europe goes back', Date.UTC(2026, 9, 24), 3],
])(
  '200 digests in 12 time zones, killed again and again: each due run is posted once, in time (%s)',
  async (_when, from, seed) => {
    const simulated = await simulate({ seed, digests: 200, from, upTo: from + 3 * DAY });
    const { faults, posted, left, latest } = faultsOf(simulated);
    expect(faults).toEqual([]);
    expect(posted).toBeGreaterThan(100);
    expect(left).toBeGreaterThan(0);
    expect(simulated.starts.length).toBeGreaterThan(5);
    expect(latest).toBeLessThanOrEqual(60_000);
  },
  60_000,
);
