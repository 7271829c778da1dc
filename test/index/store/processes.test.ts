import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { walk } from '../../../src/corpus/folder/walk.ts';
import { LOCK } from '../../../src/index/store/lock.ts';
import { openIndex } from '../../../src/index/store/open-index.ts';
import { updateIndex } from '../../../src/index/store/update-index.ts';
import { article, type Folders, LATER, put, someFolders, update } from './folders.ts';

const updater = fileURLToPath(new URL('./updater.ts', import.meta.url));

function start({ documentsDir, indexDir }: Folders): ChildProcess {
  return spawn(process.execPath, ['--import', 'tsx', updater, documentsDir, indexDir], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}

test('a process that is killed at any moment leaves the old index or the new one', async () => {
  const folders = someFolders();
  for (let i = 0; i < 150; i++) put(folders, `${i}.txt`, article(`Alder${i}`, 6));
  await update(folders);
  for (let round = 0; round < 6; round++) {
    for (let i = 0; i < 150; i += 3) put(folders, `${i}.txt`, article(`Birch${round}x${i}`, 6));
    const process = start(folders);
    const end = once(process, 'exit');
    await sleep(350 + round * 90);
    process.kill('SIGKILL');
    await end;
    const opened = openIndex(folders.indexDir);
    expect(opened.ok && opened.value.documents.length).toBe(150);
  }
  await update(folders);
  expect(readdirSync(folders.indexDir).filter((name) => name.endsWith('-tables'))).toHaveLength(1);
  const opened = openIndex(folders.indexDir);
  expect(opened.ok && opened.value.search([{ term: 'birch5', weight: 1 }], 1)).toHaveLength(1);
}, 60_000);

test('two processes that index the same folder both end with a whole index', async () => {
  const folders = someFolders();
  for (let i = 0; i < 60; i++) put(folders, `${i}.txt`, article(`Alder${i}`, 3));
  const both = [start(folders), start(folders)];
  const codes = await Promise.all(both.map(async (process) => (await once(process, 'exit'))[0]));
  expect(codes).toEqual([0, 0]);
  expect(openIndex(folders.indexDir)).toMatchObject({ ok: true });
  expect(await update(folders)).toMatchObject({ unchanged: 60 });
  expect(readdirSync(folders.indexDir)).toHaveLength(5);
}, 60_000);

test('the lock of a dead process does not count', async () => {
  const folders = someFolders({ 'a.txt': article('Alder') });
  await update(folders);
  const dead = start(folders);
  await once(dead, 'exit');
  writeFileSync(join(folders.indexDir, LOCK), JSON.stringify({ pid: dead.pid, host: hostname(), began: '1' }));
  put(folders, 'b.txt', article('Birch'));
  expect(await update(folders)).toMatchObject({ added: 1 });
});

test('a process that lives is waited for, said so, and not waited for without end', async () => {
  const folders = someFolders({ 'a.txt': article('Alder') });
  await update(folders);
  writeFileSync(join(folders.indexDir, LOCK), JSON.stringify({ pid: process.pid, host: hostname(), began: null }));
  const lines: string[] = [];
  const options = { ...folders, walk, now: () => LATER, patience: 250, log: (line: string) => lines.push(line) };
  expect(await updateIndex(options)).toMatchObject({ ok: false, problem: { code: 'index-locked' } });
  expect(lines).toEqual([`process ${process.pid} is writing this index; waiting for it`]);
});

test.skipIf(process.platform === 'win32')(
  'without room on the disk the old index stays, and the message says so',
  async () => {
    const folders = someFolders({ 'a.txt': article('Alder') });
    await update(folders);
    for (let i = 0; i < 40; i++) put(folders, `${i}.txt`, article(`Birch${i}`, 12));
    // A limit on the size of files stands for a full disk: the same call fails, with EFBIG instead of ENOSPC.
    const limited = `trap '' XFSZ; ulimit -f 40; exec "$0" --import tsx "$@"`;
    const child = spawn('bash', ['-c', limited, process.execPath, updater, folders.documentsDir, folders.indexDir]);
    const said = text(child.stderr);
    const [code] = await once(child, 'exit');
    expect(code).not.toBe(0);
    expect(await said).toMatch(/no room left/);
    const opened = openIndex(folders.indexDir);
    expect(opened.ok && opened.value.documents.length).toBe(1);
    expect(readdirSync(folders.indexDir)).toHaveLength(5);
  },
);
