/**
 * Runs jobs a few at a time, in the order they came, and lets the event loop breathe between two of them: an answer is
 * milliseconds of computing in one piece, and fifty of them in a row would keep the next question from being acknowledged.
 */
export class Lanes {
  readonly #width: number;
  readonly #waiting: (() => Promise<void>)[] = [];
  #busy = 0;

  constructor(width: number) {
    this.#width = width;
  }

  /** Resolves or rejects as the job does. */
  run<T>(job: () => Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      this.#waiting.push(() => job().then(resolve, reject));
      this.#next();
    });
  }

  #next(): void {
    if (this.#busy >= this.#width) return;
    const job = this.#waiting.shift();
    if (!job) return;
    this.#busy++;
    setImmediate(() => {
      void job().finally(() => {
        this.#busy--;
        this.#next();
      });
    });
    this.#next();
  }
}
