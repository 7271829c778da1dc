import { ByteWriter } from '../bytes/writer.ts';
import { wordHash } from '../record/shingles.ts';
import { GrowingUint32 } from './growing.ts';

/** The terms of an index as bytes: their text end to end, where each begins, and a hash table that finds them. */
export interface DictionaryTables {
  readonly text: Uint8Array;
  /** One more than there are terms; in bytes of `text`. */
  readonly starts: Uint32Array;
  /** Open addressing, a power of two: number of the term plus one, or 0. */
  readonly slots: Uint32Array;
}

/** Numbers terms in the order in which they are first seen. */
export class DictionaryBuilder {
  readonly #numbers = new Map<string, number>();
  readonly #text = new ByteWriter();
  readonly #starts = new GrowingUint32();
  readonly #hashes = new GrowingUint32();

  get size(): number {
    return this.#numbers.size;
  }

  numberOf(term: string): number {
    const known = this.#numbers.get(term);
    if (known !== undefined) return known;
    const number = this.#numbers.size;
    this.#numbers.set(term, number);
    this.#starts.push(this.#text.length);
    this.#hashes.push(wordHash(term));
    this.#text.text(term);
    return number;
  }

  tables(): DictionaryTables {
    const slots = new Uint32Array(slotsFor(this.size));
    const mask = slots.length - 1;
    this.#hashes.view().forEach((hash, number) => {
      let at = hash & mask;
      while (slots[at] !== 0) at = (at + 1) & mask;
      slots[at] = number + 1;
    });
    const starts = new Uint32Array(this.size + 1);
    starts.set(this.#starts.view());
    starts[this.size] = this.#text.length;
    return { text: this.#text.copy(), starts, slots };
  }
}

function slotsFor(terms: number): number {
  let slots = 16;
  while (slots < terms * 2) slots *= 2;
  return slots;
}
