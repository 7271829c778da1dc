import type { Span } from '../corpus/span.ts';
import { type Token, tokenise } from '../corpus/words/tokens.ts';
import { wordsQuery } from '../index/search/words-query.ts';
import type { IndexedPassage, PassageHit, QueryTerm, SearchIndex } from '../index/search-index.ts';
import type { Citation } from './answer.ts';
import { leansBack, QUOTE_LIMIT } from './evidence/leaning.ts';
import { STOP_WORDS } from './question/stop-words.ts';
import { citation } from './quote/cite.ts';
import { copiesOf } from './quote/copies.ts';
import { type CurrentText, readOnce } from './quote/current-text.ts';
import { clauseAround } from './quote/quotation.ts';
import { everyDocument, type Seeing } from './seeing.ts';

/** Hits for each passage asked for: copies are merged, and those that have the words in their title alone are left out. */
const SPARE = 6;

interface Sentence {
  readonly start: number;
  readonly end: number;
  readonly tokens: readonly Token[];
  /** The words of the query that stand in it. */
  readonly words: ReadonlySet<string>;
}

/**
 * Passages that hold some of the words themselves, best first, at most `limit`. Of the copies of a passage the best stands for all. Each is
 * cited by the run of whole sentences, within the limit of a quotation, that holds most of the words, rare ones counting
 * for more; all are verified against the files as they are now.
 */
export async function searchPassages(
  words: string,
  index: SearchIndex,
  current: CurrentText,
  { allow = everyDocument, limit }: Seeing & { readonly limit: number },
): Promise<readonly Citation[]> {
  const query = wordsQuery(words, STOP_WORDS);
  if (query.length === 0 || limit < 1) return [];
  const weights = weightsOf(query, index);
  const read = readOnce(current);
  const clusters = new Set<number>();
  const shown: Citation[] = [];
  for (const hit of index.search(query, limit * SPARE, allow)) {
    if (shown.length === limit) break;
    const passage = index.passage(hit.passage);
    if (clusters.has(passage.cluster)) continue;
    const cited = await cite(hit, passage, index, weights, read, allow);
    if (!cited) continue;
    clusters.add(passage.cluster);
    shown.push(cited);
  }
  return shown;
}

function weightsOf(query: readonly QueryTerm[], index: SearchIndex): Map<string, number> {
  const all = Math.max(1, index.passageCount);
  return new Map(query.map(({ term }) => [term, Math.log(1 + all / (1 + index.documentFrequency(term)))]));
}

async function cite(
  { score }: PassageHit,
  passage: IndexedPassage,
  index: SearchIndex,
  weights: ReadonlyMap<string, number>,
  current: CurrentText,
  allow: (document: number) => boolean,
): Promise<Citation | null> {
  const sentences = passage.sentences.map(({ start, end }): Sentence => {
    const tokens = tokenise(passage.text.slice(start - passage.start, end - passage.start));
    return { start, end, tokens, words: new Set(tokens.flatMap(({ term }) => (weights.has(term) ? [term] : []))) };
  });
  const stretch = bestStretch(sentences, weights);
  if (!stretch) return null;
  const span =
    stretch.end - stretch.start > QUOTE_LIMIT ? partOf(passage, stretch.best, weights) : ledIn(passage, stretch);
  const quote = passage.text.slice(span.start - passage.start, span.end - passage.start);
  const document = index.documents[passage.document]!;
  const shown = citation(document, quote, { start: span.start, end: span.end }, await current(document), {
    copies: copiesOf(index, { passage, tokens: stretch.best.tokens }, allow),
    score,
    shortSpan: null,
    reasons: [],
  });
  return shown.gone ? null : shown;
}

/** The run of sentences that holds the most weight of words; of equal ones the shortest, then the first. */
function bestStretch(
  sentences: readonly Sentence[],
  weights: ReadonlyMap<string, number>,
): { start: number; end: number; best: Sentence } | null {
  let found: { start: number; end: number; best: Sentence; weight: number } | null = null;
  for (let first = 0; first < sentences.length; first++) {
    const words = new Set<string>();
    for (let last = first; last < sentences.length; last++) {
      const { start } = sentences[first]!;
      const { end } = sentences[last]!;
      if (last > first && end - start > QUOTE_LIMIT) break;
      for (const word of sentences[last]!.words) words.add(word);
      const weight = sum(words, weights);
      const better =
        !found || weight > found.weight || (weight === found.weight && end - start < found.end - found.start);
      if (better) found = { start, end, weight, best: best(sentences.slice(first, last + 1), weights) };
    }
  }
  return found && found.weight > 0 ? found : null;
}

/** The run together with the sentence that it leans on, where both fit. */
function ledIn(passage: IndexedPassage, { start, end }: Span): Span {
  const first = passage.sentences.findIndex((sentence) => sentence.start === start);
  const text = passage.text.slice(start - passage.start, end - passage.start);
  const before = passage.sentences[first - 1];
  return before && end - before.start <= QUOTE_LIMIT && leansBack(passage, first, text)
    ? { start: before.start, end }
    : { start, end };
}

const best = (sentences: readonly Sentence[], weights: ReadonlyMap<string, number>): Sentence =>
  sentences.reduce((a, b) => (sum(b.words, weights) > sum(a.words, weights) ? b : a));

function sum(words: ReadonlySet<string>, weights: ReadonlyMap<string, number>): number {
  let total = 0;
  for (const word of words) total += weights.get(word) ?? 0;
  return total;
}

/** The part of a sentence that is too long to be quoted in which the rarest of the words stands. */
function partOf(passage: IndexedPassage, sentence: Sentence, weights: ReadonlyMap<string, number>) {
  const text = passage.text.slice(sentence.start - passage.start, sentence.end - passage.start);
  let core: Token | undefined;
  for (const token of sentence.tokens)
    if ((weights.get(token.term) ?? 0) > (core ? weights.get(core.term)! : 0)) core = token;
  return clauseAround(text, sentence, core ?? { start: 0, end: 0 });
}
