import type { PassageHit, SearchIndex } from '../../index/search-index.ts';
import type { Match, Matcher } from './matcher.ts';
import { readPassage } from './read-passage.ts';

/** What the passages read of one document have together. */
export interface DocumentFacts {
  /** For each concept, the best of the title, the document's beginning and the passages read. */
  readonly strength: Float64Array;
  /** What the document's passages scored in the search, against the document that scored most; 0 (exclusive) to 1. */
  readonly share: number;
}

/** The second passage of a document says less for it than the first, the third less than that. */
const FALLING = 0.5;

/** The documents of the hits by number; `take` counts a match of one of their parts in. */
export class DocumentsRead {
  readonly #facts = new Map<number, DocumentFacts>();

  constructor(index: SearchIndex, hits: readonly PassageHit[], matcher: Matcher) {
    const scores = new Map<number, { sum: number; weight: number }>();
    for (const hit of hits) {
      const { document } = readPassage(index, hit.passage).passage;
      const seen = scores.get(document) ?? { sum: 0, weight: 1 };
      seen.sum += hit.score * seen.weight;
      seen.weight *= FALLING;
      scores.set(document, seen);
    }
    let most = 1e-9;
    for (const { sum } of scores.values()) most = Math.max(most, sum);
    for (const [document, { sum }] of scores) {
      // A document's beginning says whom and what the rest is about.
      const { opening } = readPassage(index, index.documents[document]!.firstPassage);
      const { strength } = matcher.match(opening);
      this.#facts.set(document, { strength: strength.slice(), share: sum / most });
    }
  }

  of(document: number): DocumentFacts {
    return this.#facts.get(document)!;
  }

  take(document: number, ...matches: readonly Match[]): void {
    const { strength } = this.of(document);
    for (const match of matches)
      for (let c = 0; c < strength.length; c++) strength[c] = Math.max(strength[c]!, match.strength[c]!);
  }
}
