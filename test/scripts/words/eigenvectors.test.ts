import fc from 'fast-check';
import { expect, test } from 'vitest';
import { eigenvectors } from '../../../scripts/words/eigenvectors.ts';

test('eigenvectors are of unit length, at right angles, and put the matrix together again, the largest first', () => {
  const matrix = fc.integer({ min: 1, max: 6 }).chain((size) =>
    fc.array(fc.array(fc.integer({ min: -9, max: 9 }), { minLength: size, maxLength: size }), {
      minLength: size,
      maxLength: size,
    }),
  );
  fc.assert(
    fc.property(matrix, (rows) => {
      const symmetric = rows.map((row, i) => Float64Array.from(row, (one, j) => one + rows[j]![i]!));
      const vectors = eigenvectors(symmetric);
      const values = vectors.map((vector) =>
        dot(
          vector,
          symmetric.map((row) => dot(row, vector)),
        ),
      );
      vectors.forEach((one, i) => {
        vectors.forEach((other, j) => {
          expect(dot(one, other)).toBeCloseTo(i === j ? 1 : 0, 6);
        });
      });
      symmetric.forEach((row, i) => {
        row.forEach((entry, j) => {
          const sum = values.reduce((all, value, k) => all + value * vectors[k]![i]! * vectors[k]![j]!, 0);
          expect(sum).toBeCloseTo(entry, 6);
        });
      });
      for (let k = 1; k < values.length; k++) expect(values[k]!).toBeLessThanOrEqual(values[k - 1]! + 1e-6);
    }),
    { numRuns: 100 },
  );
});

const dot = (a: ArrayLike<number>, b: ArrayLike<number>): number =>
  Array.from(a).reduce((sum, one, k) => sum + one * b[k]!, 0);
