import { chmodSync, mkdirSync, symlinkSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readBytes, readBytesSync } from '../../../src/corpus/folder/read-bytes.ts';
import { makePipe, temporaryFolder } from './temporary-folder.ts';

const codeOf = (root: string, file: string, maxBytes = 1_000): string | null => {
  const result = readBytesSync(root, file, { maxBytes });
  return result.ok ? null : result.problem.code;
};

test('reads a file of the folder, in both forms', async () => {
  const root = temporaryFolder({ 'a/ü\n.txt': 'naïve', 'empty.txt': '' });
  const expected = { ok: true, value: Buffer.from('naïve') };
  expect(readBytesSync(root, 'a/ü\n.txt')).toEqual(expected);
  expect(await readBytes(root, 'a/ü\n.txt')).toEqual(expected);
  expect(readBytesSync(root, 'empty.txt')).toEqual({ ok: true, value: Buffer.alloc(0) });
});

test('a folder that is itself reached through a link is fine', () => {
  const root = temporaryFolder({ 'a.txt': 'a' });
  const other = temporaryFolder({});
  symlinkSync(root, join(other, 'link'));
  expect(codeOf(join(other, 'link'), 'a.txt')).toBeNull();
});

test.each([
  '../outside.txt',
  'a/../../outside.txt',
  'a/../b.txt',
  './b.txt',
  '/etc/passwd',
  'b.txt\0.md',
  '',
  'a//c.txt',
  'a/',
  '..',
])('the path %j is refused', (file) => {
  const root = temporaryFolder({ 'in/b.txt': 'b', 'in/a/c.txt': 'c', 'outside.txt': 'secret' });
  expect(codeOf(join(root, 'in'), file)).toBe('outside-folder');
});

test('no path made of tricks reads the file outside', () => {
  const root = temporaryFolder({ 'in/a/c.txt': 'inside', 'secret.txt': 'secret' });
  const part = fc.constantFrom('..', '.', '/', 'a', 'secret.txt', 'c.txt', '\\', '%2e', '\0', '//', ':');
  fc.assert(
    fc.property(fc.array(part, { maxLength: 8 }), (parts) => {
      const result = readBytesSync(join(root, 'in'), parts.join(''));
      expect(result.ok ? Buffer.from(result.value).toString() : result.problem.code).not.toBe('secret');
    }),
    { numRuns: 1_000 },
  );
});

test('links to files and folders are refused, wherever they lead', () => {
  const root = temporaryFolder({ 'in/b.txt': 'b', 'in/sub/c.txt': 'c', 'out/secret.txt': 'secret' });
  const folder = join(root, 'in');
  symlinkSync(join(root, 'out/secret.txt'), join(folder, 'link.txt'));
  symlinkSync(join(folder, 'b.txt'), join(folder, 'inner.txt'));
  symlinkSync(join(root, 'out'), join(folder, 'out'));
  symlinkSync(join(folder, 'sub'), join(folder, 'inner'));
  for (const file of ['link.txt', 'inner.txt', 'out/secret.txt', 'inner/c.txt']) {
    expect(codeOf(folder, file), file).toBe('outside-folder');
  }
});

test('size is checked before reading, and the limit itself is allowed', () => {
  const root = temporaryFolder({ 'a.txt': '12345' });
  expect(codeOf(root, 'a.txt', 5)).toBeNull();
  expect(codeOf(root, 'a.txt', 4)).toBe('too-large');
  truncateSync(join(root, 'a.txt'), 60_000_000_000);
  const result = readBytesSync(root, 'a.txt');
  expect(result).toMatchObject({ ok: false, problem: { code: 'too-large' } });
  expect(result.ok ? '' : result.problem.message).toContain('expected at most 50.0 MB');
});

test('a 60 MB sparse file is read when the limit allows it', () => {
  const root = temporaryFolder({ 'a.txt': '' });
  truncateSync(join(root, 'a.txt'), 60_000_000);
  const result = readBytesSync(root, 'a.txt', { maxBytes: 60_000_000 });
  expect(result.ok ? result.value.length : result.problem.code).toBe(60_000_000);
});

test('what is no file, or is gone, is a problem and nothing waits', () => {
  const root = temporaryFolder({ 'a.txt': 'a' });
  mkdirSync(join(root, 'folder.txt'));
  makePipe(join(root, 'pipe.txt'));
  expect(codeOf(root, 'folder.txt')).toBe('not-a-file');
  expect(codeOf(root, 'pipe.txt')).toBe('not-a-file');
  expect(codeOf(root, 'missing.txt')).toBe('vanished');
  expect(codeOf(root, 'a.txt/b.txt')).toBe('vanished');
  expect(codeOf(join(root, 'no-folder'), 'a.txt')).toBe('vanished');
});

test.skipIf(process.getuid?.() === 0)('a file without permission is unreadable', () => {
  const root = temporaryFolder({ 'a.txt': 'a' });
  chmodSync(join(root, 'a.txt'), 0);
  expect(codeOf(root, 'a.txt')).toBe('unreadable');
});

test.skipIf(process.platform !== 'linux')('a file that grows without end while it is read stops at the limit', () => {
  // A file of the system that says it has no bytes, and gives more than the limit.
  const result = readBytesSync('/proc/self', 'status', { maxBytes: 10 });
  expect(result).toMatchObject({ ok: false, problem: { code: 'too-large' } });
});
