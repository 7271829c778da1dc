/**
 * Work that may be interrupted: it pauses every few milliseconds, so that whoever drives it can let others have their
 * turn. What it returns does not depend on how it is driven.
 */
export type Steps<T> = Generator<undefined, T, undefined>;

/** Does all of the work now. */
export function atOnce<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Does the work bit by bit, with `turn` between the bits: a promise that resolves once others had their turn. */
export async function inTurns<T>(steps: Steps<T>, turn: () => Promise<unknown>): Promise<T> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    await turn();
  }
}
