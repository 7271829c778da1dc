import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { CHAT_SETTINGS, readChatSettings } from '../../src/app/chat-settings.ts';
import { readSettings, SETTINGS } from '../../src/app/settings.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const KEYS = [...Object.keys(SETTINGS), ...Object.keys(CHAT_SETTINGS)];
const EXAMPLE = readFileSync(join(ROOT, '.env.example'), 'utf8').split('\n');

test('.env.example has every key, with a comment of one line above it, and no other key', () => {
  const keys = EXAMPLE.flatMap((line, i) => {
    const key = /^(\w+)=/.exec(line)?.[1];
    if (!key) return [];
    expect(EXAMPLE[i - 1], `above ${key}`).toMatch(/^# \S.*\.$/);
    expect(EXAMPLE[i - 2], `two above ${key}`).toBe('');
    return [key];
  });
  expect(keys).toEqual(KEYS);
});

test('what .env.example shows are the defaults', () => {
  const shown = Object.fromEntries(EXAMPLE.filter((line) => /^\w+=/.test(line)).map((line) => line.split('=')));
  expect(readSettings(shown, {}, '/work')).toEqual(readSettings({}, {}, '/work'));
  expect(readChatSettings(shown, '/work')).toEqual(readChatSettings({}, '/work'));
});

test('no source reads a key that is not among the settings', () => {
  const sources = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.ts'),
  );
  const read = sources.flatMap(
    (file) =>
      readFileSync(join(ROOT, 'src', file), 'utf8').match(/\b(?:IBID|SLACK|DISCORD)_[A-Z_]+\b(?=')|\bIBID_[A-Z_]+/g) ??
      [],
  );
  expect([...new Set(read)].filter((key) => !KEYS.includes(key))).toEqual([]);
  expect(read.length).toBeGreaterThan(0);
});

test('a flag wins over the environment, and an empty value counts as not given', () => {
  const settings = readSettings({ IBID_DOCUMENTS: 'papers', IBID_INDEX: '  ' }, { documents: '/elsewhere' }, '/work');
  expect(settings).toEqual({
    ok: true,
    value: {
      documents: '/elsewhere',
      index: '/work/index-data/index',
      maxFileBytes: 64 * 1024 * 1024,
      threshold: 0.25,
      reader: null,
    },
  });
});

test.each(['a lot', '-0.1', '1.5'])('a threshold of %s is refused by name', (value) => {
  const settings = readSettings({ IBID_THRESHOLD: value }, {}, '/work');
  expect(settings.ok ? '' : settings.problem.message).toContain(`IBID_THRESHOLD is "${value}"`);
});

test.each(['a lot', '0', '-3', '1e9'])('a size limit of %s is refused by name', (value) => {
  const settings = readSettings({ IBID_MAX_FILE_MB: value }, {}, '/work');
  expect(settings.ok ? '' : settings.problem.message).toContain(`IBID_MAX_FILE_MB is "${value}"`);
});
