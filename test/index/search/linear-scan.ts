import type { Document } from '../../../src/corpus/document.ts';
import { terms } from '../../../src/corpus/words/tokens.ts';
import { TITLE_WEIGHT } from '../../../src/index/build/document-counts.ts';
import { impact, impactOf, inverseDocumentFrequency, slotOf } from '../../../src/index/search/impact.ts';
import { DOCUMENT_WEIGHT } from '../../../src/index/search/ranking.ts';
import type { PassageHit, QueryTerm } from '../../../src/index/search-index.ts';

interface Entry {
  readonly counts: ReadonlyMap<string, number>;
  readonly length: number;
}

/** The oracle: BM25 of every passage and of its document, word by word, without an index. */
export function linearScan(documents: readonly Document[], query: readonly QueryTerm[]): PassageHit[] {
  const sorted = documents.toSorted((a, b) => (a.file < b.file ? -1 : 1));
  const whole = sorted.map((document) => {
    const bodies = document.passages.flatMap((p) => [
      ...terms(p.heading ?? ''),
      ...terms(document.text.slice(p.start, p.end)),
    ]);
    return entry([...terms(document.title?.value ?? ''), ...bodies], [], 0);
  });
  const passages = sorted.flatMap((document, number) =>
    document.passages.map((p) => ({
      document: number,
      ...entry(
        [...terms(p.heading ?? ''), ...terms(document.text.slice(p.start, p.end))],
        terms(document.title?.value ?? ''),
        TITLE_WEIGHT,
      ),
    })),
  );
  const ofDocuments = scores(whole, query);
  const ofPassages = scores(passages, query);
  return passages
    .map(({ document }, passage) => ({
      passage,
      own: ofPassages[passage]!,
      score: ofPassages[passage]! + DOCUMENT_WEIGHT.sentences * ofDocuments[document]!,
    }))
    .filter(({ own }) => own > 0)
    .map(({ passage, score }) => ({ passage, score }));
}

function entry(words: readonly string[], extra: readonly string[], weight: number): Entry {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  for (const word of extra) counts.set(word, (counts.get(word) ?? 0) + weight);
  return { counts, length: words.length + weight * extra.length };
}

function scores(entries: readonly Entry[], query: readonly QueryTerm[]): number[] {
  const average = entries.reduce((sum, { length }) => sum + length, 0) / entries.length;
  return entries.map(({ counts, length }) =>
    query.reduce((sum, { term, weight }) => {
      const count = counts.get(term) ?? 0;
      if (count === 0) return sum;
      const holders = entries.filter((other) => other.counts.has(term)).length;
      const worth = impactOf(slotOf(impact(count, length, average)));
      return sum + weight * inverseDocumentFrequency(holders, entries.length) * worth;
    }, 0),
  );
}
