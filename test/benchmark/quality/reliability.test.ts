import fc from 'fast-check';
import { expect, test } from 'vitest';
import { barsOf, svgOf } from './diagram.ts';
import { binsOf, calibrationError, errorByChance, type Judged } from './reliability.ts';

const judged = (confidence: number, isRight: boolean): Judged => ({ id: 'q', confidence, isRight });

test('a bin has its lower edge, and the last one both', () => {
  const bins = binsOf([judged(0, false), judged(0.1, true), judged(0.19, false), judged(1, true)]);
  expect(bins.map(({ n }) => n)).toEqual([1, 2, 0, 0, 0, 0, 0, 0, 0, 1]);
  expect(bins[1]).toMatchObject({ right: 0.5, share: 0.5 });
  expect(bins[1]!.said).toBeCloseTo(0.145);
});

test('the error is the distance of what was said and what was right, by the size of the bins', () => {
  expect(
    calibrationError(binsOf([judged(0.75, true), judged(0.75, true), judged(0.75, true), judged(0.75, false)])),
  ).toBe(0);
  expect(calibrationError(binsOf([judged(0.9, false), judged(0.1, false)]))).toBeCloseTo(0.5);
  expect(calibrationError(binsOf([]))).toBeNull();
});

test('the error by chance is that of questions drawn with just the confidence that was told', () => {
  let state = 7;
  const random = () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
  for (const count of [60, 300, 1200]) {
    const said = Array.from({ length: count }, () => random() ** 1.5);
    const drawn = Array.from(
      { length: 400 },
      () => calibrationError(binsOf(said.map((confidence) => judged(confidence, random() < confidence))))!,
    );
    const mean = drawn.reduce((sum, one) => sum + one, 0) / drawn.length;
    expect(errorByChance(said.map((confidence) => judged(confidence, false)))! / mean).toBeCloseTo(1, 1);
  }
  expect(errorByChance([])).toBeNull();
});

test('over several sets each counts the same', () => {
  const many = Array.from({ length: 30 }, () => judged(0.95, true));
  const few = [judged(0.95, false)];
  expect(binsOf(many, few)[9]!.right).toBeCloseTo(0.5);
  expect(binsOf(many, [])[9]!.right).toBeCloseTo(1);
});

test('parts sum to one and the error lies between nought and one', () => {
  const one = fc.record({
    id: fc.constant('q'),
    confidence: fc.double({ min: 0, max: 1, noNaN: true }),
    isRight: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(fc.array(one, { minLength: 1 }), { minLength: 1, maxLength: 4 }), (sets) => {
      const bins = binsOf(...sets);
      expect(bins.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1);
      expect(bins.reduce((sum, { n }) => sum + n, 0)).toBe(sets.flat().length);
      // No bins are finer than one: the error is at least the distance of the two means.
      const mean = (of: (one: Judged) => number) =>
        sets.reduce((sum, set) => sum + set.reduce((a, b) => a + of(b), 0) / set.length, 0) / sets.length;
      const error = calibrationError(bins)!;
      expect(error).toBeGreaterThanOrEqual(Math.abs(mean((j) => j.confidence) - mean((j) => Number(j.isRight))) - 1e-9);
      expect(error).toBeLessThanOrEqual(1 + 1e-9);
    }),
  );
});

test('the diagram has a row a bin, a bar as long as the share of right ones and a mark at the confidence', () => {
  const bars = barsOf('birds', binsOf([judged(0.5, true), judged(0.5, false)])).split('\n');
  expect(bars).toHaveLength(11);
  expect(bars[0]).toBe('birds: 2 questions, calibration error 0.000');
  expect(bars[6]).toBe(`  0.5-0.6     2  said 0.50  right 0.50  ${'█'.repeat(20)}|${'·'.repeat(19)}`);
});

test('the picture has a dot for every bin with cases, and its title is text', () => {
  const svg = svgOf('birds & <bees>', binsOf([judged(0.5, true), judged(0.95, true)]));
  expect(svg.match(/<circle /g)).toHaveLength(2);
  expect(svg).toContain('birds &amp; &lt;bees>');
});
