import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hasLineLongerThan } from '../../../src/corpus/decode/lines.ts';

test('agrees with splitting the text into lines', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b', '\n', '\r'), maxLength: 60 });
  fc.assert(
    fc.property(text, fc.integer({ min: 1, max: 12 }), (lines, limit) => {
      const longest = Math.max(...lines.split(/\r|\n/).map((line) => line.length));
      expect(hasLineLongerThan(lines, limit)).toBe(longest > limit);
    }),
    { numRuns: 2_000 },
  );
});
