import { describe, expect, test } from 'vitest';
import { paragraphsOf } from '../../../src/corpus/split/paragraphs.ts';

const whole = (text: string) => [{ start: 0, end: text.length }];
const texts = (text: string, kept = whole(text)) =>
  paragraphsOf(text, kept).map(({ start, end }) => text.slice(start, end));

describe('paragraphs', () => {
  test('end at a blank line, with LF, CRLF or white space in it', () => {
    for (const gap of ['\n\n', '\r\n\r\n', '\n \t\n', '\n\n\n'])
      expect(texts(`Rain fell.${gap}Wind rose.`)).toEqual(['Rain fell.', 'Wind rose.']);
  });

  test('keep wrapped lines together', () => {
    expect(texts('Rain fell on\nthe harbour.\r\nWind rose.')).toEqual(['Rain fell on\nthe harbour.\r\nWind rose.']);
  });

  test('are the lines where lines are long', () => {
    const long = `The ferry ${'and the crew '.repeat(20)}left.`;
    expect(texts(`${long}\n${long}\nIt sank.`)).toEqual([long, long, 'It sank.']);
  });

  test('end at a removed part, and say whether something stood between', () => {
    const text = 'Rain fell.\nShare this\nWind rose.\n\nSnow came.';
    const kept = [
      { start: 0, end: 11 },
      { start: 22, end: text.length },
    ];
    expect(texts(text, kept)).toEqual(['Rain fell.', 'Wind rose.', 'Snow came.']);
    expect(paragraphsOf(text, kept).map((paragraph) => paragraph.follows)).toEqual([false, false, true]);
  });

  test('of parts that meet at a line break are one', () => {
    const text = 'Rain fell.\nWind rose.';
    expect(
      texts(text, [
        { start: 0, end: 11 },
        { start: 11, end: text.length },
      ]),
    ).toEqual([text]);
  });

  test('count their lines', () => {
    expect(paragraphsOf('a\nb\nc', whole('a\nb\nc')).map((paragraph) => paragraph.lines)).toEqual([3]);
  });

  test('of nothing are none', () => {
    expect(texts('')).toEqual([]);
    expect(texts(' \n\t\n')).toEqual([]);
    expect(paragraphsOf('text', [])).toEqual([]);
  });
});
