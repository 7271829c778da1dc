import { setTimeout as sleep } from 'node:timers/promises';
import { failure, type Result, success } from '../../corpus/problem.ts';
import { type Fault, faultOf } from './fault.ts';

/** Milliseconds to wait before each further try; about half a minute in all. */
export const PAUSES: readonly number[] = [250, 500, 1_000, 2_000, 4_000, 8_000, 16_000];

/** The same for what nobody waits for: an outage of an hour and a half is outlasted. */
export const PATIENT_PAUSES: readonly number[] = [
  ...PAUSES,
  30_000,
  60_000,
  120_000,
  ...Array.from({ length: 18 }, () => 300_000),
];

/**
 * Repeats a request that may be repeated (an edit, a reading, something that Discord itself does only once) while faults
 * pass. `before` is asked ahead of each further try; what it finds is taken for the answer, and `later` puts the try off.
 */
export async function insist<T>(
  request: () => Promise<unknown>,
  pauses: readonly number[],
  before: () => Promise<T | 'later' | null> = async () => null,
): Promise<Result<T, Fault>> {
  let fault: Fault | null = null;
  for (let tries = 0; ; tries += 1) {
    const found = fault === null ? null : await before();
    if (found !== null && found !== 'later') return success(found);
    try {
      if (found === null) return success((await request()) as T);
    } catch (error) {
      fault = faultOf(error);
    }
    const pause = pauses[tries];
    if (fault !== null && (fault.kind === 'refused' || pause === undefined)) return failure(fault);
    await sleep(pause);
  }
}
