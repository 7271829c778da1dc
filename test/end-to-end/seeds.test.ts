import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { runIbid } from '../app/run-ibid.ts';
import { floorOf, holds } from '../benchmark/quality/floors-file.ts';

const PROJECT = resolve(import.meta.dirname, '../..');
const SHARED = resolve(PROJECT, '../shared');
const QUESTIONS = join(SHARED, 'checks/seed-questions.jsonl');
const present = existsSync(QUESTIONS);
if (!present) console.log('skipped: questions on the seeds, because ../shared is not here');

test.skipIf(!present)('the seeds, asked through the program, reach their floors', () => {
  const folder = mkdtempSync(join(tmpdir(), 'ibid-seeds-'));
  try {
    const seeds = join(SHARED, 'seeds');
    const index = ['--documents', seeds, '--index', join(folder, 'index')];
    expect(runIbid(PROJECT, ['index', ...index, '--json']).code).toBe(0);
    const answered = runIbid(PROJECT, ['ask', ...index, '--questions', QUESTIONS, '--json']);
    const answers = join(folder, 'answers.jsonl');
    writeFileSync(answers, answered.out);
    const scored = spawnSync(
      process.execPath,
      [join(SHARED, 'tools/score.mjs'), QUESTIONS, answers, '--documents', seeds],
      {
        encoding: 'utf8',
      },
    );
    const figures = JSON.parse(scored.stdout.split('\n')[0] ?? '') as Record<string, number>;
    for (const name of ['verbatim', 'hit1', 'falseAnswers', 'conflicts', 'shortEm']) {
      const value = figures[name] ?? null;
      const floor = floorOf('seeds', name);
      expect(floor, name).not.toBeNull();
      expect(holds(name, value, floor!), `${name} ${value}`).toBe(true);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
