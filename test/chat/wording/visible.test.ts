import fc from 'fast-check';
import { expect, test } from 'vitest';
import { titleLine, visible, visibleLine } from '../../../src/chat/wording/visible.ts';

test.each([
  ['an escape that would colour the terminal', '\u001b[31mred\u001b[0m', '\\u001b[31mred\\u001b[0m'],
  ['an escape that would set its title', '\u001b]0;title\u0007', '\\u001b]0;title\\u0007'],
  ['the one-character form of an escape', '\u009b2J', '\\u009b2J'],
  ['an override of the direction', 'invoice\u202efdp.exe', 'invoice\\u202efdp.exe'],
  ['an isolate', '\u2066hidden\u2069', '\\u2066hidden\\u2069'],
  ['spaces of no width', 'pay\u200bpal\ufeff', 'pay\\u200bpal\\ufeff'],
  ['tag characters', 'flag\u{e0041}', 'flag\\u{e0041}'],
  ['half of a pair', 'a\ud800b', 'a\\ud800b'],
  ['a return that would write over the line', 'safe\rgone', 'safe\\u000dgone'],
  ['backspaces', 'ab\b\bcd', 'ab\\u0008\\u0008cd'],
])('%s is written out', (_, text, shown) => {
  expect(visible(text)).toBe(shown);
});

test('what people write with stays as it is', () => {
  const text = 'Straße, naïve, 東京, می\u200cخواهم, 👩\u200d🚀, “quoted” – 5 €\r\n\tnext\n';
  expect(visible(text)).toBe(text);
  expect(visibleLine(text)).toBe('Straße, naïve, 東京, می\u200cخواهم, 👩\u200d🚀, “quoted” – 5 € next');
});

test('no text whatever brings a control or an override to the terminal', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(visible(text).replace(/\r\n|[\n\t]/g, '')).not.toMatch(/[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/u);
      expect(visibleLine(text)).not.toMatch(/[\p{Cc}\p{Cs}\n\u202a-\u202e\u2066-\u2069]/u);
    }),
  );
});

test('of a title what acts is left out; a title of nothing else is written out', () => {
  expect(titleLine(' The \u202elighthouse\u200b of\nNorvik\u0007 ')).toBe('The lighthouse of Norvik');
  expect(titleLine('\u202e')).toBe('\\u202e');
  expect(titleLine('می\u200cخواهم')).toBe('می\u200cخواهم');
});
