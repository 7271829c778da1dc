import { failure, type Problem, type Result } from '../../corpus/problem.ts';
import { SLACK_SERVICE } from './limits.ts';
import type { Pause } from './pauses.ts';

/** One try to post. `wait`: Slack took nothing, and the next try comes after so long. `unsure`: it may have arrived. */
export type Tried<T> =
  | { readonly kind: 'done'; readonly value: T }
  | { readonly kind: 'wait'; readonly milliseconds: number }
  | { readonly kind: 'unsure'; readonly what: string }
  | { readonly kind: 'never'; readonly problem: Problem };

/**
 * Tries until it is done or cannot be. A rate limit is waited out and costs no try; after a fault the next try is told
 * that this one may have arrived. `unreachable` when faults or waiting go on for too long.
 */
export async function persist<T>(
  attempt: (again: boolean) => Promise<Tried<T>>,
  { again, pause, now }: { readonly again: boolean; readonly pause: Pause; readonly now: () => number },
): Promise<Result<T>> {
  let unsure = again;
  const started = now();
  let faults = 0;
  for (;;) {
    const tried = await attempt(unsure);
    if (tried.kind === 'done') return { ok: true, value: tried.value };
    if (tried.kind === 'never') return failure(tried.problem);
    let milliseconds = 0;
    if (tried.kind === 'wait') milliseconds = tried.milliseconds;
    else {
      unsure = true;
      const next = SLACK_SERVICE.faultPauses[faults];
      faults += 1;
      if (next === undefined)
        return unreachable(`Slack could not be reached with ${faults} tries, the last with: ${tried.what}`);
      milliseconds = next;
    }
    if (now() - started + milliseconds > SLACK_SERVICE.longestWait)
      return unreachable(`Slack kept the reply waiting for more than ${SLACK_SERVICE.longestWait / 60_000} minutes`);
    await pause(milliseconds);
  }
}

const unreachable = (message: string) => failure({ code: 'unreachable', message });
