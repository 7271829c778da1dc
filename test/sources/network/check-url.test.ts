import { expect, test } from 'vitest';
import { checkUrl, targetOf } from '../../../src/sources/network/check-url.ts';

test.each([
  ['https://example.org/a#part', 'https://example.org/a'],
  ['  https://example.org  ', 'https://example.org/'],
  ['http://2130706433/', 'http://127.0.0.1/'],
  ['http://0x7f.1/', 'http://127.0.0.1/'],
  ['http://0177.0.0.1/', 'http://127.0.0.1/'],
  ['http://127.1/', 'http://127.0.0.1/'],
  ['http://①②⑦.0.0.1/', 'http://127.0.0.1/'],
  ['http://[0:0:0:0:0:ffff:7f00:1]/', 'http://[::ffff:7f00:1]/'],
])('%s is fetched as %s', (given, expected) => {
  const checked = checkUrl(given);
  expect(checked.ok && checked.value.href).toBe(expected);
});

test.each([
  ['no address', 'example'],
  ['a file', 'file:///etc/passwd'],
  ['a script', 'javascript:alert(1)'],
  ['another protocol', 'gopher://example.org/'],
  ['data', 'data:text/html,hello'],
  ['a name and a password', 'https://me:secret@example.org/'],
  ['a name', 'https://me@example.org/'],
  ['too long', `https://example.org/${'a'.repeat(3000)}`],
])('%s is not fetched: %s', (_what, given) => {
  expect(checkUrl(given)).toMatchObject({ ok: false, problem: { code: 'bad-url', passing: false } });
});

test('a password is not said again', () => {
  const checked = checkUrl('https://me:secret@example.org/');
  expect(JSON.stringify(checked)).not.toContain('secret');
});

test('a point behind a name changes nothing about who is meant', () => {
  expect(targetOf(new URL('http://localhost./'))).toEqual({ host: 'localhost', port: '' });
});
