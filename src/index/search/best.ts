/** The best `limit` of many scored numbers: higher score first, then the lower number. A heap with the worst on top. */
export class Best {
  readonly #ids: Uint32Array;
  readonly #scores: Float64Array;
  #size = 0;

  constructor(limit: number) {
    this.#ids = new Uint32Array(Math.max(0, limit));
    this.#scores = new Float64Array(Math.max(0, limit));
  }

  /** What a score must reach to be kept; -Infinity while there is room. */
  get threshold(): number {
    return this.#size < this.#ids.length ? Number.NEGATIVE_INFINITY : (this.#scores[0] ?? Number.POSITIVE_INFINITY);
  }

  offer(id: number, score: number): void {
    if (this.#size < this.#ids.length) {
      let at = this.#size++;
      for (let up = (at - 1) >> 1; at > 0 && this.#worse(id, score, up); up = (at - 1) >> 1) {
        this.#move(up, at);
        at = up;
      }
      this.#set(at, id, score);
    } else if (this.#size > 0 && !this.#worse(id, score, 0)) this.#replaceWorst(id, score);
  }

  /** Best first. */
  sorted(): { id: number; score: number }[] {
    return Array.from({ length: this.#size }, (_, i) => ({ id: this.#ids[i]!, score: this.#scores[i]! })).sort(
      (a, b) => b.score - a.score || a.id - b.id,
    );
  }

  #replaceWorst(id: number, score: number): void {
    let at = 0;
    for (;;) {
      let down = 2 * at + 1;
      if (down >= this.#size) break;
      if (down + 1 < this.#size && this.#worse(this.#ids[down + 1]!, this.#scores[down + 1]!, down)) down++;
      if (this.#worse(id, score, down)) break;
      this.#move(down, at);
      at = down;
    }
    this.#set(at, id, score);
  }

  /** Whether the given entry stands behind the one at `at`. */
  #worse(id: number, score: number, at: number): boolean {
    const other = this.#scores[at]!;
    return score < other || (score === other && id > this.#ids[at]!);
  }

  #move(from: number, to: number): void {
    this.#ids[to] = this.#ids[from]!;
    this.#scores[to] = this.#scores[from]!;
  }

  #set(at: number, id: number, score: number): void {
    this.#ids[at] = id;
    this.#scores[at] = score;
  }
}
