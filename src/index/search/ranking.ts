import type { PassageHit, QueryTerm } from '../search-index.ts';
import { Accumulator } from './accumulator.ts';
import { Best } from './best.ts';
import type { FlexField } from './field.ts';
import { inverseDocumentFrequency } from './impact.ts';

/**
 * How much the whole document's BM25 counts beside the passage's own: a passage of a document that speaks of all that
 * is asked for stands before one that has the words by chance.
 */
export const DOCUMENT_WEIGHT = 1;

export class Ranking {
  readonly #passages: FlexField;
  readonly #documents: FlexField;
  readonly #documentOf: Uint32Array;
  readonly #documentCount: number;
  readonly #byPassage: Accumulator;
  readonly #byDocument: Accumulator;

  constructor(passages: FlexField, documents: FlexField, documentOf: Uint32Array, documentCount: number) {
    this.#passages = passages;
    this.#documents = documents;
    this.#documentOf = documentOf;
    this.#documentCount = documentCount;
    this.#byPassage = new Accumulator(documentOf.length);
    this.#byDocument = new Accumulator(documentCount);
  }

  search(query: readonly QueryTerm[], limit: number, allow?: (document: number) => boolean): PassageHit[] {
    const total = this.#documentOf.length;
    for (const { term, weight } of query) {
      const frequency = this.#passages.frequency(term);
      if (frequency === 0 || !(weight > 0)) continue;
      this.#byPassage.add(this.#passages.slots(term), weight * inverseDocumentFrequency(frequency, total));
      const inDocuments = this.#documents.frequency(term);
      const idf = inverseDocumentFrequency(inDocuments, this.#documentCount);
      this.#byDocument.add(this.#documents.slots(term), DOCUMENT_WEIGHT * weight * idf);
    }
    const best = new Best(limit);
    const passageScores = this.#byPassage.scores;
    const documentScores = this.#byDocument.scores;
    for (const passage of this.#byPassage.touched) {
      const document = this.#documentOf[passage]!;
      const score = passageScores[passage]! + documentScores[document]!;
      if (score >= best.threshold && (allow === undefined || allow(document))) best.offer(passage, score);
    }
    this.#byPassage.clear();
    this.#byDocument.clear();
    return best.sorted().map(({ id, score }) => ({ passage: id, score }));
  }
}
