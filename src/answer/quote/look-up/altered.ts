import { sentencesOf } from '../../../corpus/split/sentences.ts';
import type { IndexedPassage, SearchIndex } from '../../../index/search-index.ts';
import type { Citation } from '../../answer.ts';
import type { CurrentText } from '../current-text.ts';
import type { LookedUp } from '../look-up.ts';
import { citedNear } from './cited-near.ts';
import { type Weight, weightIn } from './likeness.ts';
import { LIKE, type Near, nearestTo } from './nearest.ts';

const SHOWN = 3;
/** Sentences of a longer quotation that are compared one by one, and how many words of a difference are told. */
const SENTENCES = 12;
const WORDS = 24;
/** So many UTF-16 code units can be compared as a whole: a sentence or two. */
const AT_ONCE = 300;

/** What comes closest to words that stand nowhere: for a long quotation sentence by sentence, the altered ones first. */
export async function alteredFrom(
  quote: string,
  passages: readonly IndexedPassage[],
  index: SearchIndex,
  current: CurrentText,
): Promise<LookedUp> {
  const weight = weightIn(index);
  const { nears, missing } =
    quote.length <= AT_ONCE ? atOnce(quote, passages, weight) : bySentence(quote, passages, weight);
  const shown: Citation[] = [];
  const added: string[] = [];
  for (const near of nears) {
    if (shown.length === SHOWN) break;
    const document = index.documents[near.passage.document]!;
    const cited = citedNear(near, document, await current(document));
    if (cited.gone || shown.some(({ file, start }) => file === cited.file && start === cited.start)) continue;
    if (shown.length === 0 || quote.length > AT_ONCE) added.push(...near.difference.added);
    shown.push(cited);
  }
  if (shown.length === 0) return { kind: 'not-found' };
  return { kind: 'altered', nearest: shown, missing: missing.slice(0, WORDS), added: added.slice(0, WORDS) };
}

interface Compared {
  readonly nears: readonly Near<IndexedPassage>[];
  readonly missing: readonly string[];
}

/** The closest sentences, one of each cluster of passages. */
function atOnce(quote: string, passages: readonly IndexedPassage[], weight: Weight): Compared {
  const clusters = new Set<number>();
  const nears = nearestTo(quote, passages, weight).filter(
    ({ passage, difference }) =>
      difference.likeness >= LIKE && !clusters.has(passage.cluster) && clusters.add(passage.cluster),
  );
  return { nears, missing: nears[0]?.difference.missing ?? [] };
}

/** The closest to each sentence. Null likeness anywhere is no match: half of the sentences must have one. */
function bySentence(quote: string, passages: readonly IndexedPassage[], weight: Weight): Compared {
  const sentences = sentencesOf(quote, 0, quote.length).slice(0, SENTENCES);
  const nears: Near<IndexedPassage>[] = [];
  const missing: string[] = [];
  for (const { start, end } of sentences) {
    const sentence = quote.slice(start, end);
    const near = nearestTo(sentence, passages, weight)[0];
    if (near && near.difference.likeness >= LIKE) {
      nears.push(near);
      missing.push(...near.difference.missing);
    } else missing.push(...(sentence.match(/[\p{L}\p{N}]+/gu) ?? []));
  }
  if (nears.length * 2 < sentences.length) return { nears: [], missing: [] };
  return { nears: nears.sort((a, b) => a.difference.likeness - b.difference.likeness), missing };
}
