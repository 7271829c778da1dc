import { setTimeout as sleep } from 'node:timers/promises';
import { failure, type Result, success } from '../../corpus/problem.ts';
import { type Fault, faultOf } from './fault.ts';

/** Milliseconds to wait before each further try; about half a minute in all. */
export const PAUSES: readonly number[] = [250, 500, 1_000, 2_000, 4_000, 8_000, 16_000];

/**
 * Repeats a request that may be repeated (an edit, a reading, something that Discord itself does only once) while faults
 * pass. `before` is asked ahead of each further try; what it finds is taken for the answer.
 */
export async function insist<T>(
  request: () => Promise<unknown>,
  pauses: readonly number[],
  before: () => Promise<T | null> = async () => null,
): Promise<Result<T, Fault>> {
  for (let tries = 0; ; tries += 1) {
    try {
      return success((await request()) as T);
    } catch (error) {
      const fault = faultOf(error);
      const pause = pauses[tries];
      if (fault.kind === 'refused' || pause === undefined) return failure(fault);
      await sleep(pause);
      const found = await before();
      if (found !== null) return success(found);
    }
  }
}
