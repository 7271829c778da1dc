import fc from 'fast-check';
import { expect, test } from 'vitest';
import { calibrationError, reliability } from '../../../scripts/train/reliability.ts';

const judged = fc.array(fc.record({ confidence: fc.double({ min: 0, max: 1, noNaN: true }), isRight: fc.boolean() }), {
  minLength: 1,
  maxLength: 40,
});

test('every case lies in one bin, and the bins tell its confidence', () => {
  fc.assert(
    fc.property(judged, (cases) => {
      const bins = reliability(cases);
      expect(bins).toHaveLength(10);
      expect(bins.reduce((sum, bin) => sum + bin.n, 0)).toBe(cases.length);
      for (const { n, from, to, confidence, right } of bins) {
        const own = cases.filter((one) => one.confidence >= from && (one.confidence < to || to === 1));
        if (n === 0) expect([confidence, right]).toEqual([null, null]);
        else expect(right).toBeCloseTo(own.filter((one) => one.isRight).length / own.length);
      }
    }),
  );
});

test('the calibration error is the distance within the bins, weighed by their size', () => {
  const of = (confidence: number, ...right: boolean[]) => right.map((isRight) => ({ confidence, isRight }));
  expect(calibrationError(of(0.5, true, false))).toBeCloseTo(0);
  expect(calibrationError(of(0.95, true, false))).toBeCloseTo(0.45);
  expect(calibrationError([...of(0.95, true, false), ...of(0.05, false, false)])).toBeCloseTo(0.25);
  expect(calibrationError(of(1, true))).toBe(0);
});
