import { afterEach, expect, test } from 'vitest';
import { folderWith } from '../app/run-ibid.ts';
import { crash } from '../benchmark/digests/crash.ts';
import { postgresServer } from '../store/postgres-server.ts';

// The whole program on the local Slack and Discord servers. Two hundred kills are a part of the benchmark.

const folders: { remove: () => void }[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) folder.remove();
});

function newFolder(): string {
  const folder = folderWith({});
  folders.push(folder);
  return folder.path;
}

const NONE = { lost: 0, doubled: 0, untold: 0, toldTwice: 0, violations: [] };

test('killed six times while digests are due and documents come: each is posted and told once', async () => {
  const crashed = await crash({ folder: newFolder(), seed: 1, kills: 6, runs: 24, every: 1_000, longest: 5_000 });
  expect(crashed).toMatchObject({ ...NONE, runs: 24, documents: 7 });
  expect(crashed.log).not.toMatch(/lighthouse|xoxb|xapp/);
  expect(crashed.log).not.toContain('"level":"error"');
}, 240_000);

test('two processes on one PostgreSQL, one of them killed now and then: each is posted and told once', async () => {
  const server = await postgresServer();
  if (!server) return;
  try {
    const databaseUrl = server.url();
    const crashed = await crash({
      folder: newFolder(),
      seed: 2,
      kills: 2,
      runs: 24,
      every: 700,
      longest: 5_000,
      databaseUrl,
      processes: 2,
    });
    expect(crashed).toMatchObject({ ...NONE, runs: 24, documents: 3 });
  } finally {
    server.remove();
  }
}, 240_000);
