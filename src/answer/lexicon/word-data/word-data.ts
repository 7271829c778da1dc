import { RELATIONS, type RelationName } from './relations.ts';

/** Vectors of the most frequent English terms, and how WordNet relates them. */
export interface WordData {
  /** -1 for a term that is not among them. */
  numberOf(term: string): number;
  /** Cosine of two terms by their numbers, -1 to 1. */
  likeness(a: number, b: number): number;
  /** How the second is related to the first, null where WordNet does not say. */
  relation(from: number, to: number): RelationName | null;
}

/** Length of a vector: it was multiplied by this to fit a byte. */
const UNIT = 127;
const HEADER = 16;

/** Reads the form that scripts/words/word-data-bytes.ts writes. The bytes are not copied. */
export function wordDataFrom(bytes: Buffer): WordData {
  const [terms, dimensions, relations, text] = [0, 4, 8, 12].map((at) => bytes.readUInt32LE(at)) as [
    number,
    number,
    number,
    number,
  ];
  const tos = HEADER + 4 * (terms + 1);
  const kinds = tos + 2 * relations;
  const vectors = kinds + relations;
  const words = vectors + terms * dimensions;
  const values = new Int8Array(bytes.buffer, bytes.byteOffset + vectors, terms * dimensions);
  const numbers = new Map(
    bytes
      .toString('utf8', words, words + text)
      .split('\n')
      .map((term, at) => [term, at]),
  );
  return {
    numberOf: (term) => numbers.get(term) ?? -1,
    likeness(a, b) {
      let sum = 0;
      for (let k = 0, i = a * dimensions, j = b * dimensions; k < dimensions; k++)
        sum += values[i + k]! * values[j + k]!;
      return sum / (UNIT * UNIT);
    },
    relation(from, to) {
      const end = bytes.readUInt32LE(HEADER + 4 * (from + 1));
      for (let at = bytes.readUInt32LE(HEADER + 4 * from); at < end; at++)
        if (bytes.readUInt16LE(tos + 2 * at) === to) return RELATIONS[bytes[kinds + at]!] ?? null;
      return null;
    },
  };
}
