import { join } from 'node:path';
import { respond } from '../../../src/answer/respond.ts';
import { DocumentsFolder } from '../../../src/app/documents-folder.ts';
import { openIndex } from '../../../src/index/store/open-index.ts';
import { quantile } from '../figure.ts';
import { materialise } from '../materialise.ts';
import { questionsOf, wordsOf } from './answers.ts';
import type { DataSet } from './data.ts';
import type { Measure } from './figures.ts';
import { prepared } from './prepared.ts';
import type { Place } from './question-set.ts';

/** Paragraphs that come to somewhat more than 20,000 passages: short ones are joined. */
const PARAGRAPHS = 43_000;
const QUESTIONS = 1000;
/** Asked before anything is timed, so that the code is compiled. */
const WARM_UP = 100;
const EVERY = 10;
const FILE_LIMIT = 64 * 1024 * 1024;

/** How long an answer takes at 20,000 passages, in milliseconds and in yardsticks: work of a fixed size, timed in between. */
export async function speedSet(set: DataSet, data: string, { shared, cache }: Place): Promise<Measure[]> {
  const corpus = join(shared, 'data/scale/passages.jsonl.gz');
  const ready = await prepared(set.name, data, cache, (folder) => materialise(PARAGRAPHS, folder, corpus));
  const opened = openIndex(ready.index);
  if (!opened.ok) throw new Error(opened.problem.message);
  const folder = new DocumentsFolder(ready.documents, FILE_LIMIT);
  const questions = spread(
    set.files.filter((file) => file.endsWith('questions.jsonl')).flatMap((file) => questionsOf(join(shared, file))),
  );
  const times: number[] = [];
  const yardsticks: number[] = [];
  for (const [i, question] of [...questions.slice(0, WARM_UP), ...questions].entries()) {
    const began = performance.now();
    await respond(wordsOf(question), opened.value, (document) => folder.text(document.file));
    if (i >= WARM_UP) times.push(performance.now() - began);
    if (i % EVERY === 0) yardsticks.push(yardstick());
  }
  const p50 = quantile(times, 0.5);
  const unit = quantile(yardsticks, 0.5);
  const measure = (name: string, value: number | null): Measure => ({
    set: set.name,
    name,
    value,
    cases: times.length,
  });
  return [
    measure('answer p50, ms', p50),
    measure('answer p99, ms', quantile(times, 0.99)),
    measure('yardstick, ms', unit),
    measure('yardsticks', p50 === null || unit === null ? null : Number((p50 / unit).toFixed(3))),
  ];
}

function spread<T>(all: readonly T[]): T[] {
  const count = Math.min(QUESTIONS, all.length);
  return Array.from({ length: count }, (_, i) => all[Math.floor((i * all.length) / count)]!);
}

/** Counts and sorts made-up words, which is what answering mostly does; gives the milliseconds. */
function yardstick(): number {
  const began = performance.now();
  const counts = new Map<string, number>();
  let state = 1;
  for (let i = 0; i < 4_000; i++) {
    state = (state * 48271) % 2147483647;
    const word = `w${state % 900}`;
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const order = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return order.length > 0 ? performance.now() - began : Number.NaN;
}
