import fc from 'fast-check';
import { expect, test } from 'vitest';
import { breakLines, columns, wrap } from '../../../src/platforms/terminal/wrap.ts';

const upper = (text: string) => `<${text}>`;

test('breaks at spaces, and an ink never runs over a line end or an indent', () => {
  const pieces = [{ text: 'The minister signed on ' }, { text: 'the third of May', ink: upper }, { text: ' in Oslo.' }];
  expect(wrap(pieces, { width: 30, indent: '  ' })).toEqual([
    '  The minister signed on <the>',
    '  <third of May> in Oslo.',
  ]);
});

test('a word longer than the line stays whole', () => {
  expect(wrap([{ text: 'see https://example.org/a/very/long/path here' }], { width: 20, indent: '' })).toEqual([
    'see',
    'https://example.org/a/very/long/path',
    'here',
  ]);
});

test('wide characters fill two columns and break without spaces', () => {
  expect(columns('東京')).toBe(4);
  expect(columns('e\u0301')).toBe(1);
  expect(breakLines('東京都庁舎前駅東口広場', 12)).toEqual([
    { start: 0, end: 6 },
    { start: 6, end: 11 },
  ]);
});

test('without a width a paragraph stays on one line', () => {
  const text = 'word '.repeat(500).trim();
  expect(wrap([{ text }], { width: Number.POSITIVE_INFINITY, indent: '  ' })).toEqual([`  ${text}`]);
});

test('lines follow each other without loss: only the spaces they break at fall away', () => {
  const words = fc.array(fc.stringMatching(/^[a-z東é]{1,30}$/), { minLength: 1, maxLength: 40 });
  fc.assert(
    fc.property(words, fc.integer({ min: 20, max: 60 }), (list, width) => {
      const text = list.join(' ');
      const lines = breakLines(text, width);
      let at = 0;
      for (const line of lines) {
        expect(['', ' ']).toContain(text.slice(at, line.start));
        const shown = text.slice(line.start, line.end);
        if (shown.includes(' ')) expect(columns(shown)).toBeLessThanOrEqual(width);
        at = line.end;
      }
      expect(at).toBe(text.length);
    }),
  );
});
