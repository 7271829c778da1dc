import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Connection } from '../../src/store/connection.ts';
import { openConnection, openState, type State, stateOn } from '../../src/store/open-state.ts';
import { exportState } from '../../src/store/transfer/export-state.ts';
import { importState } from '../../src/store/transfer/import-state.ts';
import { linesOf } from '../../src/store/transfer/lines.ts';
import { chatStep } from './chat-steps.ts';
import { asked, channel, digest, files, hit, source, watch } from './digest-samples.ts';
import { digestStep } from './digest-steps.ts';
import { EMPTY } from './lives.ts';
import { play } from './play.ts';
import { type PostgresServer, postgresServer } from './postgres-server.ts';
import { invocation } from './samples.ts';

async function opened(databaseUrl: string | null, folder: string | null = null): Promise<Connection> {
  const connection = await openConnection({ databaseUrl, folder, log: () => {} });
  if (!connection.ok) throw new Error(connection.problem.message);
  return connection.value;
}

async function exported(connection: Connection): Promise<string[]> {
  const lines: string[] = [];
  await exportState(connection, async (line) => void lines.push(line));
  expect(lines.every((line) => line.endsWith('\n') && line.indexOf('\n') === line.length - 1)).toBe(true);
  return lines.map((line) => line.slice(0, -1));
}

const empty = (connection: Connection) => connection.run((database) => database.execute(EMPTY));

async function imported(connection: Connection, lines: readonly string[], merge = false) {
  const result = await importState(connection, lines, { merge });
  if (!result.ok) throw new Error(result.problem.message);
  return result.value;
}

/** Something of everything, with characters that are no ordinary ones. */
async function fill(state: State): Promise<void> {
  const strange = 'one\u2028two\u0000three\ud800 "four"\n\\five\u0085';
  await state.accept(invocation(['unfinished', 'unfinished again'], { handle: { strange } }));
  const id = await asked(state, 'answered', strange, { outcome: 'answered', quoting: ['a.md', 'ü "b",{}\\.md'] });
  await asked(state, 'open', 'Who?', { at: 1234.5678 });
  await state.judge(id, { platform: 'slack', id: 'U1' }, 'right', 0.1 + 0.2);
  await state.remember('session', { strange, nothing: null });
  await state.remember('nothing', null);
  await state.saveDigest(digest('d', { topic: strange }));
  await state.planRuns('d', 9, [
    { digest: 'd', due: 1 },
    { digest: 'd', due: 2, ended: 'merged' },
    { digest: 'd', due: 3 },
  ]);
  await state.claimRuns(1, 1);
  await state.saveWatch(watch('w', { text: strange }));
  await state.saveWatch(watch('ended', { endedAt: 4 }));
  await state.collectHits([hit('w', 'later', 5), hit('w', strange, 5), hit('w', 'told', 5)]);
  await state.takeHits('w', ['told'], 'message', 6);
  await state.noteDocuments(files('a=1 b=1'), 1);
  await state.noteDocuments(files('a=2 c=1'), 2);
  await state.setWatchedTo(1);
  await state.markDrifted(id, 3, ['a.md']);
  await state.sources.save(source('s', { title: strange }));
}

let one: Connection;
let server: PostgresServer | null;
let other: Connection | null = null;
beforeAll(async () => {
  one = await opened(null);
  server = await postgresServer();
  if (server) other = await opened(server.url());
}, 120_000);
afterAll(async () => {
  await one.close();
  await other?.close();
  server?.remove();
});
beforeEach(() => empty(one));

test('whatever the state is, its export gives the same export again, from the other database as well', async () => {
  const lives = { begin: async () => stateOn(one), next: async () => stateOn(one) };
  await fc.assert(
    fc.asyncProperty(fc.array(fc.oneof(chatStep, digestStep), { maxLength: 40 }), async (steps) => {
      await empty(one);
      await play(lives, steps, async () => {});
      const lines = await exported(one);
      if (other) {
        await empty(other);
        await imported(other, lines);
        expect(await exported(other)).toEqual(lines);
      }
      await empty(one);
      await imported(one, lines);
      expect(await exported(one)).toEqual(lines);
    }),
    { numRuns: 25 },
  );
}, 120_000);

test('something of everything comes through, and what was unfinished or claimed is handed out', async () => {
  await fill(stateOn(one));
  const lines = await exported(one);
  const { rows } = JSON.parse(lines[0]!);
  expect(Object.values(rows).every((count) => Number(count) > 0)).toBe(true);
  for (const target of other ? [one, other] : [one]) {
    await empty(target);
    expect(await imported(target, lines)).toEqual(rows);
    expect(await exported(target)).toEqual(lines);
    const state = stateOn(target);
    expect((await state.takeUnfinished()).map(({ invocation: { id } }) => id)).toEqual([invocation(['unfinished']).id]);
    expect((await state.claimRuns(99, 99)).map(({ due }) => due)).toEqual([1, 3]);
    expect((await state.waitingHits('w')).map(({ key }) => key.slice(0, 5))).toEqual(['later', 'one\u2028t']);
    expect(await state.collectHits([hit('w', 'told')])).toBe(0);
    const [change] = await state.noteDocuments(files('a=2'), 9);
    expect(change).toMatchObject({ sequence: 4, file: 'c', kind: 'removed' });
  }
});

