import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import { afterAll, describe, expect, test } from 'vitest';
import { StateFault } from '../../src/chat/state-fault.ts';
import { type Connection, rows } from '../../src/store/connection.ts';
import { stateOn } from '../../src/store/open-state.ts';
import { openServer } from '../../src/store/server/open-server.ts';
import { startScript } from './child.ts';
import { digest } from './digest-samples.ts';
import { postgresServer } from './postgres-server.ts';

const DIGESTS = 50;
/** What every test run can afford; `IBID_TEST_CLAIMS=10000` for the full number, without kills as well. */
const ASKED = process.env['IBID_TEST_CLAIMS'];
const RUNS = Number(ASKED ?? 1000);
const WITHOUT_KILLS = [
  { processes: 2, killed: 0 },
  { processes: 4, killed: 0 },
];

const server = await postgresServer();
describe.skipIf(!server)('runs of one PostgreSQL', () => {
  afterAll(() => server!.remove());

  async function prepared(name: string): Promise<Connection> {
    server!.create(name);
    const opened = await openServer(server!.url(name), () => {});
    if (!opened.ok) throw new Error(opened.problem.message);
    const state = stateOn(opened.value);
    for (let at = 0; at < DIGESTS; at += 1) {
      const id = `digest ${at}`;
      await state.saveDigest(digest(id));
      const runs = Array.from({ length: RUNS / DIGESTS }, (_, due) => ({ digest: id, due }));
      await state.planRuns(id, RUNS, runs);
    }
    return opened.value;
  }

  const left = async (connection: Connection) =>
    (await connection.run((database) => rows(database, sql`select from ibid.runs where outcome is null`))).length;

  test.each([...(ASKED ? WITHOUT_KILLS : []), { processes: 2, killed: 1 }, { processes: 4, killed: 2 }])(
    'of $processes processes, of which $killed are killed: each run is claimed by one, and again only from the dead',
    async ({ processes, killed }) => {
      const name = `claims_${processes}_${killed}`;
      const connection = await prepared(name);
      const children = Array.from({ length: processes }, () =>
        startScript(new URL('./claiming.ts', import.meta.url), [server!.url(name)]),
      );
      await Promise.all(children.map((child) => child.printed('open')));
      const began = performance.now();
      for (const child of children) child.process.stdin!.write('go\n');
      for (const child of children.slice(0, killed)) {
        await child.printed('ended');
        await sleep(Math.random() * 200);
        await child.kill();
      }
      await expect.poll(() => left(connection), { timeout: 100_000, interval: 50 }).toBe(0);
      const took = performance.now() - began;
      for (const child of children.slice(killed)) child.process.stdin!.end();
      await Promise.all(
        children.slice(killed).map((child) => new Promise((resolve) => child.process.once('close', resolve))),
      );
      if (ASKED) {
        console.log(`${RUNS} runs, ${processes} processes, ${killed} killed: ${Math.round(took)} ms`);
      }

      const said = (word: string) =>
        children.map((child) =>
          child.lines().flatMap((line) => (line.startsWith(`${word} `) ? [line.slice(word.length + 1)] : [])),
        );
      const claimed = said('claimed');
      const ended = said('ended');
      expect(new Set(claimed.flat()).size).toBe(RUNS);
      // What was claimed twice was claimed first by a process that was killed before it had ended it.
      const dead = new Set(claimed.slice(0, killed).flatMap((of, at) => of.filter((run) => !ended[at]!.includes(run))));
      const once = new Set<string>();
      const twice = claimed.flat().filter((run) => once.size === once.add(run).size);
      expect(twice.filter((run) => !dead.has(run))).toEqual([]);
      expect(ended.flat().length).toBe(new Set(ended.flat()).size);
      expect(claimed.slice(killed).every((of) => of.length > 0)).toBe(true);
      await connection.close();
    },
    120_000,
  );

  test('a claim whose answer was lost is given out at the next one; what is in hand is not', async () => {
    const connection = await prepared('answers');
    let cut = false;
    const run: Connection['run'] = async (work) => {
      const result = await connection.run(work);
      if (!cut) return result;
      cut = false;
      throw new StateFault('unavailable', 'the answer was lost');
    };
    const state = stateOn({ ...connection, run });
    const first = await state.claimRuns(0, 3);
    cut = true;
    await expect(state.claimRuns(0, 3)).rejects.toMatchObject({ code: 'unavailable' });
    const second = await state.claimRuns(0, DIGESTS);
    expect([...first, ...second].map((run) => run.digest).sort()).toEqual(
      Array.from({ length: DIGESTS }, (_, at) => `digest ${at}`).sort(),
    );
    await connection.close();
  });
});
