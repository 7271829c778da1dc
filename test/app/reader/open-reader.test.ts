import { afterEach, expect, test } from 'vitest';
import { type OpenReader, openReader } from '../../../src/app/reader/open-reader.ts';
import type { ReaderChoice } from '../../../src/app/reader/reader-setting.ts';

const open: OpenReader[] = [];
afterEach(() => {
  for (const one of open.splice(0)) one.close();
});

async function reader(choice: ReaderChoice = { kind: 'sentence-encoder' }) {
  const lines: string[] = [];
  const log = (line: string) => void lines.push(line);
  const opened = await openReader(choice, { log, patience: 300, worker: new URL('./fake-worker', import.meta.url) });
  if (opened.ok) open.push(opened.value);
  return { opened, lines };
}

async function read() {
  const { opened, lines } = await reader();
  if (!opened.ok) throw new Error(opened.problem.message);
  return { scores: opened.value.scores, lines };
}

test('scores come back for the question they were asked for, also when two are asked at once', async () => {
  const { scores } = await read();
  const both = await Promise.all([scores('when', ['a', 'bb']), scores('who', ['ccc'])]);
  expect(both).toEqual([[1, 2], [3]]);
});

test('a model that cannot read gives no scores', async () => {
  const { scores } = await read();
  expect(await scores('fail', ['a', 'b'])).toBeNull();
});

test('a question that takes too long is given up, said once, and the next is read', async () => {
  const { scores, lines } = await read();
  expect(await scores('wait', ['a'])).toBeNull();
  expect(await scores('wait', ['a'])).toBeNull();
  expect(lines).toEqual(['the reader took longer than 0.3 s for a question, which was answered without it']);
  expect(await scores('when', ['aaaa'])).toEqual([4]);
});

test('a process that ends is said once; questions go on without it', async () => {
  const { scores, lines } = await read();
  expect(await scores('die', ['a'])).toBeNull();
  expect(await scores('when', ['a'])).toBeNull();
  expect(lines).toHaveLength(1);
  expect(lines[0]).toContain('ended (3)');
});

test('a model that cannot be loaded is a problem', async () => {
  const { opened } = await reader({ kind: 'onnx', folder: '/broken', weights: 'fp32', reads: 'pairs' });
  expect(opened).toEqual({ ok: false, problem: { code: 'reader', message: 'No such weights.' } });
});
