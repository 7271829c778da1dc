import { expect, test } from 'vitest';
import type { Choice } from '../../../scripts/train/listwise.ts';
import { fitNetwork } from '../../../scripts/train/network.ts';
import { networkOf } from '../../../src/answer/evidence/network.ts';

const NAMES = ['this', 'that', 'place'];
const OPTIONS = { units: 6, epochs: 60, batch: 8, l2: 1e-3, l2Hidden: 1e-4 };

/** Right is what has exactly one of the first two: no straight weights tell it. */
const either: Choice[] = Array.from({ length: 120 }, (_, i) => {
  const values = [
    [0, 0],
    [1, 1],
    [i % 2, 1 - (i % 2)],
  ].map(([a, b], at) => Float64Array.of(a!, b!, ((i + at) % 5) / 5));
  return { values, gold: [false, false, true] };
});

const found = (lists: readonly Choice[], score: (values: Float64Array) => number): number =>
  lists.filter(({ values, gold }) => {
    const scores = values.map(score);
    return gold[scores.indexOf(Math.max(...scores))];
  }).length / lists.length;

test('hidden units learn what depends on two inputs at once, which straight weights cannot', () => {
  const { score } = networkOf(NAMES, fitNetwork(either, NAMES, OPTIONS));
  expect(found(either, score)).toBe(1);
  const straight = networkOf(NAMES, fitNetwork(either, NAMES, { ...OPTIONS, units: 0 }));
  expect(found(either, straight.score)).toBeLessThan(0.7);
});

test('the same lists give the same network; lists without a right choice teach nothing', () => {
  const some = either.slice(0, 20);
  const wrong = { values: either[0]!.values, gold: [false, false, false] };
  const first = fitNetwork(some, NAMES, { ...OPTIONS, epochs: 3 });
  expect(fitNetwork([...some, wrong], NAMES, { ...OPTIONS, epochs: 3 })).toEqual(first);
});
