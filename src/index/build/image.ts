import type { DictionaryTables } from './dictionary.ts';
import type { PostingTables } from './postings.ts';

/** The tables of an index: everything but the records themselves. They lie on disk as they lie in memory. */
export interface IndexTables {
  readonly dictionary: DictionaryTables;
  readonly passagePostings: PostingTables;
  readonly documentPostings: PostingTables;
  /** Where the record of each document lies: part, and byte in the part. */
  readonly documentPart: Uint32Array;
  readonly documentOffset: Uint32Array;
  /** One more than there are documents: the first passage of each. */
  readonly firstPassage: Uint32Array;
  readonly documentCluster: Uint32Array;
  readonly passageDocument: Uint32Array;
  /** Byte in the part of its document, ready for `readPassage`. */
  readonly passageOffset: Uint32Array;
  readonly passageCluster: Uint32Array;
}

/** Records of documents that follow each other in the order of their files: the bodies end to end, and the works. */
export interface RecordPart {
  readonly bodies: Buffer;
  readonly works: Buffer;
}

/** The records of an index, in parts that are read one at a time while building. */
export interface RecordParts {
  readonly count: number;
  read(part: number): RecordPart;
}
