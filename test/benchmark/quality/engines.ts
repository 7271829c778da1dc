import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { median } from '../figure.ts';
import { rowsOf, writeRows } from '../workspace.ts';
import { absentFile, DATA_SETS } from './data.ts';
import { areInstalled, type Built, type Engine, INSTALL, type Paragraph } from './engines/engine.ts';
import { ibidRows, type Mixed, mixedParagraphs } from './engines/ibid.ts';
import { lancedb } from './engines/lancedb.ts';
import { lunr } from './engines/lunr.ts';
import { minisearch } from './engines/minisearch.ts';
import { orama } from './engines/orama.ts';
import { sqlite } from './engines/sqlite.ts';
import { type EngineRow, type Hits, hitsOf, tableOfEngines } from './engines/table.ts';
import { fileOf } from './excerpts.ts';
import type { Place } from './question-set.ts';
import { rankingFigures } from './search-set.ts';

const ENGINES: readonly Engine[] = [minisearch, lunr, orama, sqlite, lancedb];
/** As many documents a query are ranked as are looked at for nDCG@10. */
const RANKED = 10;

/** Other engines beside Ibid's search and Ibid's whole answer; null where they are not installed or the data are not there. */
export async function enginesTable(place: Place, tell: (line: string) => void): Promise<string | null> {
  if (!areInstalled()) {
    tell(`engines: skipped, they are not installed: ${INSTALL}`);
    return null;
  }
  const needed = DATA_SETS.filter(({ name, kind }) => kind !== 'questions' || name === 'squad2');
  const absent = needed.map((set) => absentFile(set, place.shared)).find((file) => file !== null);
  if (absent) {
    tell(`engines: skipped, ${absent} is not there`);
    return null;
  }
  const mixed = await mixedParagraphs(place.shared);
  const rows: EngineRow[] = [];
  for (const engine of ENGINES) {
    tell(`engines: ${engine.name}`);
    try {
      rows.push(await rowOf(engine, mixed, place));
    } catch (fault) {
      tell(`engines: ${engine.name} failed: ${fault instanceof Error ? fault.message : String(fault)}`);
    }
  }
  tell('engines: Ibid');
  return tableOfEngines([...rows, ...(await ibidRows(mixed, place))], mixed.paragraphs.length, mixed.questions.length);
}

async function rowOf(engine: Engine, mixed: Mixed, place: Place): Promise<EngineRow> {
  const began = performance.now();
  const { paragraphs, questions } = mixed;
  const { hits, times, builtAt } = await withEngine(engine, paragraphs, place, async (built) => {
    const builtAt = performance.now();
    const found: Hits[] = [];
    const times: number[] = [];
    for (const { words, gold } of questions) {
      const asked = performance.now();
      const ids = await built.search(words, RANKED);
      times.push(performance.now() - asked);
      found.push(
        hitsOf(
          ids.map((id) => paragraphs[id]!.id),
          gold,
        ),
      );
    }
    return { hits: found, times, builtAt };
  });
  const ndcg: number[] = [];
  for (const set of DATA_SETS.filter(({ kind }) => kind === 'search')) ndcg.push(await ndcgOf(engine, set.name, place));
  return {
    name: engine.name,
    setting: engine.setting,
    hits,
    sentence: null,
    ndcg,
    medianMs: median(times),
    indexedMs: builtAt - began,
  };
}

async function ndcgOf(engine: Engine, set: string, place: Place): Promise<number> {
  const data = join(place.shared, 'data', set);
  const documents = rowsOf(join(data, 'corpus.jsonl.gz')) as unknown as (Paragraph & { id: string })[];
  const queries = rowsOf(join(data, 'queries.jsonl')) as unknown as { id: string; text: string }[];
  const file = join(place.scratch, 'engine-hits.jsonl');
  await withEngine(engine, documents, place, async (built) => {
    const lines: object[] = [];
    for (const { id, text } of queries) {
      const found = await built.search(text, RANKED);
      lines.push({ id, hits: found.map((n) => ({ file: fileOf(documents[n]!.id) })) });
    }
    writeRows(file, lines);
  });
  const figures = await rankingFigures(set, join(data, 'qrels.tsv'), file, place.shared);
  return figures.find(({ name }) => name === 'ndcg10')?.value ?? Number.NaN;
}

async function withEngine<T>(
  engine: Engine,
  paragraphs: readonly Paragraph[],
  { scratch }: Place,
  work: (built: Built) => Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(join(scratch, 'engine-'));
  const built = await engine.build(paragraphs, folder);
  try {
    return await work(built);
  } finally {
    built.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
