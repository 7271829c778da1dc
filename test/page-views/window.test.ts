import fc from 'fast-check';
import { expect, test } from 'vitest';
import { WINDOW, windowOf } from '../../src/page-views/window.ts';

test('a window lies in the text, is no longer than asked for, and cuts no character in two', () => {
  const edge = fc.option(fc.double({ noNaN: false }), { nil: undefined });
  const near = fc.option(fc.integer({ min: -5, max: 60 }), { nil: undefined });
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 30 }),
      fc.oneof(edge, near),
      fc.oneof(edge, near),
      (text, from, to) => {
        const { start, end } = windowOf(text, {
          ...(from === undefined ? {} : { from }),
          ...(to === undefined ? {} : { to }),
        });
        expect(start).toBeGreaterThanOrEqual(0);
        expect(end).toBeGreaterThanOrEqual(start);
        expect(end).toBeLessThanOrEqual(text.length);
        expect(text.slice(start, end).isWellFormed()).toBe(true);
        if (from === undefined && to === undefined) expect([start, end]).toEqual([0, text.length]);
      },
    ),
  );
});

test('the windows of a text, one after the other, are the text', () => {
  const text = `${'a'.repeat(WINDOW - 1)}😀${'b'.repeat(WINDOW)}😀`;
  let read = '';
  while (read.length < text.length) {
    const { start, end } = windowOf(text, { from: read.length });
    expect(start).toBe(read.length);
    expect(end - start).toBeLessThanOrEqual(WINDOW);
    read += text.slice(start, end);
  }
  expect(read).toBe(text);
});
