import { MANNERS } from './limits.ts';

export interface Clock {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly sleep: (milliseconds: number) => Promise<void>;
}

interface Host {
  /** Resolves, never rejects, when the last request that was queued has ended. */
  last: Promise<unknown>;
  waiting: number;
  endedAt: number;
  /** Not to be asked before. */
  busyUntil: number;
}

/** Lets at most one request at a time go to a host, and the next one only after a pause. */
export class Turns {
  readonly #clock: Clock;
  readonly #gap: number;
  readonly #hosts = new Map<string, Host>();

  /** @param gap milliseconds of pause after a request, unless the host wants a longer one */
  constructor(clock: Clock, gap: number = MANNERS.gap) {
    this.#clock = clock;
    this.#gap = gap;
  }

  /** Does the work when its turn comes. Work for the same host comes in the order in which it was given. */
  async take<T>(host: string, wanted: number, work: () => Promise<T>): Promise<T> {
    const turn = this.#host(host);
    turn.waiting += 1;
    const mine = turn.last.then(async () => {
      const pause = turn.endedAt + Math.max(this.#gap, wanted) - this.#clock.now();
      if (pause > 0) await this.#clock.sleep(pause);
      try {
        return await work();
      } finally {
        turn.endedAt = this.#clock.now();
        turn.waiting -= 1;
      }
    });
    turn.last = mine.catch(() => {});
    return await mine;
  }

  /** Until when the host does not want to be asked; 0 when it may be. */
  busyUntil(host: string): number {
    const until = this.#hosts.get(host)?.busyUntil ?? 0;
    return until > this.#clock.now() ? until : 0;
  }

  setBusy(host: string, until: number): void {
    const turn = this.#host(host);
    turn.busyUntil = Math.max(turn.busyUntil, until);
  }

  #host(name: string): Host {
    const known = this.#hosts.get(name);
    if (known) return known;
    if (this.#hosts.size >= MANNERS.hosts) this.#forgetIdle();
    const fresh: Host = { last: Promise.resolve(), waiting: 0, endedAt: Number.NEGATIVE_INFINITY, busyUntil: 0 };
    this.#hosts.set(name, fresh);
    return fresh;
  }

  #forgetIdle(): void {
    const now = this.#clock.now();
    for (const [name, { waiting, endedAt, busyUntil }] of this.#hosts) {
      if (waiting === 0 && busyUntil <= now && endedAt + MANNERS.longestGap < now) this.#hosts.delete(name);
    }
  }
}
