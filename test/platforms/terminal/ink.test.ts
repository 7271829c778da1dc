import { expect, test } from 'vitest';
import { createInk, wantsColour } from '../../../src/platforms/terminal/ink.ts';

test.each([
  ['a terminal', {}, true, true],
  ['a pipe', {}, false, false],
  ['NO_COLOR on a terminal', { NO_COLOR: '1' }, true, false],
  ['an empty NO_COLOR, which counts as not set', { NO_COLOR: '' }, true, true],
  ['FORCE_COLOR on a pipe', { FORCE_COLOR: '1' }, false, true],
  ['NO_COLOR against FORCE_COLOR', { NO_COLOR: '1', FORCE_COLOR: '1' }, true, false],
  ['FORCE_COLOR=0', { FORCE_COLOR: '0' }, true, false],
  ['a dumb terminal', { TERM: 'dumb' }, true, false],
])('%s', (_, environment, isTerminal, colour) => {
  expect(wantsColour(environment, isTerminal)).toBe(colour);
});

test('without colour an ink leaves its text as it is', () => {
  const ink = createInk(false);
  expect([ink.strong('a'), ink.mark('b'), ink.bad('c')]).toEqual(['a', 'b', 'c']);
  expect(createInk(true).bad('c')).toBe('\u001b[31mc\u001b[39m');
});
