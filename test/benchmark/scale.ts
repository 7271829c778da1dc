import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { STOP_WORDS } from '../../src/answer/question/stop-words.ts';
import { walk } from '../../src/corpus/folder/walk.ts';
import { terms } from '../../src/corpus/words/tokens.ts';
import type { SearchIndex } from '../../src/index/search-index.ts';
import { openIndex } from '../../src/index/store/open-index.ts';
import { updateIndex } from '../../src/index/store/update-index.ts';
import { askAtScale } from './ask-at-scale.ts';
import { materialise, SCALE_DATA } from './materialise.ts';

// How fast the index is built, loaded and searched, from files to disk. Paragraphs are what the data counts, passages
// what the index makes of them.   node --import tsx test/benchmark/scale.ts [20000 200000 498000]

const QUESTIONS = 1000;

/** Times of questions made of ten to twenty words of passages that are spread over the index. */
function searchTimes(index: SearchIndex): number[] {
  const times: number[] = [];
  for (let i = 0; i < QUESTIONS; i++) {
    const passage = Math.floor((i * index.passageCount) / QUESTIONS);
    const words = [...new Set(terms(index.passage(passage).text))].filter((term) => !STOP_WORDS.has(term));
    const query = words.slice(0, 10 + (i % 11)).map((term, place) => ({ term, weight: place % 2 === 0 ? 1 : 0.5 }));
    const start = performance.now();
    index.search(query, 100);
    times.push(performance.now() - start);
  }
  return times.sort((a, b) => a - b);
}

async function measure(wanted: number): Promise<object> {
  const root = mkdtempSync(join(tmpdir(), 'ibid-scale-'));
  try {
    const documentsDir = join(root, 'documents');
    const indexDir = join(root, 'index');
    const paragraphs = await materialise(wanted, documentsDir);
    const built = await updateIndex({ documentsDir, indexDir, walk, now: Date.now });
    if (!built.ok) throw new Error(built.problem.message);
    const again = await updateIndex({ documentsDir, indexDir, walk, now: Date.now });
    const loading = performance.now();
    const opened = openIndex(indexDir);
    if (!opened.ok) throw new Error(opened.problem.message);
    const loadMs = Math.round(performance.now() - loading);
    const times = searchTimes(opened.value);
    const seconds = built.value.tookMs / 1000;
    return {
      paragraphs,
      passages: built.value.passages,
      documents: built.value.documents,
      clusters: built.value.nearDuplicateClusters,
      buildSeconds: seconds,
      paragraphsPerSecond: Math.round(paragraphs / seconds),
      passagesPerSecond: Math.round(built.value.passages / seconds),
      unchangedMs: again.ok ? again.value.tookMs : null,
      indexMb: Math.round(
        readdirSync(indexDir).reduce((sum, name) => sum + statSync(join(indexDir, name)).size, 0) / 1e6,
      ),
      loadMs,
      buildResidentMb: Math.round(process.memoryUsage().rss / 1e6),
      searchP50Ms: Number(times[times.length >> 1]!.toFixed(2)),
      searchP99Ms: Number(times[Math.floor(times.length * 0.99)]!.toFixed(2)),
      ...(await askAtScale(indexDir, join(root, 'questions.jsonl'))),
    };
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

if (!existsSync(SCALE_DATA)) console.log(`skipped: ${SCALE_DATA} is not there`);
else {
  const sizes = process.argv.slice(2).map(Number);
  for (const size of sizes.length > 0 ? sizes : [20_000, 200_000, 498_000])
    console.log(JSON.stringify(await measure(size)));
}
