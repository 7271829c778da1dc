import type { Span } from '../../../corpus/span.ts';
import { tokenise } from '../../../corpus/words/tokens.ts';
import type { IndexedPassage } from '../../../index/search-index.ts';
import { QUOTE_LIMIT } from '../../evidence/leaning.ts';
import { STOP_WORDS } from '../../question/stop-words.ts';
import { type Difference, difference, sharedWords, type Weight } from './likeness.ts';

/** Text with its sentences. */
export type Stretch = Pick<IndexedPassage, 'id' | 'start' | 'text' | 'sentences'>;

/** A sentence, or a few that follow each other, with how it differs from what was quoted. */
export interface Near<Of extends Stretch = Stretch> {
  readonly passage: Of;
  /** Absolute. */
  readonly span: Span;
  readonly text: string;
  readonly difference: Difference;
}

/** Below this likeness the nearest sentence says something else. */
export const LIKE = 0.55;
/** Fewer telling words than these are near to too many sentences. */
const LEAST_WORDS = 3;
/** So many stretches are compared word by word. */
const COMPARED = 24;
/** A longer stretch has to have so much more of the words, for each code unit of a quotation's limit. */
const LENGTH_COSTS = 0.15;

/** Runs of sentences of the passages that come closest to the words, the closest first, none within another. */
export function nearestTo<Of extends Stretch>(quote: string, passages: readonly Of[], weight: Weight): Near<Of>[] {
  const tokens = tokenise(quote);
  if (tokens.filter(({ word }) => !STOP_WORDS.has(word)).length < LEAST_WORDS) return [];
  const worth = ({ end, start }: Span, share: number) => share - (LENGTH_COSTS * (end - start)) / QUOTE_LIMIT;
  const rough = passages
    .flatMap((passage) => runsOf(passage, quote.length).map((span) => ({ passage, span })))
    .map(({ passage, span }) => {
      const text = passage.text.slice(span.start - passage.start, span.end - passage.start);
      const words = new Set(tokenise(text).map(({ word }) => word));
      return { passage, span, text, worth: worth(span, sharedWords(tokens, words, weight)) };
    })
    .sort((a, b) => b.worth - a.worth)
    .slice(0, COMPARED);
  const near = rough
    .map(({ passage, span, text }) => ({ passage, span, text, difference: difference(quote, text, weight) }))
    .sort((a, b) => worth(b.span, b.difference.likeness) - worth(a.span, a.difference.likeness));
  const chosen: Near<Of>[] = [];
  for (const one of near) {
    const overlaps = chosen.some(
      ({ passage, span }) => passage.id === one.passage.id && span.start < one.span.end && one.span.start < span.end,
    );
    if (!overlaps) chosen.push(one);
  }
  return chosen;
}

/** Single sentences, however long, and runs of them up to about the length of the quotation that may be quoted. */
function runsOf({ sentences }: Stretch, length: number): Span[] {
  const runs: Span[] = [];
  sentences.forEach(({ start, end }, first) => {
    runs.push({ start, end });
    for (const { end: last } of sentences.slice(first + 1)) {
      if (last - start > Math.min(QUOTE_LIMIT, length * 1.5 + 40)) break;
      runs.push({ start, end: last });
    }
  });
  return runs;
}