describe('a file that is not as it should be', () => {
  let lines: string[];
  beforeEach(async () => {
    await fill(stateOn(one));
    lines = await exported(one);
    await empty(one);
  });
  const of = (table: string) => lines.findIndex((line) => line.startsWith(`{"table":"${table}"`));
  const changed = (at: number, change: (row: Record<string, unknown>) => unknown) =>
    lines.map((line, number) => (number === at ? JSON.stringify(change(JSON.parse(line))) : line));

  test.each<[string, () => readonly string[], RegExp]>([
    ['nothing', () => [], /line 1/],
    ['another file', () => ['{"type":"message"}'], /line 1/],
    ['no JSON', () => ['\u007fELF'], /line 1/],
    ['a later format', () => changed(0, (row) => ({ ...row, version: 2 })), /format version 2, and this Ibid reads 1/],
    ['a table of later', () => changed(0, (row) => ({ ...row, rows: { later: 1 } })), /holds later/],
    ['no numbers', () => changed(0, (row) => ({ ...row, rows: { hits: 'many' } })), /no number of hits/],
    ['cut off', () => lines.slice(0, -1), /0 rows of sources, and line 1 says 1/],
    ['half a line', () => [...lines.slice(0, -1), lines.at(-1)!.slice(0, 30)], /is no JSON/],
    ['a line of nowhere', () => changed(1, () => 7), /line 2 belongs to no table/],
    ['a column of later', () => changed(of('runs'), (row) => ({ ...row, later: 1 })), /runs\.later/],
    ['a wrong type', () => changed(of('runs'), (row) => ({ ...row, due: '1' })), /runs\.due/],
    ['a wrong list', () => changed(of('invocations'), (row) => ({ ...row, files: [1] })), /invocations\.files/],
    ['a missing value', () => changed(of('watches'), ({ channel: _, ...row }) => row), /watches\.channel/],
    [
      'nothing where something must be',
      () => changed(of('watches'), (row) => ({ ...row, watch: null })),
      /watches\.watch/,
    ],
    ['a row twice', () => lines.flatMap((line, at) => (at === of('quoted') ? [line, line] : [line])), /duplicate key/],
    ['a row of nothing', () => changed(of('runs'), (row) => ({ ...row, digest: 'x' })), /foreign key/],
  ])('%s: nothing is imported, and it says why', async (_, given, why) => {
    const before = await exported(one);
    const result = await importState(one, given());
    expect(result).toMatchObject({ ok: false, problem: { code: 'state-file', message: expect.stringMatching(why) } });
    expect(await exported(one)).toEqual(before);
  });

  test('of an earlier Ibid, without columns and tables that came later, is imported', async () => {
    const header = JSON.parse(lines[0]!);
    const { sources: _, ...rows } = header.rows;
    const earlier = changed(of('invocations'), ({ reply: __, question_key: ___, ...row }) => row)
      .slice(0, -1)
      .with(0, JSON.stringify({ ...header, rows }));
    await imported(one, earlier);
    expect(await exported(one)).toHaveLength(lines.length - 1);
  });
});

test('a state that is not empty is not imported into, but merged with: what is there stays', async () => {
  await fill(stateOn(one));
  const lines = await exported(one);
  expect(await importState(one, lines)).toMatchObject({ ok: false, problem: { code: 'state-not-empty' } });
  const none = await imported(one, lines, true);
  expect(new Set(Object.values(none))).toEqual(new Set([0]));
  expect(await exported(one)).toEqual(lines);

  await empty(one);
  const state = stateOn(one);
  await state.saveWatch(watch('w', { text: 'of here' }));
  await state.noteDocuments(files('here=1'), 1);
  const added = await imported(one, lines, true);
  expect(added).toMatchObject({ invocations: 3, watches: 1, hits: 3, documents: 0, noted: 0, changes: 0, sources: 1 });
  expect((await state.watch('w'))?.text).toBe('of here');
  expect(await state.noteDocuments(files('here=1'), 9)).toEqual([]);
  expect((await state.digests(channel('C1'))).map(({ id }) => id)).toEqual(['d']);
});

test('lines are found in whatever pieces they come', async () => {
  const line = fc.string({ unit: fc.constantFrom('a', '\r', '\u2028', '"') });
  await fc.assert(
    fc.asyncProperty(fc.array(line), fc.array(fc.nat({ max: 5 })), async (lines, sizes) => {
      const text = lines.map((each) => `${each}\n`).join('');
      async function* pieces() {
        let from = 0;
        for (const size of sizes) {
          yield text.slice(from, from + size);
          from += size;
        }
        yield text.slice(from);
      }
      const found: string[] = [];
      for await (const each of linesOf(pieces())) found.push(each);
      expect(found).toEqual(lines);
    }),
  );
});

test('a copy of the folder of a process that has stopped is a backup', async () => {
  const root = mkdtempSync(join(tmpdir(), 'ibid-backup-'));
  const [folder, copy] = [join(root, 'state'), join(root, 'copy')];
  const first = await opened(null, folder);
  await fill(stateOn(first));
  const lines = await exported(first);
  await first.close();
  cpSync(folder, copy, { recursive: true });
  rmSync(folder, { recursive: true });
  const restored = await opened(null, copy);
  expect(await exported(restored)).toEqual(lines);
  await restored.close();
  rmSync(root, { recursive: true });
}, 120_000);

test('what pg_dump wrote of a server is a backup, also when the server is another one', async (context) => {
  if (!server) return context.skip();
  server.create('original');
  const first = await opened(server.url('original'));
  await fill(stateOn(first));
  const lines = await exported(first);
  // Meanwhile it is open.
  const dump = server.dump('original');
  await first.close();
  server.create('restored');
  server.restore('restored', dump);
  const again = await openState({ databaseUrl: server.url('restored'), folder: null, log: () => {} });
  if (!again.ok) throw new Error(again.problem.message);
  expect((await again.value.takeUnfinished()).length).toBe(1);
  await again.value.close();
  const restored = await opened(server.url('restored'));
  expect(await exported(restored)).toEqual(lines);
  await restored.close();
}, 120_000);
