/** Nearly as long as browsers wait: a page that is fetched and indexed takes minutes. */
const LONGEST_MS = 4 * 60_000;

/** Values that somebody waits for by an id, and the last ones that came, for those who ask later. */
export class Waiting<Value> {
  readonly #arrived = new Map<string, Value>();
  readonly #tell = new Map<string, Set<(value: Value | null) => void>>();
  readonly #most: number;
  readonly #patience: number;

  /**
   * @param most so many values are kept, the latest
   * @param patience milliseconds that are waited for one
   */
  constructor(most = 200, patience = LONGEST_MS) {
    this.#most = most;
    this.#patience = patience;
  }

  of(id: string): Value | null {
    return this.#arrived.get(id) ?? null;
  }

  /** The value, at once where it came before; null where it did not come in time, or was given up. */
  wait(id: string): Promise<Value | null> {
    const before = this.of(id);
    if (before !== null) return Promise.resolve(before);
    return new Promise((resolve) => {
      const all = this.#tell.get(id) ?? new Set();
      this.#tell.set(id, all);
      const tell = (value: Value | null) => {
        clearTimeout(timer);
        all.delete(tell);
        if (all.size === 0 && this.#tell.get(id) === all) this.#tell.delete(id);
        resolve(value);
      };
      const timer = setTimeout(() => tell(null), this.#patience);
      timer.unref();
      all.add(tell);
    });
  }

  arrived(id: string, value: Value): void {
    this.#arrived.delete(id);
    this.#arrived.set(id, value);
    const oldest = this.#arrived.keys().next().value;
    if (this.#arrived.size > this.#most && oldest !== undefined) this.#arrived.delete(oldest);
    for (const tell of [...(this.#tell.get(id) ?? [])]) tell(value);
  }

  /** It will not come: whoever waits is told. */
  giveUp(id: string): void {
    for (const tell of [...(this.#tell.get(id) ?? [])]) tell(null);
  }
}
