import { describe, expect, test } from 'vitest';
import { LONGEST_TEXT, readArguments, usage } from '../../src/chat/arguments.ts';
import type { Command } from '../../src/chat/command.ts';
import type { RawArguments } from '../../src/chat/invocation.ts';

const command: Command = {
  name: 'ask',
  description: 'Ask',
  options: [
    { name: 'question', description: 'what you want to know', kind: 'text', required: true, main: true },
    { name: 'as-of', description: 'day', kind: 'day', required: false },
    { name: 'from', description: 'first day', kind: 'day', required: false },
    { name: 'to', description: 'last day', kind: 'day', required: false },
    { name: 'private', description: 'for you alone', kind: 'flag', required: false },
    { name: 'file', description: 'a file', kind: 'file', required: false },
  ],
  visibility: () => 'public',
  run: () => Promise.reject(new Error('not run here')),
};

const read = (raw: RawArguments) => readArguments(command, { question: 'when?', ...raw });

describe('options', () => {
  test('are read by their kind; what is empty was not given', () => {
    const file = { name: 'a.md', size: 3, handle: null };
    const raw = { question: '  when? ', 'as-of': '2025-06', from: '2024', to: '', private: 'Yes', file };
    expect(readArguments(command, raw)).toEqual({
      ok: true,
      value: { question: 'when?', 'as-of': '2025-06-30', from: '2024-01-01', private: true, file },
    });
  });

  test.each<[string, RawArguments, RegExp]>([
    ['a day that is none', { 'as-of': '31/12/25' }, /“as-of” is “31\/12\/25”; expected a day such as 2025-06-30/],
    ['a switch that is none', { private: 'maybe' }, /“private” is “maybe”; expected yes or no/],
    ['text for a file', { file: 'a.md' }, /“file” is “a.md”; expected a file/],
    ['a period backwards', { from: '2025', to: '2024' }, /“from” is 2025-01-01, which is after “to”, 2024-12-31/],
    ['nothing asked', { question: ' ' }, /“question” is missing: what you want to know/],
    ['an unknown option', { colour: 'red' }, /has no option “colour”/],
    ['a book', { question: 'x'.repeat(LONGEST_TEXT + 1) }, /has 4001 characters; at most 4000/],
  ])('%s is said, with the usage', (_, raw, message) => {
    const result = read(raw);
    expect(result).toMatchObject({ ok: false, problem: { code: 'argument', message: expect.stringMatching(message) } });
    expect(!result.ok && result.problem.message).toContain(usage(command));
  });

  test('the usage is one line', () =>
    expect(usage(command)).toBe('/ask question [as-of] [from] [to] [private] [file]'));
});
