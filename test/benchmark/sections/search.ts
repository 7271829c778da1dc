import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { figuresFrom, type Measured, skipped, together } from '../figure.ts';
import { ibid, tool } from '../processes.ts';
import { SHARED, type Workspace } from '../workspace.ts';
import type { Section } from './section.ts';

const SETS = ['scifact', 'cranfield', 'cisi', 'med', 'cacm'];
/** Passages a query: a document's rank is that of its best passage, so that more are asked for than are scored. */
const LIMIT = '100';

/** Ranking of documents against people's judgements of relevance. */
export const search: Section = {
  name: 'search',
  run: async (space) => {
    const parts: Measured[] = [];
    for (const set of SETS) parts.push(await ranked(space, set));
    return together(parts);
  },
};

async function ranked(space: Workspace, set: string): Promise<Measured> {
  const data = join(SHARED, 'data', `ir-${set}`);
  if (!existsSync(data)) return skipped(`${data} is not there`);
  const documents = space.path(`${set}-documents`);
  const index = space.path(`${set}-index`);
  const hits = space.path(`${set}-hits.jsonl`);
  await tool('materialise.mjs', [join(data, 'corpus.jsonl.gz'), documents]);
  await ibid(['index', '--documents', documents, '--index', index, '--json'], space.path(`${set}-built.json`));
  await ibid(
    ['search', '--index', index, '--questions', join(data, 'queries.jsonl'), '--limit', LIMIT, '--json'],
    hits,
  );
  const scored = await tool('score-search.mjs', [join(data, 'qrels.tsv'), hits]);
  return { figures: figuresFrom(`search ${set}`, scored, ['ndcg10', 'mrr10']), remarks: [] };
}
