import { expect, test } from 'vitest';
import { THEMES, widthBetween } from '../../../src/page-views/pictures/theme.ts';

/** https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

function contrast(a: string, b: string): number {
  const [dark, light] = [luminance(a), luminance(b)].sort((one, other) => one - other);
  return (light! + 0.05) / (dark! + 0.05);
}

test('text can be read on every ground', () => {
  expect(contrast('#ffffff', '#000000')).toBeCloseTo(21, 6);
  for (const { background, card, text, faint, accent } of Object.values(THEMES))
    for (const ground of [background, card])
      for (const colour of [text, faint, accent]) expect(contrast(colour, ground)).toBeGreaterThanOrEqual(4.5);
});

test('a picture is between a phone and a large screen wide', () => {
  expect([null, Number.NaN, 5, 500.4, 1e9].map(widthBetween)).toEqual([720, 720, 320, 500, 2000]);
});
