import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lineOf } from '../../../src/answer/quote/cite.ts';
import { verify } from '../../../src/answer/quote/verify.ts';

const TEXT = 'It sank. Nobody knew why. It sank.';

describe('a quotation in the text as it is now', () => {
  test('stands where it stood', () => {
    expect(verify(TEXT, 'Nobody knew why.', { start: 9, end: 25 })).toEqual({
      kind: 'unchanged',
      span: { start: 9, end: 25 },
    });
  });

  test('has moved, to the place nearest to where it was', () => {
    expect(verify(`New. ${TEXT}`, 'Nobody knew why.', { start: 9, end: 25 })).toEqual({
      kind: 'moved',
      span: { start: 14, end: 30 },
    });
    expect(verify(TEXT, 'It sank.', { start: 30, end: 38 })).toMatchObject({ span: { start: 26 } });
    expect(verify(TEXT, 'It sank.', { start: 5, end: 13 })).toMatchObject({ span: { start: 0 } });
    expect(verify(TEXT, 'It sank.', { start: 900, end: 908 })).toMatchObject({ span: { start: 26 } });
    expect(verify(TEXT, 'It sank.', { start: -1, end: 7 })).toEqual({ kind: 'moved', span: { start: 0, end: 8 } });
  });

  test('is gone: other words, other white space, no file', () => {
    expect(verify('It swam.', 'It sank.', { start: 0, end: 8 })).toEqual({ kind: 'gone' });
    expect(verify('It  sank.', 'It sank.', { start: 0, end: 8 })).toEqual({ kind: 'gone' });
    expect(verify(null, 'It sank.', { start: 0, end: 8 })).toEqual({ kind: 'gone' });
    expect(verify(TEXT, '', { start: 0, end: 0 })).toEqual({ kind: 'gone' });
  });

  test('is gone exactly where the text does not hold it, and else found verbatim', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', ' '), maxLength: 20 });
    fc.assert(
      fc.property(
        text,
        fc.string({ unit: fc.constantFrom('a', 'b', ' '), maxLength: 4 }),
        fc.nat(25),
        (now, quote, start) => {
          const standing = verify(now, quote, { start, end: start + quote.length });
          if (standing.kind === 'gone') {
            expect(quote === '' || !now.includes(quote)).toBe(true);
            return;
          }
          expect(now.slice(standing.span.start, standing.span.end)).toBe(quote);
          const places = Array.from({ length: now.length }, (_, i) => i).filter((i) => now.startsWith(quote, i));
          const nearest = Math.min(...places.map((place) => Math.abs(place - start)));
          expect(Math.abs(standing.span.start - start)).toBe(nearest);
        },
      ),
      { numRuns: 500 },
    );
  });
});

test.each([
  ['a\nb\nc', [1, 2, 3]],
  ['a\r\nb\r\nc', [1, 2, 3]],
  ['a\rb', [1, 2]],
  ['\n\r\n\rx', [4]],
])('the line of each letter in %j', (text, lines) => {
  expect(Array.from(text.matchAll(/\w/g), ({ index }) => lineOf(text, index))).toEqual(lines);
});
