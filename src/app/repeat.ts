import type { Log } from '../platforms/log.ts';

export interface Repeated {
  /** Ends it; resolves when a run that was under way is over. */
  end(): Promise<void>;
}

/**
 * Does a job now and then: never twice at once, and one that takes long is not made up for. A fault is written down, and
 * the next run comes all the same.
 *
 * @param every milliseconds between the beginnings of two runs; the first comes after that time
 * @param what for the log: "refreshing the index"
 */
export function repeat(every: number, what: string, job: () => Promise<unknown>, log: Log): Repeated {
  let running: Promise<void> | null = null;
  const timer = setInterval(() => {
    running ??= once(what, job, log).finally(() => {
      running = null;
    });
  }, every);
  return {
    async end() {
      clearInterval(timer);
      await running;
    },
  };
}

/** Does a job once; a fault is written down. */
export async function once(what: string, job: () => Promise<unknown>, log: Log): Promise<void> {
  try {
    await job();
  } catch (error) {
    log('error', `${what} failed`, { error });
  }
}
