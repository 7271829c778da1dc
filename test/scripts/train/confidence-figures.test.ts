import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ConfidenceCase } from '../../../scripts/train/confidence.ts';
import { auroc, confidenceFigures } from '../../../scripts/train/confidence-figures.ts';

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
  const of = (kind: ConfidenceCase['kind'], confidence: number, isRight = false): ConfidenceCase => ({
    kind,
    confidence,
    isRight,
    source: 'a set',
    fold: 0,
    weight: 1,
    values: new Float64Array(),
  });
  const cases = [of('there', 0.4, true), of('there', 0.3, true), of('absent', 0.9), of('adversarial', 0.1)];
  expect(confidenceFigures(cases, 0.4)).toMatchObject([
    { source: 'a set', cases: 4, auroc: 0.5, kept: 0.5, falseAbsent: 1, falseAdversarial: 0, right: 0.5 },
  ]);
});
