import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type Walked, walk } from '../../../src/corpus/folder/walk.ts';
import { makePipe, temporaryFolder } from './temporary-folder.ts';

const walked = async (root: string): Promise<Walked> => {
  const result = await walk(root);
  if (!result.ok) throw new Error(result.problem.code);
  return result.value;
};
const names = (entries: readonly { readonly file: string }[]): string[] => entries.map(({ file }) => file);

test('all files in code-unit order, with size and time', async () => {
  const root = temporaryFolder({
    'b.txt': 'bb',
    'a/z.md': 'z',
    'a-b.txt': '',
    'a/deep/x.pdf': 'x',
    'Ä.txt': 'ä',
    'B.txt': '',
  });
  const { files, skipped } = await walked(root);
  expect(names(files)).toEqual(['B.txt', 'a-b.txt', 'a/deep/x.pdf', 'a/z.md', 'b.txt', 'Ä.txt']);
  expect(files[4]).toMatchObject({ path: join(root, 'b.txt'), size: 2, mtimeMs: expect.any(Number) });
  expect(files[4]?.mtimeMs).toBeGreaterThan(Date.now() - 60_000);
  expect(skipped).toEqual([]);
});

test('hidden entries are passed over in silence', async () => {
  const root = temporaryFolder({
    '.git/config': '',
    '.DS_Store': '',
    '~$report.docx': '',
    'a/.x.txt': '',
    'a/b.txt': '',
  });
  expect(await walked(root)).toMatchObject({ files: [{ file: 'a/b.txt' }], skipped: [] });
});

test('links to files, folders, nothing and themselves are skipped with a reason', async () => {
  const elsewhere = temporaryFolder({ 'secret.txt': 'secret', 'sub/other.txt': 'other' });
  const root = temporaryFolder({ 'a.txt': 'a' });
  symlinkSync(join(elsewhere, 'secret.txt'), join(root, 'file.txt'));
  symlinkSync(join(elsewhere, 'sub'), join(root, 'folder'));
  symlinkSync(join(root, 'nowhere'), join(root, 'gone.txt'));
  symlinkSync(root, join(root, 'loop'));
  const { files, skipped } = await walked(root);
  expect(names(files)).toEqual(['a.txt']);
  expect(names(skipped)).toEqual(['file.txt', 'folder', 'gone.txt', 'loop']);
  for (const { reason } of skipped) expect(reason).toContain('symbolic link');
});

test('the folder itself may be a link', async () => {
  const root = temporaryFolder({ 'a.txt': 'a' });
  const other = temporaryFolder({});
  symlinkSync(root, join(other, 'link'));
  expect(names((await walked(join(other, 'link'))).files)).toEqual(['a.txt']);
});

test('names with control characters and line ends are names', async () => {
  const root = temporaryFolder({ 'a\nb.txt': '', 'c\x1b[31m.txt': '', 'd\\e.txt': '' });
  expect(names((await walked(root)).files)).toEqual(['a\nb.txt', 'c\x1b[31m.txt', 'd\\e.txt']);
});

test('a name that is not UTF-8, and a pipe, are skipped with a reason', async () => {
  const root = temporaryFolder({ 'a.txt': '' });
  writeFileSync(Buffer.concat([Buffer.from(`${root}/`), Buffer.from([0x66, 0xe9, 0x2e, 0x74, 0x78, 0x74])]), 'x');
  makePipe(join(root, 'pipe.txt'));
  const { files, skipped } = await walked(root);
  expect(names(files)).toEqual(['a.txt']);
  expect(skipped.map(({ reason }) => reason)).toEqual([
    expect.stringContaining('not written in UTF-8'),
    expect.stringContaining('not a file'),
  ]);
});

test.skipIf(process.getuid?.() === 0)('an unreadable folder is skipped with a reason', async () => {
  const root = temporaryFolder({ 'a.txt': '', 'closed/b.txt': '' });
  chmodSync(join(root, 'closed'), 0);
  const { files, skipped } = await walked(root);
  chmodSync(join(root, 'closed'), 0o700);
  expect(names(files)).toEqual(['a.txt']);
  expect(skipped).toEqual([{ file: 'closed', reason: expect.stringContaining('Permission is denied') }]);
});

test('a missing folder, or a file in its place, is a problem', async () => {
  const root = temporaryFolder({ 'a.txt': '' });
  expect(await walk(join(root, 'missing'))).toMatchObject({ ok: false, problem: { code: 'folder-missing' } });
  expect(await walk(join(root, 'a.txt'))).toMatchObject({ ok: false, problem: { code: 'folder-missing' } });
});

test('thousands of files in one folder and a deep tree are quick', async () => {
  const root = temporaryFolder({});
  for (let number = 0; number < 5_000; number += 1) writeFileSync(join(root, `${number}.txt`), '');
  mkdirSync(join(root, ...Array(200).fill('d')), { recursive: true });
  const started = performance.now();
  expect((await walked(root)).files).toHaveLength(5_000);
  expect(performance.now() - started).toBeLessThan(3_000);
});
