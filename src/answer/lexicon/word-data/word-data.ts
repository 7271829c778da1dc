import { RELATIONS, type RelationName } from './relations.ts';

/** Vectors of the most frequent English terms, and how WordNet relates them. */
export interface WordData {
  /** -1 for a term that is not among them. */
  numberOf(term: string): number;
  /** Cosine of two terms by their numbers, -1 to 1. */
  likeness(a: number, b: number): number;
  /** How others are related to a term, by their numbers; those of which WordNet does not say are not among them. */
  relationsOf(from: number): ReadonlyMap<number, RelationName>;
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
    relationsOf(from) {
      const found = new Map<number, RelationName>();
      const end = bytes.readUInt32LE(HEADER + 4 * (from + 1));
      for (let at = bytes.readUInt32LE(HEADER + 4 * from); at < end; at++) {
        const to = bytes.readUInt16LE(tos + 2 * at);
        const name = RELATIONS[bytes[kinds + at]!];
        if (name && !found.has(to)) found.set(to, name);
      }
      return found;
    },
  };
}
