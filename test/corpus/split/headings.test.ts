import { describe, expect, test } from 'vitest';
import { headingOf, labelOf } from '../../../src/corpus/split/headings.ts';

describe('a heading', () => {
  test.each([
    ['## What the council wants', 'What the council wants'],
    ['# Ports #', 'Ports'],
    ['What the council wants', 'What the council wants'],
    ['Who pays for it?', 'Who pays for it?'],
    ['“A long winter”', '“A long winter”'],
    ['2024 in review', '2024 in review'],
    ['History .', 'History'],
    ['背景', '背景'],
  ])('%j', (line, words) => {
    expect(headingOf(line, true)).toBe(words);
  });

  test.each([
    ['The council met on Friday.'],
    ['“We will rebuild,”'],
    ['as they had said'],
    ['- Bring a rope'],
    ['3. Bring a rope'],
    ['Among those who came:'],
    [`The ${'very '.repeat(30)}long line`],
    ['One two three four five six seven eight nine ten eleven twelve thirteen'],
    ['#hashtag'],
  ])('not %j', (line) => {
    expect(headingOf(line, true)).toBeNull();
  });

  test('counts only where prose follows, unless it is marked as one', () => {
    expect(headingOf('What the council wants', false)).toBeNull();
    expect(headingOf('### What the council wants', false)).toBe('What the council wants');
  });
});

describe('a label', () => {
  const label = (text: string) => labelOf(text, { start: 0, end: text.length });

  test('its words, and where the prose begins', () => {
    expect(label('BACKGROUND: The port is old.')).toEqual({ label: 'BACKGROUND', end: 12 });
    const text = 'x\n\nWHAT’S NEXT: The port closes.';
    expect(labelOf(text, { start: 3, end: text.length })).toEqual({ label: 'WHAT’S NEXT', end: 16 });
  });

  test.each(['Background: The port is old.', 'BACKGROUND:', 'NO: but', 'The port is old.'])('not %j', (text) => {
    expect(label(text)).toBeNull();
  });
});
