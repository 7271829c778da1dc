import { join } from 'node:path';
import { type AnswerLine, type Asked, ask, type GoldQuestion, questionsOf, score, wordsOf } from './answers.ts';
import type { DataSet } from './data.ts';
import { overlapsIn } from './excerpts.ts';
import type { Measure } from './figures.ts';
import { type Cache, copied, materialised, type Prepared, prepared } from './prepared.ts';
import { binsOf, calibrationError, errorByChance, type Judged } from './reliability.ts';

export interface Place {
  /** The folder of data and tools beside the project. */
  readonly shared: string;
  readonly cache: Cache;
  /** A folder of the run's own. */
  readonly scratch: string;
}

export interface Answered {
  readonly measures: readonly Measure[];
  readonly judged: readonly Judged[];
  readonly remarks: readonly string[];
}

/** A set whose answers are judged: what a first citation has to be. */
export interface JudgedSet extends Asked {
  readonly isRight: (question: GoldQuestion) => boolean;
  readonly measures: readonly Measure[];
  readonly missing: number;
}

const SHOWN = [
  'verbatim',
  'hit1',
  'hit3',
  'doc1',
  'kept',
  'keptRight',
  'falseAnswers',
  'auroc',
  'shortEm',
  'conflicts',
];

/** "When did ...": a date is asked for. */
const ASKS_WHEN = /^when\b/i;
/** "How many ...", "of how much ...": a number is asked for. */
const ASKS_HOW_MANY = /\bhow (?:many|much)\b/i;

/** The documents of a set of questions, indexed. */
export async function preparedSet(set: DataSet, data: string, { shared, cache }: Place): Promise<Prepared> {
  const make =
    set.name === 'seeds' ? copied(join(shared, 'seeds')) : materialised(shared, `data/${set.name}/corpus.jsonl.gz`);
  return await prepared(set.name, data, cache, make);
}

export const questionsFile = (set: DataSet, shared: string): string =>
  join(shared, set.name === 'seeds' ? 'checks/seed-questions.jsonl' : `data/${set.name}/questions.jsonl`);

/** Asks a set and judges each answer, with the figures as the tool gives them. */
export async function judge(set: DataSet, ready: Prepared, place: Place, only?: string): Promise<JudgedSet> {
  const all = questionsOf(questionsFile(set, place.shared));
  const questions = only === undefined ? all : all.filter(({ id }) => String(id) === only);
  const asked = await ask(questions, ready, place.scratch);
  const where = { shared: place.shared, folder: place.scratch, documents: ready.documents };
  const { figures, wrong } = await score(asked, where);
  const { answers } = asked;
  const given = (picked: readonly GoldQuestion[]) =>
    picked.filter((one) => one.answerable && answers.get(String(one.id))?.shortAnswer).length;
  const measure = (name: string, value: number | null | undefined, cases: number): Measure[] =>
    value === null || value === undefined ? [] : [{ set: set.name, name, value, cases }];
  const counted: Record<string, number> = {
    falseAnswers: figures['unanswerable'] ?? 0,
    shortEm: given(questions),
    auroc: Math.min(figures['answerable'] ?? 0, figures['unanswerable'] ?? 0),
    verbatim: questions.length,
  };
  const measures = SHOWN.flatMap((name) => measure(name, figures[name], counted[name] ?? figures['answerable'] ?? 0));
  if (set.name === 'excerpts') {
    const overlaps = overlapsIn(join(place.shared, 'data/excerpts/corpus.jsonl.gz'), ready.documents);
    const within = (question: GoldQuestion, count: number) =>
      (answers.get(String(question.id))?.citations ?? []).slice(0, count).some((one) => overlaps(question, one));
    for (const count of [1, 3]) {
      const share = questions.filter((one) => within(one, count)).length / Math.max(1, questions.length);
      measures.push(...measure(`overlap${count}`, share, questions.length));
    }
    return { ...asked, isRight: (one) => within(one, 1), measures, missing: figures['missing'] ?? 0 };
  }
  if (set.name === 'squad2')
    for (const [name, form] of [
      ['whenEm', ASKS_WHEN],
      ['numberEm', ASKS_HOW_MANY],
    ] as const) {
      const picked = questions.filter((one) => form.test(wordsOf(one)));
      const part = await score(asked, where, (one) => form.test(wordsOf(one)));
      measures.push(...measure(name, part.figures['shortEm'], given(picked)));
      const there = picked.filter((one) => one.answerable).length;
      measures.push(...measure(`${name.replace('Em', 'Given')}`, there > 0 ? given(picked) / there : null, there));
    }
  const isRight = (one: GoldQuestion) => one.answerable && answers.has(String(one.id)) && !wrong.has(String(one.id));
  return { ...asked, isRight, measures, missing: figures['missing'] ?? 0 };
}

/** Every figure of a set of questions, and what its reliability diagram is drawn of. */
export async function questionSet(set: DataSet, data: string, place: Place): Promise<Answered> {
  const ready = await preparedSet(set, data, place);
  const { questions, answers, isRight, measures, missing } = await judge(set, ready, place);
  const judged = questions.flatMap((question): Judged[] => {
    const answer: AnswerLine | undefined = answers.get(String(question.id));
    return answer ? [{ id: question.id, confidence: answer.confidence, isRight: isRight(question) }] : [];
  });
  const error = calibrationError(binsOf(judged));
  return {
    measures: [
      ...measures,
      { set: set.name, name: 'calibrationError', value: error, cases: judged.length },
      { set: set.name, name: 'calibration error by chance', value: errorByChance(judged), cases: judged.length },
    ],
    judged,
    remarks: missing > 0 ? [`${set.name}: ${missing} of ${questions.length} questions have no answer line`] : [],
  };
}
