import { terms } from '../../corpus/words/tokens.ts';
import type { IndexedPassage, PassageHit, QueryTerm, SearchIndex } from '../search-index.ts';
import { inverseDocumentFrequency } from './impact.ts';

/** Passages that are read for more words: the best one of so many documents. */
const READ = 10;
/** Hits among which they are looked for. */
const LOOKED_AT = 40;
/** Words taken from them. */
const WORDS = 20;
/** What the words that were asked for count beside those, of 1. */
const OWN = 0.6;

/**
 * Searches twice: the best passages of the first search lend the second the words that mark them (a relevance model, RM3
 * of Abdul-Jaleel and others, 2004). Texts on the same thing in other words are found so. It is for lists of documents: the
 * sentence that answers is found worse by it, since its own words count for less.
 *
 * Numbers chosen over the five sets of judged documents; the result hardly changes between 20 and 50 words, or between
 * shares of .5 and .7.
 *
 * @param saysNothing terms that are never taken
 */
export function searchWithFeedback(
  index: SearchIndex,
  query: readonly QueryTerm[],
  limit: number,
  saysNothing: ReadonlySet<string>,
  allow?: (document: number) => boolean,
): PassageHit[] {
  const first = index.search(query, LOOKED_AT, allow, 'documents');
  const read = bestOfDocuments(index, first);
  if (read.length === 0) return [];
  const all = new Map(query.map(({ term, weight }) => [term, (OWN * weight) / total(query)]));
  const lent = wordsOf(index, read, saysNothing);
  for (const { term, weight } of lent) all.set(term, (all.get(term) ?? 0) + ((1 - OWN) * weight) / total(lent));
  return index.search(
    [...all].map(([term, weight]) => ({ term, weight })),
    limit,
    allow,
    'documents',
  );
}

function bestOfDocuments(index: SearchIndex, hits: readonly PassageHit[]): IndexedPassage[] {
  const seen = new Set<number>();
  const read: IndexedPassage[] = [];
  for (const hit of hits) {
    const passage = index.passage(hit.passage);
    const { cluster } = index.documents[passage.document]!;
    if (read.length === READ || seen.has(cluster)) continue;
    seen.add(cluster);
    read.push(passage);
  }
  return read;
}

/** The words that mark the passages: often in them, the first ones' above all, and rare elsewhere. */
function wordsOf(index: SearchIndex, read: readonly IndexedPassage[], saysNothing: ReadonlySet<string>): QueryTerm[] {
  const texts = read.map(({ text, document }) => terms(`${index.documents[document]!.title?.value ?? ''}\n${text}`));
  const average = texts.reduce((sum, text) => sum + text.length, 0) / texts.length;
  const shares = new Map<string, number>();
  texts.forEach((text, rank) => {
    for (const term of text)
      if (term.length > 1 && !saysNothing.has(term))
        shares.set(term, (shares.get(term) ?? 0) + 1 / (rank + 1) / (text.length + average));
  });
  const rarity = (term: string) => inverseDocumentFrequency(index.documentFrequency(term), index.passageCount);
  return [...shares]
    .map(([term, weight]) => ({ term, weight, marks: weight * rarity(term) }))
    .sort((a, b) => b.marks - a.marks || (a.term < b.term ? -1 : 1))
    .slice(0, WORDS)
    .map(({ term, weight }) => ({ term, weight }));
}

const total = (query: readonly QueryTerm[]): number => query.reduce((sum, { weight }) => sum + weight, 0);
