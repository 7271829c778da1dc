import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clip, clipStart } from '../../../src/chat/wording/clip.ts';

const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.constantFrom('👩‍👩‍👧‍👦'.repeat(4), `e${'\u0301'.repeat(50)}`, '🏴󠁧󠁢󠁥󠁮󠁧󠁿🏴󠁧󠁢󠁥󠁮󠁧󠁿', 'a\r\nb\r\nc\r\nd'),
);
const limit = fc.integer({ min: 1, max: 40 });

/** Where a reader's characters begin, and the end of the text. */
function boundaries(whole: string): number[] {
  const segments = [...new Intl.Segmenter('und', { granularity: 'grapheme' }).segment(whole)];
  return [...segments.map(({ index }) => index), whole.length];
}

describe('a text that is too long', () => {
  test('keeps its beginning, ends in …, is no longer than allowed, and is not cut inside a character', () => {
    fc.assert(
      fc.property(text, limit, (whole, most) => {
        const clipped = clip(whole, most);
        if (whole.length <= most) {
          expect(clipped).toBe(whole);
          return;
        }
        expect(clipped.length).toBeLessThanOrEqual(most);
        expect(clipped.endsWith('…')).toBe(true);
        const kept = clipped.slice(0, -1);
        expect(whole.startsWith(kept)).toBe(true);
        expect(kept.toWellFormed() === kept || !whole.isWellFormed()).toBe(true);
        const [, second = 0] = boundaries(whole);
        const blank = whole.slice(kept.length).length - whole.slice(kept.length).trimStart().length;
        const cuts = Array.from({ length: blank + 1 }, (_, i) => kept.length + i);
        if (second < most) expect(cuts.some((cut) => boundaries(whole).includes(cut))).toBe(true);
      }),
    );
  });

  test('or its end', () => {
    fc.assert(
      fc.property(text, limit, (whole, most) => {
        const clipped = clipStart(whole, most);
        if (whole.length <= most) {
          expect(clipped).toBe(whole);
          return;
        }
        expect(clipped.length).toBeLessThanOrEqual(most);
        expect(clipped.startsWith('…')).toBe(true);
        expect(whole.endsWith(clipped.slice(1))).toBe(true);
        expect(clipped.isWellFormed() || !whole.isWellFormed()).toBe(true);
        const starts = boundaries(whole).slice(0, -1);
        const kept = whole.length - (clipped.length - 1);
        const blank = whole.slice(0, kept).length - whole.slice(0, kept).trimEnd().length;
        const cuts = Array.from({ length: blank + 1 }, (_, i) => kept - i);
        if (whole.length - (starts.at(-1) ?? 0) < most) expect(cuts.some((cut) => starts.includes(cut))).toBe(true);
      }),
    );
  });

  test.each([
    ['The final count', 10, 'The final…', '…nal count'],
    ['abc', 3, 'abc', 'abc'],
    ['ab👍cd', 4, 'ab…', '…cd'],
    ['👍👍', 2, '…', '…'],
    ['abcdef', 1, '…', '…'],
  ])('%j at %i', (whole, most, beginning, end) => {
    expect(clip(whole, most)).toBe(beginning);
    expect(clipStart(whole, most)).toBe(end);
  });
});
