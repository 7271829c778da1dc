/** Something that goes wrong with a request to Slack. */
export interface Fault {
  /** The method, or `response_url`, or `file`. */
  readonly on: string;
  /** - `rate`: 429 with `retryAfter` seconds. - `error`: HTTP status 500. - `drop`: the connection ends without an answer. - `refuse`: `ok: false` with `code`. - `slow`: an answer after `delay` milliseconds. */
  readonly kind: 'rate' | 'error' | 'drop' | 'refuse' | 'slow';
  /** Whether Slack did what was asked before it went wrong; default no. */
  readonly done?: boolean;
  readonly retryAfter?: number;
  readonly code?: string;
  readonly delay?: number;
  /** How many requests; default one. */
  readonly times?: number;
}

/** Faults that are still to come. */
export class Faults {
  readonly #planned: { readonly fault: Fault; left: number }[] = [];
  /** For a load test: a fault for some requests, by chance that the test decides. */
  random: ((on: string) => Fault | null) | null = null;

  plan(fault: Fault): void {
    this.#planned.push({ fault, left: fault.times ?? 1 });
  }

  take(on: string): Fault | null {
    const next = this.#planned.find(({ fault, left }) => left > 0 && fault.on === on);
    if (!next) return this.random?.(on) ?? null;
    next.left -= 1;
    return next.fault;
  }
}
