import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stretchesOf } from '../../../page/src/document/stretches.ts';

const FROM = 100;
const marking = fc
  .tuple(fc.nat(40), fc.nat(40), fc.constantFrom('target', 'removed', 'date'))
  .map(([at, length, kind], i = 0) => ({ start: FROM - 10 + at, end: FROM - 10 + at + length, kind, label: `${i}` }));

test('the stretches are the window, none is empty, and each character has the markings that cover it', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 30 }), fc.array(marking, { maxLength: 6 }), (text, markings) => {
      const stretches = stretchesOf(text, FROM, markings);
      expect(stretches.map((stretch) => stretch.text).join('')).toBe(text);
      let at = FROM;
      for (const { start, end, text: words, markings: found } of stretches) {
        expect(start).toBe(at);
        expect(end - start).toBe(words.length);
        expect(words).not.toBe('');
        for (let place = start; place < end; place++) {
          const covering = markings.filter((one) => one.start <= place && place < one.end);
          expect(new Set(found)).toEqual(new Set(covering));
        }
        at = end;
      }
    }),
  );
});

test('a quotation that begins before the window is marked from its beginning on', () => {
  const target = { start: 95, end: 103, kind: 'target', label: '' };
  expect(stretchesOf('abcdef', FROM, [target]).map(({ text, markings }) => [text, markings.length])).toEqual([
    ['abc', 1],
    ['def', 0],
  ]);
});
