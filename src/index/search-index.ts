import type { Description } from '../corpus/document.ts';
import type { Format } from '../corpus/source.ts';
import type { Span } from '../corpus/span.ts';

/** What the index keeps of a document. */
export interface IndexedDocument extends Description {
  /** Dense number of the document in this index, in the order of `file`. */
  readonly id: number;
  readonly file: string;
  readonly format: Format;
  /** Offsets in the source text at which each page begins (PDF only). */
  readonly pageStarts: readonly number[];
  /** Near-duplicate cluster: documents with the same number tell the same story. */
  readonly cluster: number;
  /** Passages of the document: `firstPassage` inclusive, `endPassage` exclusive. */
  readonly firstPassage: number;
  readonly endPassage: number;
  /** SHA-256 of the file's bytes when it was read, in hexadecimal. */
  readonly hash: string;
}

export interface IndexedPassage extends Span {
  /** Dense number of the passage in this index; passages of a document follow each other in the order of the text. */
  readonly id: number;
  readonly document: number;
  readonly heading: string | null;
  /** Absolute spans in the source text. */
  readonly sentences: readonly Span[];
  /** The source text from `start` to `end`, as it was when the file was indexed. */
  readonly text: string;
  /** Near-duplicate cluster over passages; a passage without copies is alone in its cluster. */
  readonly cluster: number;
}

/** A term of `src/corpus/words` with a weight: 1 for a word of the question, less for another word for the same thing. */
export interface QueryTerm {
  readonly term: string;
  readonly weight: number;
}

/** A passage with its BM25 score over the query's terms (title and heading counted in). */
export interface PassageHit {
  readonly passage: number;
  readonly score: number;
}

/** What a search is for: passages with the sentence that answers, or documents that speak of something throughout. */
export type Aim = 'sentences' | 'documents';

export interface SearchIndex {
  readonly documents: readonly IndexedDocument[];
  readonly passageCount: number;
  /** In how many passages the term stands (title and heading of the passage counted in). */
  documentFrequency(term: string): number;
  passage(id: number): IndexedPassage;
  /**
   * Best first, at most `limit`; `allow` says which documents may be shown; `aim` what is looked for, without it
   * `sentences`.
   */
  search(query: readonly QueryTerm[], limit: number, allow?: (document: number) => boolean, aim?: Aim): PassageHit[];
  /** The passages of the same near-duplicate cluster, the passage itself included. */
  copiesOf(passage: number): readonly number[];
}
