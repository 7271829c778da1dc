/** Sets of numbers that can be united; each set goes by its lowest number. */
export class UnionFind {
  readonly #parents: Uint32Array;

  constructor(size: number) {
    this.#parents = Uint32Array.from({ length: size }, (_, i) => i);
  }

  find(id: number): number {
    let root = id;
    while (this.#parents[root] !== root) root = this.#parents[root]!;
    for (let at = id; at !== root; ) {
      const next = this.#parents[at]!;
      this.#parents[at] = root;
      at = next;
    }
    return root;
  }

  unite(a: number, b: number): void {
    const one = this.find(a);
    const other = this.find(b);
    this.#parents[Math.max(one, other)] = Math.min(one, other);
  }

  /** The lowest number of each one's set. */
  roots(): Uint32Array {
    return this.#parents.map((_, id) => this.find(id));
  }
}
