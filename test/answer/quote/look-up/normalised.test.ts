import fc from 'fast-check';
import { expect, test } from 'vitest';
import { normalised } from '../../../../src/answer/quote/look-up/normalised.ts';

test.each([
  ['“We’re  sorry” — she\nsaid', 'were sorry she said'],
  ['  *Bold* and _set off_', 'bold and set off'],
  ['Café, ﬁne, ①', 'cafe, fine, 1'],
  ['well‑known, well-known', 'well known, well known'],
  ['a\u00adb\u200bc', 'abc'],
  ['', ''],
])('%j is %j', (text, expected) => {
  expect(normalised(text).text).toBe(expected);
});

test('each character leads back to where it came from', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
      const { text: out, starts, ends } = normalised(text);
      expect([starts.length, ends.length]).toEqual([out.length, out.length]);
      for (let i = 0; i < out.length; i++) {
        const from = text.slice(starts[i]!, ends[i]!);
        expect(from.length).toBeGreaterThan(0);
        expect(normalised(`x${from}x`).text).toContain(out[i]!);
        if (i > 0) expect(starts[i]!).toBeGreaterThanOrEqual(starts[i - 1]!);
      }
    }),
  );
});

test('what is normalised stays as it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (text) => {
      const once = normalised(text).text;
      expect(normalised(once).text).toBe(once);
    }),
  );
});
