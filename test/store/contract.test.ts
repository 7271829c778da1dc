import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type OpenFolder, openInFolder, openInMemory } from '../../src/store/folder/open-pglite.ts';
import { contract } from './contract.ts';
import { digestContract } from './digest-contract.ts';
import { historyContract } from './history-contract.ts';
import { livesInMemory, livesOnPglite, livesOnServer } from './lives.ts';
import { type PostgresServer, postgresServer } from './postgres-server.ts';

const memory = livesInMemory();
contract('in memory', () => memory);
digestContract('digests in memory', () => memory);
historyContract('history in memory', () => memory);

describe('PGlite', () => {
  const folder = mkdtempSync(join(tmpdir(), 'ibid-contract-'));
  let inFolder: OpenFolder;
  let inMemory: OpenFolder;
  beforeAll(async () => {
    inFolder = await openInFolder(folder, () => {});
    inMemory = await openInMemory();
  }, 60_000);
  afterAll(async () => {
    await inFolder.client.close();
    await inMemory.client.close();
    rmSync(folder, { recursive: true, force: true });
  });
  contract('in a folder', () => livesOnPglite(inFolder));
  digestContract('digests in a folder', () => livesOnPglite(inFolder));
  historyContract('history in a folder', () => livesOnPglite(inFolder));
  contract('in memory', () => livesOnPglite(inMemory));
});

const server: PostgresServer | null = await postgresServer();
describe.skipIf(!server)('PostgreSQL', () => {
  let lives: ReturnType<typeof livesOnServer>;
  beforeAll(() => {
    lives = livesOnServer(server!.url());
  });
  afterAll(async () => {
    await lives.end();
    server!.remove();
  });
  contract('server', () => lives);
  digestContract('digests on a server', () => lives);
  historyContract('history on a server', () => lives);

  test('of two processes that open an empty database at once, both open it', async () => {
    server!.create('fresh');
    const both = [livesOnServer(server!.url('fresh')), livesOnServer(server!.url('fresh'))];
    const states = await Promise.all(both.map((each) => each.begin()));
    expect(await states[0]!.takeUnfinished()).toEqual([]);
    await Promise.all(states.map((state) => state.close()));
  });
});
