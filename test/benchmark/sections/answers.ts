import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Figure, figuresFrom, type Measured, median, skipped } from '../figure.ts';
import { ibid, tool } from '../processes.ts';
import { rowsOf, SHARED, type Workspace } from '../workspace.ts';
import type { Section } from './section.ts';

const NAMES = ['verbatim', 'hit1', 'hit3', 'doc1', 'kept', 'falseAnswers', 'auroc', 'shortEm'];
const SEED_NAMES = ['verbatim', 'hit1', 'kept', 'falseAnswers', 'conflicts', 'shortEm'];

/** The saved articles that Ibid was conceived on, with the questions that come with them. */
export const seeds: Section = {
  name: 'seeds',
  run: async (space) => {
    const documents = join(SHARED, 'seeds');
    const questions = join(SHARED, 'checks/seed-questions.jsonl');
    if (!existsSync(documents) || !existsSync(questions)) return skipped(`${documents} is not there`);
    return await answered('seeds', space, documents, questions, SEED_NAMES);
  },
};

/** A set of data with a corpus, of which a folder of documents is made first. */
const questionSet = (name: string): Section => ({
  name,
  run: async (space) => {
    const data = join(SHARED, 'data', name);
    if (!existsSync(data)) return skipped(`${data} is not there`);
    const documents = space.path(`${name}-documents`);
    await tool('materialise.mjs', [join(data, 'corpus.jsonl.gz'), documents]);
    return await answered(name, space, documents, join(data, 'questions.jsonl'), NAMES);
  },
});

export const questionSets: readonly Section[] = ['squad2', 'news-qa', 'timeqa'].map(questionSet);

/** Indexes the folder, asks every question and scores the answers. */
async function answered(
  of: string,
  space: Workspace,
  documents: string,
  questions: string,
  names: readonly string[],
): Promise<Measured> {
  const index = space.path(`${of}-index`);
  const built = space.path(`${of}-built.json`);
  const answers = space.path(`${of}-answers.jsonl`);
  await ibid(['index', '--documents', documents, '--index', index, '--json'], built);
  await ibid(['ask', '--index', index, '--documents', documents, '--questions', questions, '--json'], answers);
  const scored = await tool('score.mjs', [questions, answers, '--documents', documents]);
  const { documents: count, passages, tookMs } = JSON.parse(readFileSync(built, 'utf8')) as Record<string, number>;
  const times = rowsOf(answers).flatMap((answer) => (typeof answer['tookMs'] === 'number' ? [answer['tookMs']] : []));
  const figures: Figure[] = [
    ...figuresFrom(of, scored, names),
    { of, name: 'median ms', value: median(times) },
    { of, name: 'indexed, ms', value: tookMs ?? null },
  ];
  const missing = Number(scored['missing']);
  return {
    figures,
    remarks: [
      `${of}: ${count} documents, ${passages} passages, ${scored['n']} questions`,
      ...(missing > 0 ? [`${of}: ${missing} questions have no answer line`] : []),
    ],
  };
}
