import { randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { chatStateOn } from '../../src/store/chat-state.ts';
import { folderConnection } from '../../src/store/folder/folder-connection.ts';
import { bringUpToDate } from '../../src/store/folder/open-folder.ts';
import { type OpenFolder, openInFolder } from '../../src/store/folder/open-pglite.ts';
import { invocation } from './samples.ts';

const folder = mkdtempSync(join(tmpdir(), 'ibid-log-'));
let open: OpenFolder;
beforeAll(async () => {
  open = await openInFolder(folder, () => {});
  await bringUpToDate(open);
}, 60_000);
afterAll(async () => {
  await open.client.close();
  rmSync(folder, { recursive: true, force: true });
});

test('a commit asks for its log to be flushed, and is not told before that is done', async () => {
  const asked = await open.client.query('show fsync');
  expect(asked.rows).toEqual([{ fsync: 'on' }]);
  const flushed: number[] = [];
  let resolved = 0;
  const files = open.files!;
  const watched = Object.create(files, {
    flushed: {
      value: async () => {
        flushed.push(resolved);
        await files.flushed();
      },
    },
  });
  const state = chatStateOn(await folderConnection({ client: open.client, files: watched }, () => {}));
  files.begun = 0;
  for (const key of ['a', 'b', 'c']) {
    await state.accept(invocation([key]));
    resolved += 1;
  }
  expect(flushed).toEqual([0, 1, 2]);
});

test('the log does not grow with what is written', async () => {
  const state = chatStateOn(await folderConnection(open, () => {}));
  for (let at = 0; at < 90; at += 1) {
    await state.accept(invocation([`large ${at}`], { handle: randomBytes(750_000).toString('base64') }));
  }
  const logs = readdirSync(join(folder, 'database', 'pg_wal')).filter((name) => /^[0-9A-F]{24}$/.test(name));
  expect(logs.length).toBeLessThan(6);
  expect(open.files!.begun).toBeLessThan(4);
}, 60_000);

test('a database that has stopped is not asked again: calls are rejected at once, and closing does not wait for it', async () => {
  let stopped = false;
  let asked = 0;
  const client = new Proxy(open.client, {
    get(target, name) {
      if (name === 'close') return () => new Promise(() => {});
      const value = Reflect.get(target, name);
      if (typeof value !== 'function') return value;
      if (name !== 'query' || !stopped) return value.bind(target);
      asked += 1;
      return async () =>
        Promise.reject(Object.assign(new Error('No space left'), { severity: 'PANIC', code: '53100' }));
    },
  });
  let released = false;
  const told: string[] = [];
  const connection = await folderConnection(
    { client, files: null },
    () => {
      released = true;
    },
    ({ message }) => told.push(message),
  );
  const state = chatStateOn(connection);
  stopped = true;
  for (const call of [() => state.accept(invocation(['no room'])), () => state.find('x'), () => state.recall('x')]) {
    await expect(call()).rejects.toMatchObject({
      code: 'unavailable',
      message: expect.stringContaining('No space left'),
    });
  }
  expect(asked).toBe(1);
  expect(told).toEqual([expect.stringMatching(/No space left.*start Ibid again/)]);
  await state.close();
  expect(released).toBe(true);
});
