import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runIbid } from '../app/run-ibid.ts';

const PROJECT = resolve(import.meta.dirname, '../..');
const DOCUMENTS = join(PROJECT, 'index-data/documents');

const SAMPLES = readdirSync(DOCUMENTS, { recursive: true, withFileTypes: true }).filter((entry) =>
  entry.isFile(),
).length;

interface Shown {
  readonly status: string;
  readonly shortAnswer: string | null;
  readonly citations: readonly {
    readonly quote: string;
    readonly file: string;
    readonly start: number;
    readonly end: number;
    readonly published: string | null;
    readonly copies: readonly string[];
  }[];
}

let index = '';
beforeAll(() => {
  index = mkdtempSync(join(tmpdir(), 'ibid-samples-'));
  const built = runIbid(PROJECT, ['index', '--documents', DOCUMENTS, '--index', index, '--json']);
  expect(JSON.parse(built.out)).toMatchObject({ documents: SAMPLES, skipped: [] });
});
afterAll(() => rmSync(index, { recursive: true, force: true }));

const ask = (question: string): Shown =>
  JSON.parse(runIbid(PROJECT, ['ask', '--index', index, '--documents', DOCUMENTS, '--json', question]).out) as Shown;

test('the question of the README', () => {
  const { status, shortAnswer, citations } = ask('when did Russia delist the Taliban');
  expect(status).toBe('answered');
  expect(shortAnswer).toBe('17 April 2025');
  expect(citations[0]?.quote).toMatch(/17 April 2025/);
});

test('three papers with one wire story are one source', () => {
  const { citations } = ask('when did Russia delist the Taliban');
  const wire = citations.filter(({ file, copies }) => [file, ...copies].some((one) => one.startsWith('wire/')));
  expect(wire).toHaveLength(1);
  expect(wire[0]?.copies).toHaveLength(2);
});

test('two documents that disagree because time passed, the older first', () => {
  const { status, citations } = ask('Has Russia recognised the Taliban?');
  expect(status).toBe('conflicting');
  const [before, after] = citations.map(({ published }) => published!);
  expect(before).toBe('2025-06-12');
  // The day of the recognition was 3 July 2025.
  expect(after! > '2025-07-03').toBe(true);
});

test('what the samples do not say', () => {
  expect(ask('Who is the king of Norway?').status).toBe('unanswered');
});

test('quotations of text files stand in the files', () => {
  let compared = 0;
  for (const question of ['When did dredging begin at Saltmere?', 'How many people fell ill in the Lind valley?'])
    for (const { quote, file, start, end } of ask(question).citations)
      if (file.endsWith('.md')) {
        expect(readFileSync(join(DOCUMENTS, file), 'utf8').slice(start, end)).toBe(quote);
        compared++;
      }
  expect(compared).toBeGreaterThan(0);
});
