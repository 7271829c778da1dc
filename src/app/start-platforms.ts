import { setTimeout as sleep } from 'node:timers/promises';
import type { Desk } from '../chat/desk.ts';
import { failure, type Problem, type Result, success } from '../corpus/problem.ts';
import type { Log } from '../platforms/log.ts';
import type { Platform } from '../platforms/platform.ts';
import { reasonOf } from './redact.ts';

export interface Refusal {
  /** The platform, as a person knows it. */
  readonly name: string;
  readonly problem: Problem;
}

export interface StartOptions {
  /** Gets a line for people for each platform once it is served: who Ibid is there. */
  readonly served: (line: string) => void;
  /** Gets each platform that could not be started. One that only did not answer may still be served later. */
  readonly refused: (refusal: Refusal) => void;
  readonly log: Log;
  /** Milliseconds between two tries to start a platform that does not answer. Default: a minute. */
  readonly retryEvery?: number;
}

export interface Started {
  /** As soon as one platform is served; a problem once every one has refused or not answered. */
  readonly begun: Promise<Result<null, readonly Refusal[]>>;
  /** Once every platform is served, has refused or has not answered. */
  readonly settled: Promise<unknown>;
  /** Whether each platform is connected at this moment. */
  connected(): ReadonlyMap<string, boolean>;
  /** Ends all connections, and all tries to make one. */
  readonly stop: () => Promise<void>;
}

const RETRY_MS = 60_000;

/**
 * Starts all platforms at once. None waits for another: one that is down, or whose token is wrong, does not keep the
 * others from serving.
 */
export function startPlatforms(
  platforms: ReadonlyMap<string, Platform>,
  desk: Desk,
  { served, refused, log, retryEvery = RETRY_MS }: StartOptions,
): Started {
  const ending = new AbortController();
  const { signal } = ending;
  const running = new Set<string>();

  /** One try; null when it is served. */
  async function tryOnce(name: string, platform: Platform): Promise<Refusal | null> {
    const started = await platform.start(desk).catch((error: unknown) => {
      log('error', `${name}: a fault in starting it`, { error });
      return failure({ code: 'fault', message: `a fault in starting it: ${reasonOf(String(error))}` });
    });
    if (signal.aborted) {
      await platform.stop();
      return null;
    }
    if (!started.ok) return { name, problem: started.problem };
    running.add(name);
    served(started.value);
    return null;
  }

  /** An outage ends some time; a refusal does not end by itself. */
  async function tryAgain(refusal: Refusal, platform: Platform): Promise<void> {
    for (let last: Refusal | null = refusal; last?.problem.code === 'unreachable'; ) {
      await sleep(retryEvery, undefined, { signal, ref: false });
      last = await tryOnce(refusal.name, platform);
      if (last && last.problem.code !== 'unreachable') refused(last);
    }
  }

  const first = Array.from(platforms, async ([name, platform]) => {
    const refusal = await tryOnce(name, platform);
    if (!refusal) return null;
    refused(refusal);
    tryAgain(refusal, platform).catch((error: unknown) => {
      if (!signal.aborted) log('error', `${name}: starting again failed`, { error });
    });
    return refusal;
  });
  const all = Promise.all(first);
  const oneServed = first.map(async (one) => {
    if ((await one) !== null) throw new Error('not served');
    return success(null);
  });
  return {
    begun: Promise.any(oneServed).catch(async () => failure((await all).filter((one) => one !== null))),
    settled: all,
    connected: () =>
      new Map(
        Array.from(platforms, ([name, platform]) => [name, running.has(name) && (platform.connected?.() ?? true)]),
      ),
    async stop() {
      ending.abort();
      running.clear();
      await Promise.all(Array.from(platforms.values(), (platform) => platform.stop()));
    },
  };
}
