import { terms } from '../../corpus/words/tokens.ts';

/** How often each term stands somewhere; terms are numbers of the `LocalTerms` that counted them. */
export interface TermCounts {
  /** All words, repeats included: the length that BM25 speaks of. */
  readonly length: number;
  readonly terms: readonly number[];
  readonly counts: readonly number[];
}

/** Numbers the terms of one document in order of appearance and counts them. */
export class LocalTerms {
  readonly names: string[] = [];
  readonly #numbers = new Map<string, number>();
  #seen: number[] = [];

  /** The numbers of the terms of a text, in order, repeats included. */
  sequence(text: string): number[] {
    return terms(text).map((term) => this.#number(term));
  }

  count(sequence: readonly number[]): TermCounts {
    const found: number[] = [];
    const seen = this.#seen;
    for (const term of sequence) {
      const before = seen[term] ?? 0;
      if (before === 0) found.push(term);
      seen[term] = before + 1;
    }
    const counts = found.map((term) => seen[term] ?? 0);
    for (const term of found) seen[term] = 0;
    return { length: sequence.length, terms: found, counts };
  }

  #number(term: string): number {
    const known = this.#numbers.get(term);
    if (known !== undefined) return known;
    const number = this.names.length;
    this.names.push(term);
    this.#numbers.set(term, number);
    return number;
  }
}
