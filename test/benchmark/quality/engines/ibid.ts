import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import { holdsAnswer } from '../../../../scripts/train/development-set.ts';
import { STOP_WORDS } from '../../../../src/answer/question/stop-words.ts';
import { respond } from '../../../../src/answer/respond.ts';
import { DocumentsFolder } from '../../../../src/app/documents-folder.ts';
import { wordsQuery } from '../../../../src/index/search/words-query.ts';
import { openIndex } from '../../../../src/index/store/open-index.ts';
import { median } from '../../figure.ts';
import { materialise } from '../../materialise.ts';
import { rowsOf } from '../../workspace.ts';
import { type GoldQuestion, questionsOf, wordsOf } from '../answers.ts';
import { DATA_SETS, digestOf } from '../data.ts';
import { fileOf } from '../excerpts.ts';
import { materialised, prepared } from '../prepared.ts';
import type { Place } from '../question-set.ts';
import { searchSet } from '../search-set.ts';
import type { Paragraph } from './engine.ts';
import { type EngineRow, type Hits, hitsOf } from './table.ts';

/** squad2's paragraphs among so many. */
const PARAGRAPHS = 20_000;
const QUESTIONS = 150;
const RANKED = 10;
const FILE_LIMIT = 64 * 1024 * 1024;

export interface Mixed {
  readonly paragraphs: readonly (Paragraph & { readonly id: string })[];
  /** How many of them are not squad2's. */
  readonly others: number;
  readonly questions: readonly { readonly words: string; readonly gold: string; readonly given: GoldQuestion }[];
}

/** squad2's paragraphs among those of other articles, and every so many-th of its answerable questions. */
export async function mixedParagraphs(shared: string): Promise<Mixed> {
  const own = rowsOf(join(shared, 'data/squad2/corpus.jsonl.gz')) as unknown as Mixed['paragraphs'];
  const others: { id: string; title: string; text: string }[] = [];
  const packed = createReadStream(join(shared, 'data/scale/passages.jsonl.gz')).pipe(createGunzip());
  for await (const line of createInterface({ input: packed })) {
    if (own.length + others.length >= PARAGRAPHS) break;
    others.push(JSON.parse(line) as (typeof others)[number]);
  }
  const all = questionsOf(join(shared, 'data/squad2/questions.jsonl')).filter(
    ({ answerable, evidence }) => answerable && evidence?.[0],
  );
  const count = Math.min(QUESTIONS, all.length);
  const questions = Array.from({ length: count }, (_, i) => {
    const given = all[Math.floor((i * all.length) / count)]!;
    return { words: wordsOf(given), gold: given.evidence![0]!.doc, given };
  });
  return { paragraphs: [...own, ...others], others: others.length, questions };
}

/** Ibid's search, which ranks passages as the others do, and Ibid's whole answer. */
export async function ibidRows({ questions, others }: Mixed, place: Place): Promise<EngineRow[]> {
  const data = ['squad2', 'scale'].map((name) => digestOf(DATA_SETS.find((set) => set.name === name)!, place.shared));
  const ready = await prepared(
    'mixed',
    `${data[0]!.slice(0, 6)}${data[1]!.slice(0, 6)}`,
    place.cache,
    async (folder) => {
      await materialise(others, folder, join(place.shared, 'data/scale/passages.jsonl.gz'));
      await materialised(place.shared, 'data/squad2/corpus.jsonl.gz')(folder);
    },
  );
  const opened = openIndex(ready.index);
  if (!opened.ok) throw new Error(opened.problem.message);
  const index = opened.value;
  const folder = new DocumentsFolder(ready.documents, FILE_LIMIT);

  const searched: Hits[] = [];
  const answered: Hits[] = [];
  const searchTimes: number[] = [];
  const answerTimes: number[] = [];
  let sentences = 0;
  for (const { words, gold, given } of questions) {
    const a = performance.now();
    const hits = index.search(wordsQuery(words, STOP_WORDS), RANKED);
    const b = performance.now();
    const answer = await respond(words, index, (document) => folder.text(document.file));
    answerTimes.push(performance.now() - b);
    searchTimes.push(b - a);
    const files = hits.map(({ passage }) => index.documents[index.passage(passage).document]!.file);
    searched.push(hitsOf(files, fileOf(gold)));
    const cited = answer.citations.map(({ file }) => file);
    answered.push(hitsOf(cited, fileOf(gold)));
    if (answer.citations[0] && holdsAnswer(answer.citations[0].quote, given.answers ?? [])) sentences++;
  }
  const ndcg: number[] = [];
  for (const set of DATA_SETS.filter(({ kind }) => kind === 'search')) {
    const figures = await searchSet(set, digestOf(set, place.shared), place);
    ndcg.push(figures.find(({ name }) => name === 'ndcg10')?.value ?? Number.NaN);
  }
  const row = { setting: 'as it is', indexedMs: null };
  return [
    { ...row, name: 'Ibid, search', hits: searched, sentence: null, ndcg, medianMs: median(searchTimes) },
    {
      ...row,
      name: 'Ibid, answer',
      hits: answered,
      sentence: sentences / Math.max(1, questions.length),
      ndcg: [],
      medianMs: median(answerTimes),
    },
  ];
}
