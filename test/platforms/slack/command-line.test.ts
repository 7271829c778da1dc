import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ask } from '../../../commands/ask.ts';
import { helpFor } from '../../../commands/help.ts';
import { parseCommandLine } from '../../../src/platforms/slack/command-line.ts';

const read = (text: string) => parseCommandLine(text, ask.options);

describe('what is typed behind /ask', () => {
  test.each([
    ['when did it open?', { question: 'when did it open?' }],
    ['', {}],
    ['   ', {}],
    ['when? as-of:2025-06-30', { question: 'when?', 'as-of': '2025-06-30' }],
    ['as-of:2025-06-30 when?', { question: 'when?', 'as-of': '2025-06-30' }],
    ['when --as-of 2025-06-30 did it open?', { question: 'when did it open?', 'as-of': '2025-06-30' }],
    ['when? --as-of=2025', { question: 'when?', 'as-of': '2025' }],
    ['when? —as-of 2025', { question: 'when?', 'as-of': '2025' }],
    ['when? private:yes', { question: 'when?', private: 'yes' }],
    ['--private when?', { question: 'when?', private: true }],
    ['when? --private=no', { question: 'when?', private: 'no' }],
    ['who? source:"final count.md" to:2024', { question: 'who?', source: 'final count.md', to: '2024' }],
    ['who? source:“final count” really?', { question: 'who? really?', source: 'final count' }],
    ['who? --source "final count"', { question: 'who?', source: 'final count' }],
    ['question:"is it from:here?"', { question: 'is it from:here?' }],
    ['Private:yes who?', { question: 'who?', private: 'yes' }],
    ['when? private: yes', { question: 'when?', private: 'yes' }],
    ['private : yes when?', { question: 'when?', private: 'yes' }],
    ['private=yes when?', { question: 'when?', private: 'yes' }],
    ['private: when did it open?', { question: 'when did it open?', private: true }],
    ['when? private:', { question: 'when?', private: true }],
    ['Private when did it open?', { question: 'when did it open?', private: true }],
    ['when did it open? private', { question: 'when did it open?', private: true }],
    ['when? private as-of:2025', { question: 'when?', 'as-of': '2025', private: true }],
    ['private', { private: true }],
    ['when? as-of: 2025-06-30', { question: 'when?', 'as-of': '2025-06-30' }],
    ['as-of=2025-06-30 when?', { question: 'when?', 'as-of': '2025-06-30' }],
    ['who? source: "final count" private: yes', { question: 'who?', source: 'final count', private: 'yes' }],
    ['when? until:2025', { question: 'when? until:2025' }],
    ['who said "it is private: yes"? private', { question: 'who said "it is private: yes"?', private: true }],
    ['from:2024 from:2025 who?', { question: 'who?', from: '2025' }],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  test.each([
    'what is the source: Reuters or AFP?',
    'what does https://example.org/a?from:b say',
    'who said “private: keep out”?',
    'who wrote "all of it is private"',
    'who said “it comes from: the harbour”?',
    'is the private beach open?',
    'when? as-of:',
    'is it --fast or --privately owned?',
    'why is a:b no option',
    'ratio 3:2',
  ])('%s is a question and nothing else', (text) => {
    expect(read(text)).toEqual({ question: text });
  });

  test('lines stay lines', () => {
    expect(read('first\nsecond  line')).toEqual({ question: 'first\nsecond line' });
  });

  test('a command without a main option ignores the rest', () => {
    expect(parseCommandLine('me please', helpFor([]).options)).toEqual({});
  });

  test('a name at the very end has no value', () => {
    expect(read('when? --as-of')).toEqual({ question: 'when?', 'as-of': '' });
  });
});

describe('a command whose main option is a choice', () => {
  const option = (name: string, kind: 'text' | 'choice' | 'flag') => ({ name, kind, description: '', required: false });
  const options = [
    { ...option('action', 'choice'), main: true, choices: [{ label: 'Make', value: 'make' }] },
    option('how', 'choice'),
    option('topic', 'text'),
    option('when', 'text'),
    option('quiet', 'flag'),
  ];
  test.each([
    ['', {}],
    ['make', { action: 'make' }],
    ['make dredging of the harbour', { action: 'make', topic: 'dredging of the harbour' }],
    ['  make   dredging', { action: 'make', topic: 'dredging' }],
    ['make\ndredging', { action: 'make', topic: 'dredging' }],
    ['make dredging when:daily --quiet', { action: 'make', topic: 'dredging', when: 'daily', quiet: true }],
    ['quiet:yes make dredging', { action: 'make', topic: 'dredging', quiet: 'yes' }],
    ['make topic:dredging weekdays at 8:30', { action: 'make', topic: 'dredging', when: 'weekdays at 8:30' }],
    ['action:make dredging', { action: 'make', topic: 'dredging' }],
    ['make topic:a when:b left over', { action: 'make', topic: 'a', when: 'b' }],
    // What is no choice is told by whoever reads the options.
    ['dredging', { action: 'dredging' }],
  ])('%s', (text, expected) => {
    expect(parseCommandLine(text, options)).toEqual(expected);
  });
});

test('options come back as they were typed, in whatever order', () => {
  const word = fc.stringMatching(/^[a-z0-9]{1,8}$/);
  const options = fc.record({ 'as-of': word, source: word, from: word, to: word }, { requiredKeys: [] });
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 6 }), options, fc.nat(), (words, given, seed) => {
      const named = Object.entries(given).map(([name, value]) =>
        seed % 2 ? `${name}:${value}` : `--${name} "${value}"`,
      );
      const at = seed % (words.length + 1);
      const line = [...words.slice(0, at), ...named, ...words.slice(at)].join(' ');
      expect(read(line)).toEqual({ ...given, question: words.join(' ') });
    }),
  );
});

test('any text is read, and in time', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 4_000 }), (text) => {
      for (const value of Object.values(read(text))) expect(['string', 'boolean']).toContain(typeof value);
    }),
    { numRuns: 200 },
  );
  const started = performance.now();
  read('--source '.repeat(5_000));
  read('"'.repeat(20_000));
  expect(performance.now() - started).toBeLessThan(2_000);
});
