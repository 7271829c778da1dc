import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, expect, test } from 'vitest';
import { readJsonLines } from '../../src/app/json-lines.ts';
import { PAGE_LINE } from '../../src/app/pages.ts';
import { QUESTION_LINE } from '../../src/app/questions.ts';
import { isDay } from '../../src/chat/days.ts';

const folder = mkdtempSync(join(tmpdir(), 'ibid-lines-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const questions = (content: string | Uint8Array) => {
  const path = join(folder, 'questions.jsonl');
  writeFileSync(path, content);
  return readJsonLines(path, '/', QUESTION_LINE);
};

test('both names of the question, ids of both kinds, other keys, empty lines, a byte order mark, no last line end', async () => {
  const lines = '\ufeff{"id":1,"text":"Who?","gold":[]}\n\n{"id":"b","question":"When?","asOf":"2025-06-30"}';
  const expected = {
    ok: true,
    value: [
      { id: 1, question: 'Who?', asOf: null },
      { id: 'b', question: 'When?', asOf: '2025-06-30' },
    ],
  };
  expect(await questions(lines)).toEqual(expected);
  expect(await questions(gzipSync(lines))).toEqual(expected);
});

test.each([
  ['no JSON', '{"id":1', 'this is no JSON'],
  ['no id', '{"question":"Who?"}', 'expected "id"'],
  ['no question', '{"id":1}', 'expected "question"'],
  ['an empty question', '{"id":1,"text":" "}', 'is empty'],
  ['a day that is none', '{"id":1,"text":"Who?","asOf":"2025-02-30"}', 'asOf: expected a day'],
  ['a list', '[]', 'object'],
])('%s is told with its line, and nothing is done', async (_, line, said) => {
  const read = await questions(`{"id":0,"text":"Fine?"}\n\n${line}\n`);
  expect(read.ok ? null : read.problem.code).toBe('usage');
  expect(read.ok ? '' : read.problem.message).toContain('questions.jsonl, line 3: ');
  expect(read.ok ? '' : read.problem.message).toContain(said);
});

test('a file that is not there is wrong usage too', async () => {
  const read = await readJsonLines('none.jsonl', folder, PAGE_LINE);
  expect(read.ok ? '' : read.problem.message).toMatch(
    /none\.jsonl cannot be read .* give a file of one JSON object a line$/,
  );
});

test.each([
  ['2025-06-30', true],
  ['2024-02-29', true],
  ['2025-02-29', false],
  ['2025-13-01', false],
  ['2025-6-3', false],
  ['30.06.2025', false],
])('%s is a day of the calendar: %s', (text, expected) => {
  expect(isDay(text)).toBe(expected);
});
