import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openState } from '../../src/store/open-state.ts';
import { startChild } from './child.ts';
import { type PostgresServer, postgresServer } from './postgres-server.ts';

/** What every test run can afford; `IBID_TEST_KILLS=10` and more for a longer one. */
const KILLS = Number(process.env['IBID_TEST_KILLS'] ?? 4);

/** Lets processes work one after another, kills each at some moment, and compares what they said with what is there. */
async function killed(
  folder: string,
  databaseUrl: string,
): Promise<{ readonly accepted: number; readonly wrong: string[] }> {
  const lines: string[] = [];
  const lefts: string[][] = [];
  for (let round = 0; round < KILLS; round += 1) {
    const child = startChild(folder, databaseUrl, `round ${round}`);
    await child.printed('accepted');
    await sleep(Math.random() * 120);
    await child.kill();
    lines.push(...child.lines());
    lefts.push(child.lines().flatMap((line) => (line.startsWith('left ') ? [line.slice(5)] : [])));
  }
  const said = (word: string) =>
    lines.flatMap((line) => (line.startsWith(`${word} `) ? [line.slice(word.length + 1)] : []));
  const opened = await openState({ databaseUrl: databaseUrl || null, folder, log: () => {} });
  if (!opened.ok) throw new Error(opened.problem.message);
  const state = opened.value;
  const wrong: string[] = [];
  const finished = new Set(said('finished'));
  const left = (await state.takeUnfinished()).map(({ invocation }) => invocation.id);
  if (new Set(left).size !== left.length) wrong.push('something is left twice');
  for (const id of said('accepted')) {
    const found = await state.find(id);
    if (!found) wrong.push(`${id} is lost`);
    else if (finished.has(id) !== (found.ending !== null) && finished.has(id))
      wrong.push(`${id} is no longer finished`);
    else if (found.ending === null && !left.includes(id)) wrong.push(`${id} is not handed out`);
    else if ((await state.accept(found.invocation)) !== 'known') wrong.push(`${id} is accepted twice`);
  }
  // Who comes later is given everything that was left before, and what the one in between left.
  for (const [round, given] of lefts.entries()) {
    if (given.some((id) => !left.includes(id))) wrong.push(`round ${round} was given what was finished later`);
  }
  await state.close();
  return { accepted: said('accepted').length, wrong };
}

describe('what was acknowledged outlives kill -9', () => {
  test('PGlite', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'ibid-kill-'));
    // The first start, in which the database is made, is interrupted as well.
    const first = startChild(folder, '', 'first');
    while (!existsSync(join(folder, 'database-draft', 'base'))) await sleep(5);
    await first.kill();
    const { accepted, wrong } = await killed(folder, '');
    rmSync(folder, { recursive: true, force: true });
    expect(wrong).toEqual([]);
    expect(accepted).toBeGreaterThan(KILLS);
  }, 300_000);

  describe('PostgreSQL', () => {
    let server: PostgresServer | null = null;
    beforeAll(async () => {
      server = await postgresServer();
    });
    afterAll(() => server?.remove());

    test('server', async (context) => {
      if (!server) return context.skip();
      const { accepted, wrong } = await killed('', server.url());
      expect(wrong).toEqual([]);
      expect(accepted).toBeGreaterThan(KILLS);
    }, 300_000);
  });
});
