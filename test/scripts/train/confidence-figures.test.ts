import fc from 'fast-check';
import { expect, test } from 'vitest';
import { auroc, confidenceFigures, type Judged } from '../../../scripts/train/confidence-figures.ts';

test('auroc is the share of pairs in the right order, equal scores counted half', () => {
  const scored = fc.array(fc.tuple(fc.integer({ min: 0, max: 5 }), fc.boolean()), { maxLength: 30 });
  fc.assert(
    fc.property(scored, (all) => {
      const right = all.filter(([, isRight]) => isRight);
      const wrong = all.filter(([, isRight]) => !isRight);
      fc.pre(right.length > 0 && wrong.length > 0);
      let pairs = 0;
      for (const [a] of right) for (const [b] of wrong) pairs += a > b ? 1 : a === b ? 0.5 : 0;
      expect(auroc(all)).toBeCloseTo(pairs / (right.length * wrong.length));
    }),
  );
});

test('figures are counted by kind, at the threshold itself too', () => {
  const of = (kind: Judged['kind'], confidence: number, isRight = false): Judged => ({
    kind,
    source: 'a set',
    isRight,
    confidence,
    elsewhere: 1 - confidence,
  });
  const cases = [of('there', 0.4, true), of('there', 0.3, true), of('absent', 0.9), of('adversarial', 0.1)];
  const [figures] = confidenceFigures(cases, 0.4);
  expect(figures).toMatchObject({
    source: 'a set',
    questions: 3,
    auroc: 1,
    aurocAnswerable: 1,
    aurocAbsent: 0,
    kept: 0.5,
    falseAbsent: 1,
    falseAdversarial: 0,
    right: 1,
  });
  expect(figures?.calibrationError).toBeCloseTo((0.6 + 0.7 + 0.1) / 3);
  expect(figures?.calibrationErrorElsewhere).toBeCloseTo((0.4 + 0.3 + 0.9) / 3);
});
