import type { Action } from '../../src/chat/command.ts';
import { STOP_WATCH } from '../../src/digest/compose/buttons.ts';
import { noDigests } from '../parts/no-digests.ts';
import { plainly } from '../parts/say.ts';
import { stopped } from '../parts/stopped.ts';

/** Ends a watch. Value: its id. Whoever reads what it tells may stop it; everyone there is told, so that nobody waits for it. */
export const stopWatch: Action = {
  name: STOP_WATCH,
  visibility: 'public',
  run: async (value, context) => {
    if (!context.digests) return noDigests(context);
    const ended = await context.digests.endWatch(value);
    return ended.ok ? stopped(ended.value, context) : plainly(context, ended.problem.message);
  },
};
