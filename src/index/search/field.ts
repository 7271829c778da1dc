import { Index } from 'flexsearch';
import type { DictionaryTables } from '../build/dictionary.ts';
import type { PostingTables } from '../build/postings.ts';
import { ByteReader } from '../bytes/reader.ts';
import { termNumber } from './dictionary.ts';
import { SLOTS } from './impact.ts';

/** How many terms FlexSearch keeps at a time; they come again from the tables when they are asked for again. */
const KEPT_TERMS = 20_000;

/** The entries that hold a term, by slot: slot 0 holds those in which it weighs most. */
export type TermSlots = readonly (Uint32Array | undefined)[];

/**
 * FlexSearch over one kind of entry (passages or documents). Its `import` takes the postings of a term as they lie in
 * our tables, without a copy, when the term is first asked for: so an index of any size is ready at once.
 */
export class FlexField {
  readonly #index = new Index({ encode: (term: string) => [term], resolution: SLOTS, cache: false });
  readonly #imported = new Set<string>();
  readonly #dictionary: DictionaryTables;
  readonly #postings: PostingTables;

  constructor(dictionary: DictionaryTables, postings: PostingTables) {
    this.#dictionary = dictionary;
    this.#postings = postings;
  }

  /** In how many entries the term stands. */
  frequency(term: string): number {
    const number = termNumber(this.#dictionary, term);
    return number < 0 ? 0 : this.#postings.starts[number + 1]! - this.#postings.starts[number]!;
  }

  slots(term: string): TermSlots {
    if (!this.#imported.has(term)) this.#import(term);
    const found = this.#index.search(term, { resolve: false }) as unknown as { result: TermSlots };
    return found.result;
  }

  #import(term: string): void {
    const number = termNumber(this.#dictionary, term);
    if (number < 0) return;
    if (this.#imported.size >= KEPT_TERMS) {
      this.#index.clear();
      this.#imported.clear();
    }
    const { starts, ids, groupStarts, groups } = this.#postings;
    const slots: Uint32Array[] = [];
    const reader = new ByteReader(groups, groupStarts[number]!);
    for (let at = starts[number]!; at < starts[number + 1]!; ) {
      const slot = reader.byte();
      const size = reader.varint();
      slots[slot] = ids.subarray(at, at + size);
      at += size;
    }
    // FlexSearch's types name only its JSON form, but it takes the parsed form as well.
    this.#index.import('1.map', [[term, slots]] as unknown as string);
    this.#imported.add(term);
  }
}
