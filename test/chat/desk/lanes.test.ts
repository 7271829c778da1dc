import { expect, test } from 'vitest';
import { Lanes } from '../../../src/chat/desk/lanes.ts';

test('jobs begin in their order, so many at a time, and give back what they give', async () => {
  const lanes = new Lanes(2);
  let running = 0;
  let most = 0;
  const begun: number[] = [];
  const jobs = Array.from({ length: 6 }, (_, i) =>
    lanes.run(async () => {
      begun.push(i);
      most = Math.max(most, ++running);
      await new Promise((resolve) => setTimeout(resolve, 5));
      running--;
      if (i === 3) throw new Error('third');
      return i;
    }),
  );
  const settled = await Promise.allSettled(jobs);
  expect(settled.map((one) => (one.status === 'fulfilled' ? one.value : 'failed'))).toEqual([0, 1, 2, 'failed', 4, 5]);
  expect(begun).toEqual([0, 1, 2, 3, 4, 5]);
  expect(most).toBe(2);
});

test('between two computing jobs the event loop gets its turn', async () => {
  const lanes = new Lanes(4);
  let turns = 0;
  const timer = setInterval(() => turns++, 0);
  const compute = async () => {
    const until = performance.now() + 4;
    while (performance.now() < until);
  };
  await Promise.all(Array.from({ length: 20 }, () => lanes.run(compute)));
  clearInterval(timer);
  expect(turns).toBeGreaterThan(3);
});
