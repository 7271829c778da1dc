import { expect, test } from 'vitest';
import { dot } from '../../../scripts/train/adam.ts';
import { fitListwise, softmax } from '../../../scripts/train/listwise.ts';

const values = (...numbers: number[]) => Float64Array.from(numbers);

test('softmax sums to one and keeps its head with great scores', () => {
  expect(softmax([0, 0])).toEqual([0.5, 0.5]);
  const shares = softmax([1000, 999, -1000]);
  expect(shares.reduce((a, b) => a + b, 0)).toBeCloseTo(1);
  expect(shares[0]).toBeCloseTo(1 / (1 + Math.exp(-1)));
});

test('listwise weights put the right choice first, and leave what says nothing alone', () => {
  // The first feature tells right from wrong; the second is the same for all choices of a list.
  const lists = Array.from({ length: 40 }, (_, i) => ({
    values: [values(0.2, i % 2), values(0.9, i % 2), values(0.4, i % 2)],
    gold: [false, true, false],
  }));
  const weights = fitListwise(lists, 2, { l2: 1e-3, epochs: 20, batch: 8 });
  expect(dot(weights, values(0.9, 0))).toBeGreaterThan(dot(weights, values(0.4, 0)) + 1);
  expect(weights[1]).toBeCloseTo(0);
});

test('lists without a right choice teach nothing', () => {
  const empty = [{ values: [values(1), values(0)], gold: [false, false] }];
  expect(fitListwise(empty, 1, { l2: 0, epochs: 5, batch: 4 })).toEqual(values(0));
});

test('the same lists give the same weights', () => {
  const lists = Array.from({ length: 30 }, (_, i) => ({
    values: [values(i / 30, 0.1), values(0.5, (i % 7) / 7)],
    gold: [i % 3 === 0, i % 3 !== 0],
  }));
  const options = { l2: 1e-3, epochs: 7, batch: 4 };
  expect(fitListwise(lists, 2, options)).toEqual(fitListwise(lists, 2, options));
});
