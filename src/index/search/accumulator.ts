import type { TermSlots } from './field.ts';
import { impactOf, SLOTS } from './impact.ts';

/**
 * What each slot adds. Slots hold impacts under one `K1`; those under `saturation` times as much follow from them: a
 * term that stands there often then counts for more against one that stands there once.
 */
export function impactsBySlot(saturation: number): Float64Array {
  return Float64Array.from({ length: SLOTS }, (_, slot) => {
    const impact = impactOf(slot);
    return impact / (impact + saturation * (1 - impact));
  });
}

/** Scores of entries, with the list of those that have one, so that clearing costs only what was touched. */
export class Accumulator {
  readonly scores: Float32Array;
  readonly #touched: Uint32Array;
  #count = 0;

  constructor(size: number) {
    this.scores = new Float32Array(size);
    this.#touched = new Uint32Array(size);
  }

  /** The entries that have a score, in the order in which they got it. */
  get touched(): Uint32Array {
    return this.#touched.subarray(0, this.#count);
  }

  /** Adds `weight` times the slot's impact to every entry of a term. */
  add(slots: TermSlots, weight: number, impacts: Float64Array): void {
    const { scores } = this;
    const touched = this.#touched;
    let count = this.#count;
    for (let slot = 0; slot < slots.length; slot++) {
      const ids = slots[slot];
      if (ids === undefined) continue;
      const gain = weight * impacts[slot]!;
      for (let i = 0; i < ids.length; i++) {
        const id = ids[i]!;
        const before = scores[id]!;
        if (before === 0) touched[count++] = id;
        scores[id] = before + gain;
      }
    }
    this.#count = count;
  }

  clear(): void {
    for (let i = 0; i < this.#count; i++) this.scores[this.#touched[i]!] = 0;
    this.#count = 0;
  }
}
