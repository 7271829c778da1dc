import { StateFault } from '../../src/chat/state-fault.ts';
import type { State } from '../../src/store/open-state.ts';
import type { Lives } from './lives.ts';

/** A call with the words that name it in a counterexample; or the end of one process and the begin of the next. */
export type Step = readonly [string, ((state: State) => Promise<unknown>) | 'restart'];

/** What a sequence of calls answers, and what there is to read in the end. */
export async function play(
  lives: Lives,
  steps: readonly Step[],
  everything: (state: State) => Promise<unknown>,
): Promise<unknown[]> {
  let state = await lives.begin();
  const answers: unknown[] = [];
  for (const [, run] of steps) {
    if (run === 'restart') state = await lives.next(state);
    else
      answers.push(
        await run(state).catch((error) => (error instanceof StateFault ? error.code : Promise.reject(error))),
      );
  }
  answers.push(await everything(state));
  await state.takeUnfinished();
  return answers;
}
