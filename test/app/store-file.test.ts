import { chmodSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { storeFile } from '../../src/app/store-file.ts';
import { folderWith } from './run-ibid.ts';

const homes: { remove: () => void }[] = [];
afterEach(() => {
  for (const home of homes.splice(0)) home.remove();
});

function home(files: Record<string, string> = {}) {
  const made = folderWith({ 'documents/here.md': 'here', ...files });
  homes.push(made);
  return join(made.path, 'documents');
}
const bytes = (text: string) => Buffer.from(text);

test('a file is stored in a folder that is made for it, and nothing else is left there', async () => {
  const documents = home();
  expect(await storeFile(documents, 'added', 'a.md', bytes('one'))).toEqual({
    ok: true,
    value: { file: 'added/a.md', isNew: true },
  });
  expect(readdirSync(join(documents, 'added'))).toEqual(['a.md']);
  expect(readFileSync(join(documents, 'added/a.md'), 'utf8')).toBe('one');
});

test('the same name: the same bytes are not stored again, others get a number; nothing is replaced', async () => {
  const documents = home();
  const files = [];
  for (const text of ['one', 'two', 'one', 'two', 'three']) {
    const stored = await storeFile(documents, '', 'a.md', bytes(text));
    files.push(stored.ok ? [stored.value.file, stored.value.isNew] : stored.problem.code);
  }
  expect(files).toEqual([
    ['a.md', true],
    ['a (2).md', true],
    ['a.md', false],
    ['a (2).md', false],
    ['a (3).md', true],
  ]);
  expect(readFileSync(join(documents, 'a.md'), 'utf8')).toBe('one');
});

test('of many at once with one name, each has its own file', async () => {
  const documents = home();
  const all = await Promise.all(
    Array.from({ length: 12 }, (_, i) => storeFile(documents, '', 'a.md', bytes(`no ${i}`))),
  );
  const files = all.map((stored) => (stored.ok ? stored.value.file : ''));
  expect(new Set(files).size).toBe(12);
  for (const [i, file] of files.entries()) expect(readFileSync(join(documents, file), 'utf8')).toBe(`no ${i}`);
  expect(readdirSync(documents)).toHaveLength(13);
});

test.each(['../out', 'a/../../out', '.hidden', 'a//b'])(
  'the folder %s is not one inside the documents',
  async (folder) => {
    const documents = home();
    expect(await storeFile(documents, folder, 'a.md', bytes('x'))).toMatchObject({
      problem: { code: 'outside-folder' },
    });
  },
);

test('a link that leads out of the folder is not followed, and nothing is made behind it', async () => {
  const documents = home({ 'elsewhere/x.md': 'x' });
  const elsewhere = join(documents, '../elsewhere');
  symlinkSync(elsewhere, join(documents, 'link'));
  expect(await storeFile(documents, 'link/added', 'a.md', bytes('x'))).toMatchObject({
    problem: { code: 'outside-folder' },
  });
  expect(readdirSync(elsewhere)).toEqual(['x.md']);
});

test('a name that a folder or a link has is taken', async () => {
  const documents = home();
  mkdirSync(join(documents, 'a.md'));
  symlinkSync('/etc/hostname', join(documents, 'b.md'));
  expect(await storeFile(documents, '', 'a.md', bytes('x'))).toMatchObject({ value: { file: 'a (2).md' } });
  expect(await storeFile(documents, '', 'b.md', bytes('x'))).toMatchObject({ value: { file: 'b (2).md' } });
});

test('a folder that cannot be made is a problem, and nothing is left', async () => {
  const documents = home();
  writeFileSync(join(documents, 'added'), 'a file where the folder should be');
  expect(await storeFile(documents, 'added/more', 'a.md', bytes('x'))).toMatchObject({
    problem: { code: 'unwritable' },
  });
});

test.skipIf(process.getuid?.() === 0)('a folder that may not be written is a problem', async () => {
  const documents = home();
  chmodSync(documents, 0o555);
  expect(await storeFile(documents, '', 'a.md', bytes('x'))).toMatchObject({ problem: { code: 'unwritable' } });
  chmodSync(documents, 0o755);
});

test.skipIf(process.platform !== 'linux')('a disk without room is a problem, and nothing is left', async () => {
  const { ran, left } = await fillDisk();
  expect(ran).toContain('disk-full');
  expect(left).toEqual(['here.md']);
});

/** Files of this process may grow to 4 kB only: the system's answer is that of a full disk (EFBIG). */
async function fillDisk() {
  const { spawnSync } = await import('node:child_process');
  const documents = home();
  const source = new URL('../../src/app/store-file.ts', import.meta.url).href;
  const code = `process.on('SIGXFSZ', () => {}); const { storeFile } = await import(${JSON.stringify(source)});
    console.log(JSON.stringify(await storeFile(${JSON.stringify(documents)}, '', 'a.md', Buffer.alloc(100_000, 'x'))));`;
  const command = `ulimit -f 8; exec "$0" --import "$1" --input-type=module -e "$2"`;
  const run = spawnSync('bash', ['-c', command, process.execPath, import.meta.resolve('tsx'), code], {
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], TSX_DISABLE_CACHE: '1' },
  });
  return { ran: run.stdout + run.stderr, left: readdirSync(documents) };
}
