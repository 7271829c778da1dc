import { join } from 'node:path';
import { ibid, run } from '../processes.ts';
import type { DataSet } from './data.ts';
import type { Measure } from './figures.ts';
import { materialised, prepared } from './prepared.ts';
import type { Place } from './question-set.ts';

/** Passages a query: a document's rank is that of its best passage, so that more are asked for than are scored. */
const LIMIT = '300';
const SHOWN = ['ndcg10', 'mrr10', 'recall100'];

/** Ranking of documents against people's judgements of relevance. */
export async function searchSet(set: DataSet, data: string, { shared, cache, scratch }: Place): Promise<Measure[]> {
  const { name } = set;
  const { index } = await prepared(name, data, cache, materialised(shared, `data/${name}/corpus.jsonl.gz`));
  const hits = join(scratch, 'hits.jsonl');
  const queries = join(shared, 'data', name, 'queries.jsonl');
  await ibid(['search', '--index', index, '--questions', queries, '--limit', LIMIT, '--json'], hits);
  return await rankingFigures(name, join(shared, 'data', name, 'qrels.tsv'), hits, shared);
}

/** As the tool that lies with the data computes them, from lines of `ibid search --json`. */
export async function rankingFigures(set: string, qrels: string, hits: string, shared: string): Promise<Measure[]> {
  const printed = await run([join(shared, 'tools/score-search.mjs'), qrels, hits], null);
  const figures = JSON.parse(printed.split('\n')[0] ?? '') as Record<string, number>;
  return SHOWN.map((name) => ({ set, name, value: figures[name] ?? null, cases: figures['queries'] ?? 0 }));
}
