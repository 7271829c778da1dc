import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { openState } from '../../src/store/open-state.ts';
import { asked, digest } from '../store/digest-samples.ts';
import { folderWith, ibid } from './run-ibid.ts';

const home = folderWith({ 'damaged.jsonl': '{"format":"ibid-state"' });
afterAll(() => home.remove());

const run = (line: readonly string[], folder = 'state') => ibid(home.path, ['state', ...line], { IBID_STATE: folder });

test('a state is exported, and imported into another folder; nobody is disturbed meanwhile', async () => {
  expect(await run(['export', 'backup.jsonl'])).toMatchObject({
    code: 1,
    err: expect.stringContaining('there is no state in'),
  });

  const opened = await openState({ databaseUrl: null, folder: join(home.path, 'state'), log: () => {} });
  if (!opened.ok) throw new Error(opened.problem.message);
  await opened.value.saveDigest(digest('d'));
  await asked(opened.value, 'key', 'Who built the lock?');
  expect(await run(['export', 'backup.jsonl'])).toMatchObject({
    code: 1,
    err: expect.stringContaining('this process has opened the state already'),
  });
  await opened.value.close();

  expect(await run(['export', 'backup.jsonl'])).toEqual({
    code: 0,
    out: '',
    err: 'ibid: exported 3 rows (invocations 1, deliveries 1, digests 1)\n',
  });
  const backup = join(home.path, 'backup.jsonl');
  expect(statSync(backup).mode & 0o777).toBe(0o600);
  expect((await run(['export'])).out).toBe(readFileSync(backup, 'utf8'));
  expect(await run(['export', 'nowhere/backup.jsonl'])).toMatchObject({
    code: 1,
    err: expect.stringMatching(/nowhere\/backup\.jsonl cannot be written/),
  });

  expect(await run(['import', 'backup.jsonl'])).toMatchObject({
    code: 1,
    err: expect.stringContaining('there is a state already (invocations: 1)'),
  });
  expect(await run(['import', '--merge', 'backup.jsonl'])).toMatchObject({ code: 0, err: 'ibid: imported 0 rows\n' });
  writeFileSync(join(home.path, 'half.jsonl'), readFileSync(backup, 'utf8').slice(0, -40));
  expect(await run(['import', 'half.jsonl'], 'other')).toMatchObject({
    code: 1,
    err: expect.stringMatching(/line 4 is no JSON/),
  });
  expect(await run(['import', 'damaged.jsonl'], 'other')).toMatchObject({ code: 1 });
  expect(await run(['import', 'none.jsonl'], 'other')).toMatchObject({
    code: 1,
    err: expect.stringContaining('none.jsonl cannot be read'),
  });
  expect(await run(['import', '.'], 'other')).toMatchObject({ code: 1, err: expect.stringMatching(/cannot be read/) });
  expect(await run(['import', 'backup.jsonl'], 'other')).toMatchObject({
    code: 0,
    err: 'ibid: imported 3 rows (invocations 1, deliveries 1, digests 1)\n',
  });
  expect((await run(['export'], 'other')).out).toBe(readFileSync(backup, 'utf8'));
}, 120_000);

test('what is asked wrongly is told', async () => {
  expect(await run(['import'])).toMatchObject({ code: 2, err: expect.stringContaining('file') });
});
