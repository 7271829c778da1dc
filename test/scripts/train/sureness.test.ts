import { expect, test } from 'vitest';
import type { Case } from '../../../scripts/train/logistic.ts';
import { fitSureness } from '../../../scripts/train/sureness.ts';
import { networkOf } from '../../../src/answer/evidence/network.ts';

const NAMES = ['this', 'that'];
const OPTIONS = { units: 6, epochs: 200, batch: 50, l2: 0.1, l2Hidden: 0.1 };

/** Right is what has exactly one of the two: no straight weights tell it. */
const either: Case[] = Array.from({ length: 200 }, (_, i) => {
  const [a, b] = [i % 2, (i >> 1) % 2];
  return { values: Float64Array.of(a, b), isRight: a !== b, weight: 1 };
});

const oddsOf = (weights: ReturnType<typeof fitSureness>) => {
  const network = networkOf(NAMES, weights);
  return (a: number, b: number) => weights.bias + network.score(Float64Array.of(a, b));
};

test('hidden units learn what depends on two signals at once, which straight weights cannot', () => {
  const odds = oddsOf(fitSureness(either, NAMES, [0, 0], OPTIONS));
  expect(Math.min(odds(0, 1), odds(1, 0))).toBeGreaterThan(1);
  expect(Math.max(odds(0, 0), odds(1, 1))).toBeLessThan(-1);
  const straight = oddsOf(fitSureness(either, NAMES, [0, 0], { ...OPTIONS, units: 0 }));
  expect(Math.abs(straight(0, 1))).toBeLessThan(0.2);
});

test('without hidden units the weights are those of the logistic regression, and say how often it was right', () => {
  const cases: Case[] = Array.from({ length: 400 }, (_, i) => ({
    values: Float64Array.of(i % 2, (i >> 1) % 2),
    isRight: i % 2 === 1 ? i % 8 !== 1 : i % 8 === 0,
    weight: 1,
  }));
  const odds = oddsOf(fitSureness(cases, NAMES, [0, 0], { ...OPTIONS, units: 0 }));
  const share = (x: number) => 1 / (1 + Math.exp(-x));
  const seen = (a: number) => cases.filter(({ values, isRight }) => values[0] === a && isRight).length / 200;
  expect((share(odds(1, 0)) + share(odds(1, 1))) / 2).toBeCloseTo(seen(1), 1);
  expect((share(odds(0, 0)) + share(odds(0, 1))) / 2).toBeCloseTo(seen(0), 1);
});

test('a straight weight has the sign that it may have', () => {
  const cases: Case[] = [0, 1].flatMap((a) =>
    [0, 1].map((b) => ({ values: Float64Array.of(a, b), isRight: a === 1, weight: 50 })),
  );
  const free = fitSureness(cases, NAMES, [0, 0], { ...OPTIONS, units: 0 });
  const held = fitSureness(cases, NAMES, [-1, 0], { ...OPTIONS, units: 0 });
  expect(free.inputs['this']![0]).toBeGreaterThan(1);
  expect(held.inputs['this']![0]).toBe(0);
});
