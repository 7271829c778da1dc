import { expect, test } from 'vitest';
import { isSmallTalk } from '../../src/chat/small-talk.ts';

test.each(['help', 'Hello!', ' hi ', 'HEY...', 'thanks!!', 'Thank  you.', 'help?'])('%j asks nothing', (text) => {
  expect(isSmallTalk(text)).toBe(true);
});

test.each([
  '',
  '?',
  'helpline',
  'who can help?',
  'hello, when did it open?',
  'thank',
  'hi there',
  `hi${'!'.repeat(60)}`,
])('%j is left to the answer', (text) => {
  expect(isSmallTalk(text)).toBe(false);
});
