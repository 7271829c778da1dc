import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { clean } from '../../../src/corpus/clean/clean.ts';

const DATA = new URL('../../../../shared/data/', import.meta.url);
const present = existsSync(DATA);
if (!present) console.log('skipped: cleaning of real pages, because ../shared/data is not here');

interface Row {
  readonly title?: string | null;
  readonly raw: string;
  readonly gold: string;
  readonly text: string;
}

const rows = (path: string): Row[] =>
  gunzipSync(readFileSync(new URL(path, DATA)))
    .toString('utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Row);

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

const keptOf = (text: string, title: string | null): string =>
  clean(text, { title })
    .kept.map((span) => text.slice(span.start, span.end))
    .join('\n');

/** Word F1 and recall against the text that people marked, over words as a multiset, averaged over pages. */
function figures(pages: readonly Row[]): { f1: number; recall: number } {
  let f1 = 0;
  let recall = 0;
  for (const { raw, gold, title } of pages) {
    const found = wordsOf(keptOf(raw, title ?? null));
    const wanted = wordsOf(gold);
    const left = new Map<string, number>();
    for (const word of wanted) left.set(word, (left.get(word) ?? 0) + 1);
    let same = 0;
    for (const word of found) {
      const count = left.get(word) ?? 0;
      if (count > 0) same++;
      left.set(word, count - 1);
    }
    recall += wanted.length ? same / wanted.length : 1;
    f1 += found.length + wanted.length ? (2 * same) / (found.length + wanted.length) : 1;
  }
  return { f1: f1 / pages.length, recall: recall / pages.length };
}

describe.skipIf(!present)('real pages and texts', () => {
  test.each([
    ['scrapinghub', 0.86, 1],
    ['dragnet', 0.72, 6],
    ['cleaneval', 0.89, 1],
  ])('%s: F1 of at least %d, recall of at least .85', (set, floor, every) => {
    const pages = rows(`pages-${set}/pages.jsonl.gz`).filter((_, at) => at % every === 0);
    const { f1, recall } = figures(pages);
    expect(f1).toBeGreaterThanOrEqual(floor);
    expect(recall).toBeGreaterThanOrEqual(0.85);
  });

  test.each([
    ['squad2', 0.999],
    ['timeqa', 0.995],
    ['excerpts', 0.99],
  ])('%s: texts without page furniture keep %d of their characters', (set, floor) => {
    let all = 0;
    let kept = 0;
    for (const { text, title } of rows(`${set}/corpus.jsonl.gz`)) {
      all += text.replace(/\s+/g, '').length;
      kept += keptOf(text, title ?? null).replace(/\s+/g, '').length;
    }
    expect(kept / all).toBeGreaterThanOrEqual(floor);
  });
});
