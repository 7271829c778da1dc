import { describe, expect, test } from 'vitest';
import { fitLogistic, logOdds, probability } from '../../../scripts/train/logistic.ts';

const values = (...numbers: number[]) => Float64Array.from(numbers);
const of = (given: Float64Array, isRight: boolean, weight = 1) => ({ values: given, isRight, weight });

describe('logistic regression', () => {
  test('gives the shares that the cases have, weights counted', () => {
    const cases = [of(values(1), true, 3), of(values(1), false), of(values(0), true), of(values(0), false, 3)];
    const weights = fitLogistic(cases, 1, 1e-6);
    expect(probability(logOdds(weights, values(1)))).toBeCloseTo(0.75, 3);
    expect(probability(logOdds(weights, values(0)))).toBeCloseTo(0.25, 3);
  });

  test('stands where no small step makes the cases likelier', () => {
    const cases = Array.from({ length: 60 }, (_, i) =>
      of(values((i % 7) / 7, ((i * 5) % 11) / 3, i % 2), (i * i) % 3 === 0, 1 + (i % 4)),
    );
    const weights = fitLogistic(cases, 3, 1e-9);
    const likelihood = (some: Float64Array) =>
      cases.reduce((sum, one) => {
        const p = probability(logOdds(some, one.values));
        return sum + one.weight * Math.log(one.isRight ? p : 1 - p);
      }, 0);
    const best = likelihood(weights);
    weights.forEach((_, k) => {
      for (const step of [-0.01, 0.01]) {
        const moved = weights.slice();
        moved[k]! += step;
        expect(likelihood(moved)).toBeLessThan(best);
      }
    });
  });

  test('L2 holds weights down whatever the scale of a value, and a value that never changes has none', () => {
    const cases = (scale: number) =>
      Array.from({ length: 40 }, (_, i) => of(values((i / 40) * scale, 5), i % 10 < i / 4));
    const small = fitLogistic(cases(1), 2, 10);
    const large = fitLogistic(cases(100), 2, 10);
    expect(large[0]! * 100).toBeCloseTo(small[0]!, 5);
    expect(Math.abs(small[0]!)).toBeLessThan(Math.abs(fitLogistic(cases(1), 2, 0.1)[0]!));
    expect(small[1]).toBe(0);
  });
});
