import { ByteReader } from '../bytes/reader.ts';
import { type RecordView, termBytesOf } from '../record/decode.ts';
import type { DictionaryBuilder } from './dictionary.ts';

/** Weight of a word of the title in each passage of the document, against a word of the passage itself. */
export const TITLE_WEIGHT = 0.5;

/** The terms of one passage, or of a whole document. The arrays are used again: what they hold ends at `size`. */
export interface Counts {
  terms: Uint32Array;
  counts: Float32Array;
  size: number;
  /** All words, repeats included. */
  length: number;
}

const room = (size: number): Counts => ({
  terms: new Uint32Array(size),
  counts: new Float32Array(size),
  size: 0,
  length: 0,
});

/**
 * Reads how often each term stands in each passage, and in the whole document. The title counts once in the whole
 * document, and with `TITLE_WEIGHT` in each passage. One reader goes through all documents of an index, so that nothing
 * is set up twenty million times.
 */
export class CountsReader {
  #own = room(1 << 10);
  #title = room(1 << 6);
  #whole = room(1 << 12);
  #inTitle = new Float32Array(1 << 12);

  /** The numbers in the index of the terms of a document, in the order of its own list. */
  numbers(work: RecordView, dictionary: DictionaryBuilder): Uint32Array {
    const { bytes, size, start, end } = termBytesOf(work);
    const numbers = new Uint32Array(size);
    let at = start;
    for (let i = 0; i < size; i++) {
      let to = at;
      while (to < end && bytes[to] !== 10) to++;
      numbers[i] = dictionary.numberOf(bytes, at, to);
      at = to + 1;
    }
    return numbers;
  }

  /**
   * @param numbers what `numbers` gave for this document
   * @param visit called for each passage in order
   * @returns the counts of the whole document
   */
  read(work: RecordView, numbers: Uint32Array, passageCount: number, visit: (passage: Counts) => void): Counts {
    const reader = new ByteReader(work.bytes, termBytesOf(work).end);
    const whole = this.#begin(numbers);
    this.#title = this.#readOne(reader, this.#title, 0);
    const title = this.#title;
    for (let i = 0; i < title.size; i++) this.#inTitle[title.terms[i]!] = TITLE_WEIGHT * title.counts[i]!;
    for (let p = 0; p < passageCount; p++) {
      this.#own = this.#readOne(reader, this.#own, title.size);
      this.#addTitle(this.#own, numbers);
      visit(this.#own);
    }
    for (let i = 0; i < title.size; i++) this.#inTitle[title.terms[i]!] = 0;
    return whole;
  }

  #begin(numbers: Uint32Array): Counts {
    const size = numbers.length;
    if (this.#inTitle.length < size) this.#inTitle = new Float32Array(size * 2);
    if (this.#whole.terms.length < size) this.#whole = room(size * 2);
    const whole = this.#whole;
    whole.terms.set(numbers);
    whole.counts.fill(0, 0, size);
    whole.size = size;
    whole.length = 0;
    return whole;
  }

  /** Reads counts with the document's own numbers of the terms, and adds them to the whole document's. */
  #readOne(reader: ByteReader, into: Counts, spare: number): Counts {
    const length = reader.varint();
    const size = reader.varint();
    const target = into.terms.length < size + spare ? room((size + spare) * 2) : into;
    const { terms, counts } = target;
    const whole = this.#whole;
    for (let i = 0; i < size; i++) {
      const term = reader.varint();
      const count = reader.varint();
      terms[i] = term;
      counts[i] = count;
      whole.counts[term]! += count;
    }
    whole.length += length;
    target.size = size;
    target.length = length;
    return target;
  }

  /** Adds the title's words to a passage's, and puts the index's numbers of the terms in place of the document's. */
  #addTitle(own: Counts, numbers: Uint32Array): void {
    const { terms, counts } = own;
    const title = this.#title;
    const inTitle = this.#inTitle;
    for (let i = 0; i < own.size; i++) {
      const local = terms[i]!;
      terms[i] = numbers[local]!;
      const more = inTitle[local]!;
      if (more === 0) continue;
      counts[i]! += more;
      // Crossed out for the loop below.
      inTitle[local] = -more;
    }
    for (let i = 0; i < title.size; i++) {
      const local = title.terms[i]!;
      const more = inTitle[local]!;
      if (more > 0) {
        terms[own.size] = numbers[local]!;
        counts[own.size++] = more;
      } else inTitle[local] = -more;
    }
    own.length += TITLE_WEIGHT * title.length;
  }
}
