import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { StateFault } from '../../src/chat/state-fault.ts';
import { chatStateOn } from '../../src/store/chat-state.ts';
import { lockFolder } from '../../src/store/folder/folder-lock.ts';
import { openState } from '../../src/store/open-state.ts';
import { openServer } from '../../src/store/server/open-server.ts';
import { startChild } from './child.ts';
import { type PostgresServer, postgresServer } from './postgres-server.ts';
import { ending, invocation } from './samples.ts';

const SLOW = 120_000;
const quiet = { log: () => {} };

async function problemOf(place: { databaseUrl?: string; folder?: string }): Promise<{ code: string; message: string }> {
  const opened = await openState({ databaseUrl: null, folder: null, ...place, ...quiet });
  if (opened.ok) throw new Error('it was opened');
  return opened.problem;
}

describe('a folder', () => {
  const folder = mkdtempSync(join(tmpdir(), 'ibid-open-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test(
    'has one process at a time, and the second is told who the first is; a killed one does not count',
    async () => {
      const child = startChild(folder, '', 'holder');
      await child.printed('open');
      const problem = await problemOf({ folder });
      expect(problem.code).toBe('state-locked');
      expect(problem.message).toMatch(
        new RegExp(`^process ${child.process.pid} uses this state since \\d{4}-\\d\\d-\\d\\d \\d\\d:`),
      );
      expect(problem.message).toContain('DATABASE_URL');
      await child.kill();

      const opened = await openState({ databaseUrl: null, folder, ...quiet });
      if (!opened.ok) throw new Error(opened.problem.message);
      expect((await problemOf({ folder })).message).toMatch(/^this process has opened the state already/);
      await opened.value.close();
      await expect(opened.value.find('x')).rejects.toMatchObject({ code: 'closed' });
      await opened.value.close();
    },
    SLOW,
  );

  test(
    'is not opened when its files are broken, and says what to do; nothing in it is changed',
    async () => {
      const control = join(folder, 'database', 'global', 'pg_control');
      const before = readFileSync(control);
      truncateSync(control, 100);
      const problem = await problemOf({ folder });
      expect(problem).toMatchObject({ code: 'state-damaged' });
      expect(problem.message).toContain(folder);
      expect(readFileSync(control)).toHaveLength(100);
      writeFileSync(control, before);
      const opened = await openState({ databaseUrl: null, folder, ...quiet });
      expect(opened.ok).toBe(true);
      if (opened.ok) await opened.value.close();
    },
    SLOW,
  );

  test('whose process was killed while PostgreSQL noted its number is opened all the same, with what is in it', async () => {
    const opened = await openState({ databaseUrl: null, folder, ...quiet });
    if (!opened.ok) throw new Error(opened.problem.message);
    await opened.value.remember('kept', 7);
    await opened.value.close();
    writeFileSync(join(folder, 'database', 'postmaster.pid'), '');
    const again = await openState({ databaseUrl: null, folder, ...quiet });
    if (!again.ok) throw new Error(again.problem.message);
    expect(await again.value.recall('kept')).toBe(7);
    await again.value.close();
  });

  test('that cannot be one is a problem', async () => {
    const file = join(folder, 'a file');
    writeFileSync(file, '');
    expect(await problemOf({ folder: join(file, 'below') })).toMatchObject({ code: 'state-unwritable' });
  });
});

describe('the lock of a folder', () => {
  const folder = mkdtempSync(join(tmpdir(), 'ibid-lock-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('of a process on another machine counts only while it is touched', async () => {
    const path = join(folder, 'state-lock.json');
    writeFileSync(path, JSON.stringify({ pid: 1, host: 'a-container-of-yesterday', began: null }));
    const told: string[] = [];
    const beating = setInterval(() => writeFileSync(path, readFileSync(path)), 20);
    const refused = await lockFolder(folder, (line) => told.push(line), 200);
    clearInterval(beating);
    expect(refused).toMatchObject({ ok: false, problem: { code: 'state-locked' } });
    expect(told).toHaveLength(1);
    const taken = await lockFolder(folder, () => {}, 200);
    if (!taken.ok) throw new Error(taken.problem.message);
    expect(await lockFolder(folder, () => {}, 200)).toMatchObject({ ok: false });
    taken.value();
    const again = await lockFolder(folder, () => {}, 200);
    expect(again.ok).toBe(true);
    if (again.ok) again.value();
  });
});

test.each([['not an address'], ['mysql://localhost/ibid']])('%s is no address of a database', async (databaseUrl) => {
  expect(await problemOf({ databaseUrl })).toMatchObject({ code: 'database-url' });
});

const server: PostgresServer | null = await postgresServer();
describe.skipIf(!server)('a server', () => {
  afterAll(() => server!.remove());
  const open = async (database = 'ibid') => {
    const opened = await openState({ databaseUrl: server!.url(database), folder: null, ...quiet });
    if (!opened.ok) throw new Error(opened.problem.message);
    return opened.value;
  };

  test('that cannot be used is told apart by what is to be done, without the password', async () => {
    server!.create('latin', "encoding 'LATIN1' template template0");
    const down = server!
      .url()
      .replace(/:\d+\//, ':1/')
      .replace('postgres@', 'postgres:secret@');
    const problems = [
      await problemOf({ databaseUrl: down }),
      await problemOf({ databaseUrl: server!.url('nowhere') }),
      await problemOf({ databaseUrl: server!.url('ibid', 'stranger:secret') }),
      await problemOf({ databaseUrl: server!.url('latin') }),
    ];
    expect(problems.map(({ code }) => code)).toEqual([
      'database-unreachable',
      'database-missing',
      'database-refused',
      'database-encoding',
    ]);
    expect(JSON.stringify(problems)).not.toContain('secret');
  });

  test('whose tables a newer program has changed is left alone', async () => {
    server!.create('newer');
    const first = await openServer(server!.url('newer'), () => {});
    if (!first.ok) throw new Error(first.problem.message);
    await first.value.run((database) =>
      database.execute("insert into ibid.migrations (hash, created_at) values ('later', 99999999999999)"),
    );
    await first.value.close();
    expect(await problemOf({ databaseUrl: server!.url('newer') })).toMatchObject({ code: 'state-newer' });
  });

  test('many processes that accept the same at once: each is new for one of them', async () => {
    const states = await Promise.all([open(), open(), open()]);
    const said = await Promise.all(
      Array.from({ length: 60 }, (_, at) => {
        const keys = [`race ${at}`, `race ${at} again`, `race ${at} once more`];
        return Promise.all(
          states.map((state, turn) => state.accept(invocation([...keys.slice(turn), ...keys.slice(0, turn)]))),
        );
      }),
    );
    expect(said.map((answers) => answers.filter((answer) => answer === 'new').length)).toEqual(said.map(() => 1));
    await Promise.all(states.map((state) => state.close()));
  });

  test("what a living process works on is nobody else's; what a dead one left is one's only", async () => {
    const [first, second, third] = await Promise.all([open(), open(), open()]);
    await Promise.all([second.takeUnfinished(), third.takeUnfinished()]);
    const given = Array.from({ length: 20 }, (_, at) => invocation([`work ${at}`]));
    for (const one of given) await first.accept(one);
    expect([await second.takeUnfinished(), await third.takeUnfinished()]).toEqual([[], []]);
    await first.close();
    const taken = await Promise.all([second, third, second, third].map((state) => state.takeUnfinished()));
    expect(
      taken
        .flat()
        .map(({ invocation: { id } }) => id)
        .sort(),
    ).toEqual(given.map(({ id }) => id).sort());
    await Promise.all([second.close(), third.close()]);
  });

  test(
    'that is gone and comes back: calls are rejected as unavailable, then work; the lock is taken again',
    async () => {
      const [one, other] = await Promise.all([open(), open()]);
      await other.takeUnfinished();
      const given = invocation(['before the restart']);
      await one.accept(given);
      server!.stop('immediate');
      await expect(one.accept(invocation(['meanwhile']))).rejects.toMatchObject({ code: 'unavailable' });
      server!.start();
      await expect
        .poll(
          () =>
            one.find(given.id).then(
              (found) => found !== null,
              () => false,
            ),
          { timeout: 10_000 },
        )
        .toBe(true);
      expect(await one.accept(invocation(['meanwhile']))).toBe('new');
      // Until the lock is held again others may take over; from then on they may not.
      await new Promise((resolve) => setTimeout(resolve, 1500));
      expect(await other.takeUnfinished()).toEqual([]);
      await one.posting(given.id, { question: 'q', citations: [] });
      await Promise.all([one.close(), other.close()]);
    },
    SLOW,
  );

  test('a process whose work was taken over learns it before it posts', async () => {
    const connection = await openServer(server!.url(), () => {});
    if (!connection.ok) throw new Error(connection.problem.message);
    const state = chatStateOn(connection.value);
    const given = invocation(['taken over']);
    await state.accept(given);
    await connection.value.run((database) => database.execute('update ibid.invocations set owner = owner + 1000'));
    await expect(state.posting(given.id, { question: null, citations: [] })).rejects.toMatchObject({
      code: 'taken-over',
    });
    await state.finished(given.id, ending());
    expect((await state.find(given.id))?.ending).toEqual(ending());
    await state.close();
  });

  test('an acceptance whose answer was lost is new when it comes again, or is handed out', async () => {
    server!.create('answers');
    const connection = await openServer(server!.url('answers'), () => {});
    if (!connection.ok) throw new Error(connection.problem.message);
    let cut = false;
    const run: typeof connection.value.run = async (work) => {
      const result = await connection.value.run(work);
      if (!cut) return result;
      cut = false;
      throw new StateFault('unavailable', 'the answer was lost');
    };
    const state = chatStateOn({ ...connection.value, run });
    for (const again of [true, false]) {
      const given = invocation([`lost answer ${again}`]);
      cut = true;
      await expect(state.accept(given)).rejects.toMatchObject({ code: 'unavailable' });
      if (again) expect(await state.accept(given)).toBe('new');
      const left = await state.takeUnfinished();
      expect(left.map(({ invocation: { id } }) => id)).toEqual(again ? [] : [given.id]);
      expect(await state.accept(given)).toBe('known');
      await state.finished(given.id, ending());
    }
    await state.close();
  });
});
