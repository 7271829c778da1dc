import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pieces } from '../../../page/src/parts/acting.ts';
import { visible } from '../../../src/chat/wording/visible.ts';

const text = fc.string({
  unit: fc.constantFrom('a', ' ', '\n', '\r\n', '\r', '\u202e', '\u2066', '\u200b', '\u0007', '\ud800', '😀', '\u200d'),
});

test('the pieces are the text, and only those with a code act', () => {
  fc.assert(
    fc.property(text, (words) => {
      const found = pieces(words);
      expect(found.map((piece) => piece.words).join('')).toBe(words);
      for (const piece of found) {
        expect(words.startsWith(piece.words, piece.at)).toBe(true);
        expect(piece.code === null, JSON.stringify(piece.words)).toBe(visible(piece.words) === piece.words);
      }
    }),
  );
});

test('a code says which character it is', () => {
  expect(pieces('txt\u202egnp')).toEqual([
    { at: 0, words: 'txt', code: null },
    { at: 3, words: '\u202e', code: 'U+202E' },
    { at: 4, words: 'gnp', code: null },
  ]);
});
