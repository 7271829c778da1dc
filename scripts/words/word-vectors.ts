import { tokenise } from '../../src/corpus/words/tokens.ts';
import { eigenvectors } from './eigenvectors.ts';

/** Vectors of a few dimensions for the most frequent terms. */
export interface TermVectors {
  /** Most frequent first. */
  readonly terms: readonly string[];
  readonly dimensions: number;
  /** `dimensions` numbers of unit length for each term, times 127, rounded. */
  readonly values: Int8Array;
}

/**
 * What all words have in common says nothing about any: without the first components, likeness tells more (Mu and
 * Viswanath, "All-but-the-top", 2018).
 */
const COMMON = 2;

/**
 * Vectors of terms from vectors of words. Words of one stem are one term: their vectors are added up, rarer words
 * counting less. Then the mean and the common components are taken away, and of the rest the strongest are kept.
 *
 * @param words most frequent first
 */
export function termVectors(
  words: readonly string[],
  vectorOf: (word: string) => readonly number[],
  size: number,
  given: number,
  dimensions: number,
): TermVectors {
  const sums = new Map<string, Float64Array>();
  words.forEach((word, rank) => {
    if (!/^[a-z]{2,}$/.test(word)) return;
    const term = tokenise(word)[0]?.term;
    if (!term) return;
    let sum = sums.get(term);
    if (!sum) {
      if (sums.size >= size) return;
      sum = new Float64Array(given);
      sums.set(term, sum);
    }
    const vector = vectorOf(word);
    // Zipf: the word of rank r is about 1/r as frequent as the first.
    for (let k = 0; k < given; k++) sum[k]! += vector[k]! / (rank + 10);
  });
  const terms = [...sums.keys()];
  const rows = [...sums.values()].map(normal);
  const mean = new Float64Array(given);
  for (const row of rows) for (let k = 0; k < given; k++) mean[k]! += row[k]! / rows.length;
  for (const row of rows) for (let k = 0; k < given; k++) row[k]! -= mean[k]!;
  const axes = eigenvectors(covariance(rows, given)).slice(COMMON, COMMON + dimensions);
  const values = new Int8Array(terms.length * dimensions);
  rows.forEach((row, at) => {
    const short = normal(Float64Array.from(axes, (axis) => axis.reduce((sum, one, k) => sum + one * row[k]!, 0)));
    short.forEach((one, k) => {
      values[at * dimensions + k] = Math.round(127 * one);
    });
  });
  return { terms, dimensions, values };
}

function normal(row: Float64Array): Float64Array {
  const length = Math.hypot(...row) || 1;
  return row.map((one) => one / length);
}

function covariance(rows: readonly Float64Array[], size: number): Float64Array[] {
  const table = Array.from({ length: size }, () => new Float64Array(size));
  for (const row of rows)
    for (let i = 0; i < size; i++) for (let j = 0; j < size; j++) table[i]![j]! += (row[i]! * row[j]!) / rows.length;
  return table;
}
