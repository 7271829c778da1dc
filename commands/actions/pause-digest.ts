import type { Action } from '../../src/chat/command.ts';
import { PAUSE_DIGEST } from '../../src/digest/compose/buttons.ts';
import { pauseDigest as pauseNamed } from '../digest/change.ts';
import { noDigests } from '../parts/no-digests.ts';

/** Pauses a digest. Value: its id. Everyone in the channel is told who did, and how it goes on. */
export const pauseDigest: Action = {
  name: PAUSE_DIGEST,
  visibility: 'public',
  run: async (value, context) => {
    if (!context.digests) return noDigests(context);
    return await pauseNamed({ digest: value }, context.digests, context);
  },
};
