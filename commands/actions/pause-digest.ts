import type { Action } from '../../src/chat/command.ts';
import { PAUSE_DIGEST } from '../../src/digest/compose/buttons.ts';
import { pause } from '../digest/change.ts';
import { noDigests } from '../parts/no-digests.ts';
import { refusal } from '../parts/say.ts';

/** Pauses a digest. Value: its id. Everyone in the channel is told who did, and how it goes on. */
export const pauseDigest: Action = {
  name: PAUSE_DIGEST,
  visibility: 'public',
  run: async (value, context) => {
    const { digests } = context;
    if (!digests) return noDigests(context);
    const digest = (await digests.digests()).find(({ id }) => id === value);
    return digest ? await pause(digest, digests, context) : refusal(context, 'This digest was deleted.');
  },
};
