import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DocumentsFolder } from '../../src/app/documents-folder.ts';

const root = mkdtempSync(join(tmpdir(), 'ibid-folder-'));
const documents = join(root, 'documents');
const folder = new DocumentsFolder(documents, 1000);

beforeAll(() => {
  mkdirSync(join(documents, 'sub'), { recursive: true });
  mkdirSync(join(root, 'outside'));
  writeFileSync(join(documents, 'a.txt'), 'The tide turned at noon.');
  writeFileSync(join(documents, 'sub', 'b.txt'), 'The tide turned at dusk.');
  writeFileSync(join(documents, 'long.txt'), 'tide '.repeat(500));
  writeFileSync(join(root, 'outside', 'secret.txt'), 'This is nobody’s business.');
  symlinkSync(join(root, 'outside', 'secret.txt'), join(documents, 'link.txt'));
  symlinkSync(join(root, 'outside'), join(documents, 'way-out'));
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

test('gives the text as it is now', async () => {
  expect(await folder.text('sub/b.txt')).toBe('The tide turned at dusk.');
  expect(await folder.text('a.txt')).toBe('The tide turned at noon.');
  writeFileSync(join(documents, 'a.txt'), 'The tide turned at nine.');
  expect(await folder.text('a.txt')).toBe('The tide turned at nine.');
  rmSync(join(documents, 'a.txt'));
  expect(await folder.text('a.txt')).toBeNull();
});

test.each([
  'link.txt',
  'way-out/secret.txt',
  '../outside/secret.txt',
  'sub',
  'none.txt',
  'long.txt',
  'a\u0000b.txt',
  '',
])('gives nothing for %j', async (file) => {
  expect(await folder.text(file)).toBeNull();
});
