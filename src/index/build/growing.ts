/** A list of 32-bit numbers that grows, without a JavaScript object an entry. */
export class GrowingUint32 {
  #numbers = new Uint32Array(1 << 12);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  push(value: number): void {
    if (this.#length === this.#numbers.length) {
      const larger = new Uint32Array(this.#length * 2);
      larger.set(this.#numbers);
      this.#numbers = larger;
    }
    this.#numbers[this.#length++] = value;
  }

  at(place: number): number {
    return this.#numbers[place]!;
  }

  /** A view on what was pushed; a later push may leave it behind. */
  view(): Uint32Array {
    return this.#numbers.subarray(0, this.#length);
  }
}
