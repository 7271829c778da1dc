import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

// The whole program over a set of two invented articles, scored by a stand-in for the tool that lies with the real data.

const PROJECT = resolve(import.meta.dirname, '../..');
let root: string;

const write = (path: string, text: string) => {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
};

/** What the stand-in says, whatever was answered. */
const says = (figures: object, ...misses: string[]) => {
  const lines = [JSON.stringify({ answerable: 1, unanswerable: 1, missing: 0, verbatim: 1, ...figures }), ...misses];
  write('shared/tools/score.mjs', `console.log(${JSON.stringify(lines.join('\n'))});\n`);
};

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'ibid-quality-'));
  write(
    'shared/seeds/a.txt',
    'Kites over Ula\n\nThe kite festival of Ula was first held in May 1931 by the harbour master.\n',
  );
  write(
    'shared/seeds/b.txt',
    'Bread in Ula\n\nThe bakers of Ula sell a dark loaf with caraway on every second Friday.\n',
  );
  write(
    'shared/checks/seed-questions.jsonl',
    '{"id":"k1","question":"When was the kite festival of Ula first held?","answerable":true,"files":["a.txt"],"quote":"May 1931","short":"May 1931"}\n' +
      '{"id":"k2","question":"Who is the queen of Ula?","answerable":false}\n',
  );
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function bench(...line: string[]) {
  const folders = ['shared', 'cache', 'floors.json'].map((name) => join(root, name));
  const flags = ['--shared', folders[0]!, '--cache', folders[1]!, '--floors', folders[2]!];
  const program = ['--import', 'tsx', join(PROJECT, 'test/benchmark/quality.ts')];
  const ended = spawnSync(process.execPath, [...program, ...line, ...flags], { cwd: PROJECT, encoding: 'utf8' });
  return { code: ended.status, out: ended.stdout, err: ended.stderr };
}
const floors = () => JSON.parse(readFileSync(join(root, 'floors.json'), 'utf8'));

test('pin, hold, fall below, lower with a reason, and other data', { timeout: 120_000 }, () => {
  says({ hit1: 0.9, falseAnswers: 0.1 });
  const pinned = bench('seeds', '--pin');
  expect(pinned).toMatchObject({ code: 0 });
  expect(floors().seeds.figures).toMatchObject({ hit1: { bound: 0.9, measured: 0.9 }, falseAnswers: { bound: 0.1 } });
  expect(floors().seeds.data).toMatch(/^[0-9a-f]{64}$/);

  const before = readFileSync(join(root, 'floors.json'), 'utf8');
  expect(bench('seeds')).toMatchObject({ code: 0 });

  says({ hit1: 0.8, falseAnswers: 0.1 });
  const fallen = bench('seeds');
  expect(fallen.code).toBe(1);
  expect(fallen.out).toContain('Below their floors: seeds.hit1.');
  expect(bench('seeds', '--pin').code).toBe(1);
  expect(bench('--lower', 'seeds.hit1').code).toBe(2);
  expect(readFileSync(join(root, 'floors.json'), 'utf8')).toBe(before);

  expect(bench('--lower', 'seeds.hit1', '--because', 'the queen moved').code).toBe(0);
  expect(floors().seeds.figures.hit1.lowered).toEqual([{ from: 0.9, to: 0.8, because: 'the queen moved' }]);

  write('shared/seeds/c.txt', 'One more file.\n');
  says({ hit1: 0.1, falseAnswers: 1 });
  const other = bench('seeds');
  expect(other.code).toBe(0);
  expect(other.out).toContain(
    'seeds: its data are not those that its floors were measured on, so it was not compared.',
  );
});

test('what is not there is skipped with a line, and what is misspelt is refused', { timeout: 60_000 }, () => {
  const skipped = bench('squad2', 'ir-med');
  expect(skipped.code).toBe(0);
  expect(skipped.err).toMatch(/^squad2: skipped, \S+corpus\.jsonl\.gz is not there$/m);
  expect(skipped.err).toMatch(/^ir-med: skipped, /m);
  expect(bench('sqad')).toMatchObject({ code: 2, out: '' });
});

test('a set that breaks fails the run', { timeout: 60_000 }, () => {
  write('shared/tools/score.mjs', 'process.exit(3);\n');
  const broken = bench('seeds');
  expect(broken.code).toBe(1);
  expect(broken.err).toContain('broken: seeds');
});

test('the misses of a set by kind, and a question with every candidate and its features', { timeout: 60_000 }, () => {
  says({ hit1: 0 }, 'silent: k1 When was the kite festival of Ula first held? => -: ');
  const all = bench('--misses', 'seeds');
  expect(all.code).toBe(0);
  expect(all.out).toContain('seeds: 2 questions, 1 of them with an answer; 1 misses');
  expect(all.out).toMatch(/^ranked below \(right one at rank 1\): k1 /m);

  const one = bench('--misses', 'seeds:k1');
  expect(one.out).toContain('gold: /May 1931/');
  expect(one.out).toMatch(/^1\. RIGHT .* a\.txt \d+-\d+$/m);
  expect(one.out).toMatch(/coverage \d\.\d\d → [+-]/);
  expect(bench('--misses', 'seeds:k9')).toMatchObject({ code: 2 });
});

test('the report has the table, and a picture a diagram', { timeout: 60_000 }, () => {
  says({ hit1: 1 });
  expect(bench('seeds', '--report', join(root, 'report')).code).toBe(0);
  const report = readFileSync(join(root, 'report/report.md'), 'utf8');
  expect(report).toContain('| seeds | verbatim ');
  expect(report).toContain('![seeds](reliability-seeds.svg)');
  expect(readFileSync(join(root, 'report/reliability-seeds.svg'), 'utf8')).toContain('<circle');
});
