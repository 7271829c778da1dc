import { expect, test } from 'vitest';
import { commands } from '../../../commands/index.ts';
import { requestOf } from '../../../src/platforms/web/request-of.ts';

const meant = (text: string) => {
  const read = requestOf({ kind: 'text', text }, commands);
  if (!read.ok) return read.problem.code;
  return read.value.kind === 'request' ? read.value.request : read.value;
};

test.each<[string, string, object, boolean]>([
  ['when was it closed?', 'ask', { question: 'when was it closed?' }, true],
  ['  when: was it closed? ', 'ask', { question: 'when: was it closed?' }, true],
  ['hello!', 'help', {}, true],
  ['/help', 'help', {}, false],
  ['/ask when was it closed? as-of:2025', 'ask', { question: 'when was it closed?', 'as-of': '2025' }, false],
  ['/ASK\nwhen?', 'ask', { question: 'when?' }, false],
  ['/ibid search wells', 'search', { words: 'wells' }, false],
  ['/ibid-search wells', 'search', { words: 'wells' }, false],
])('%j is %s with %j', (text, command, raw, conversational) => {
  expect(meant(text)).toEqual({ kind: 'command', command, raw, conversational });
});

test.each([
  ['', 'empty'],
  [' \n', 'empty'],
  ['/dance', 'no-command'],
  ['/ibid', 'no-command'],
])('%j is refused: %s', (text, code) => {
  expect(meant(text)).toBe(code);
});

test('a slash that begins no command is part of a question', () => {
  expect(meant('/ 2 or more?')).toMatchObject({ command: 'ask', raw: { question: '/ 2 or more?' } });
});

test('a command that asks for more shows its form', () => {
  expect(meant('/digest create water')).toMatchObject({
    kind: 'form',
    command: 'digest',
    form: { fixed: { action: 'create' } },
  });
  expect(meant('/digest create water when:"Mondays at 9"')).toMatchObject({ kind: 'command', command: 'digest' });
});
