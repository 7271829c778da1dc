import { GrowingUint32 } from './growing.ts';

/** The terms of an index as bytes: their UTF-8 end to end, where each begins, and a hash table that finds them. */
export interface DictionaryTables {
  readonly text: Uint8Array;
  /** One more than there are terms; in bytes of `text`. */
  readonly starts: Uint32Array;
  /** Open addressing by `bytesHash`, a power of two: number of the term plus one, or 0. */
  readonly slots: Uint32Array;
}

/** FNV-1a over bytes `from` inclusive to `to` exclusive. */
export function bytesHash(bytes: Uint8Array, from: number, to: number): number {
  let hash = 0x811c9dc5;
  for (let i = from; i < to; i++) hash = Math.imul(hash ^ bytes[i]!, 0x01000193);
  return (hash ^ (hash >>> 15)) >>> 0;
}

/** Numbers terms in the order in which they are first seen. Works on bytes: a string a term would cost most of the time. */
export class DictionaryBuilder {
  #text = new Uint8Array(1 << 16);
  #used = 0;
  #slots: Uint32Array = new Uint32Array(1 << 12);
  readonly #starts = new GrowingUint32();
  readonly #hashes = new GrowingUint32();

  get size(): number {
    return this.#hashes.length;
  }

  /** The number of the term that stands in `bytes`, `from` inclusive to `to` exclusive. */
  numberOf(bytes: Uint8Array, from: number, to: number): number {
    const hash = bytesHash(bytes, from, to);
    const mask = this.#slots.length - 1;
    let at = hash & mask;
    for (let slot = this.#slots[at]!; slot !== 0; slot = this.#slots[at]!) {
      if (this.#hashes.at(slot - 1) === hash && this.#equals(slot - 1, bytes, from, to)) return slot - 1;
      at = (at + 1) & mask;
    }
    const number = this.size;
    this.#slots[at] = number + 1;
    this.#starts.push(this.#used);
    this.#hashes.push(hash);
    this.#append(bytes, from, to);
    if (this.size * 2 > this.#slots.length) this.#slots = tableOf(this.#hashes.view(), this.#slots.length * 2);
    return number;
  }

  tables(): DictionaryTables {
    const starts = new Uint32Array(this.size + 1);
    starts.set(this.#starts.view());
    starts[this.size] = this.#used;
    const slots = tableOf(this.#hashes.view(), this.#slots.length);
    return { text: this.#text.slice(0, this.#used), starts, slots };
  }

  #equals(number: number, bytes: Uint8Array, from: number, to: number): boolean {
    const start = this.#starts.at(number);
    const end = number + 1 < this.size ? this.#starts.at(number + 1) : this.#used;
    if (end - start !== to - from) return false;
    for (let i = from; i < to; i++) if (this.#text[start + i - from] !== bytes[i]) return false;
    return true;
  }

  #append(bytes: Uint8Array, from: number, to: number): void {
    const end = this.#used + to - from;
    if (end > this.#text.length) {
      const larger = new Uint8Array(Math.max(end, this.#text.length * 2));
      larger.set(this.#text);
      this.#text = larger;
    }
    for (let i = from; i < to; i++) this.#text[this.#used++] = bytes[i]!;
  }
}

function tableOf(hashes: Uint32Array, size: number): Uint32Array {
  const slots = new Uint32Array(size);
  for (let number = 0; number < hashes.length; number++) {
    let at = hashes[number]! & (size - 1);
    while (slots[at] !== 0) at = (at + 1) & (size - 1);
    slots[at] = number + 1;
  }
  return slots;
}
