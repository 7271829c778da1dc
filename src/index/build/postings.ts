import { ByteWriter } from '../bytes/writer.ts';
import { impact, SLOTS, slotOf } from '../search/impact.ts';
import type { Counts } from './document-counts.ts';

/**
 * Which entries (passages, or documents) hold each term, grouped by FlexSearch's slots, best slot first and ascending
 * within a slot.
 */
export interface PostingTables {
  /** One more than there are terms; in entries of `ids`. */
  readonly starts: Uint32Array;
  readonly ids: Uint32Array;
  /** One more than there are terms; in bytes of `groups`. */
  readonly groupStarts: Uint32Array;
  /** For each term, slot (byte) and count (varint) of each group, until all its entries are named. */
  readonly groups: Uint8Array;
}

/**
 * A counting sort in two passes over the same entries: first `count` every entry's terms, then `begin`, then `add`
 * every entry in ascending order.
 */
export class PostingsBuilder {
  #counts = new Uint32Array(1 << 12);
  #starts = new Uint32Array(0);
  #next = new Uint32Array(0);
  #ids = new Uint32Array(0);
  #slots = new Uint8Array(0);
  #entries = 0;
  #total = 0;

  count({ terms, size, length }: Counts): void {
    this.#entries++;
    this.#total += length;
    for (let i = 0; i < size; i++) {
      const term = terms[i]!;
      if (term >= this.#counts.length) {
        const larger = new Uint32Array(Math.max(term + 1, this.#counts.length * 2));
        larger.set(this.#counts);
        this.#counts = larger;
      }
      this.#counts[term]! += 1;
    }
  }

  begin(termCount: number): void {
    this.#starts = new Uint32Array(termCount + 1);
    let sum = 0;
    for (let term = 0; term < termCount; term++) {
      this.#starts[term] = sum;
      sum += this.#counts[term] ?? 0;
    }
    this.#starts[termCount] = sum;
    this.#next = this.#starts.slice();
    this.#ids = new Uint32Array(sum);
    this.#slots = new Uint8Array(sum);
  }

  add(id: number, { terms, counts, size, length }: Counts): void {
    const average = this.#total / Math.max(1, this.#entries);
    for (let i = 0; i < size; i++) {
      const term = terms[i]!;
      const at = this.#next[term]!;
      this.#next[term] = at + 1;
      this.#ids[at] = id;
      this.#slots[at] = slotOf(impact(counts[i]!, length, average));
    }
  }

  finish(): PostingTables {
    const starts = this.#starts;
    const termCount = starts.length - 1;
    const ids = new Uint32Array(this.#ids.length);
    const groups = new ByteWriter();
    const groupStarts = new Uint32Array(termCount + 1);
    const sizes = new Uint32Array(SLOTS);
    for (let term = 0; term < termCount; term++) {
      groupStarts[term] = groups.length;
      const from = starts[term]!;
      const to = starts[term + 1]!;
      sizes.fill(0);
      for (let i = from; i < to; i++) sizes[this.#slots[i]!]! += 1;
      let at = from;
      for (let slot = 0; slot < SLOTS; slot++) {
        const size = sizes[slot]!;
        if (size === 0) continue;
        groups.byte(slot);
        groups.varint(size);
        sizes[slot] = at;
        at += size;
      }
      for (let i = from; i < to; i++) ids[sizes[this.#slots[i]!]!++] = this.#ids[i]!;
    }
    groupStarts[termCount] = groups.length;
    return { starts, ids, groupStarts, groups: groups.copy() };
  }
}
