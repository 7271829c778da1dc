import type { Action } from '../../src/chat/command.ts';
import { DELETE_DIGEST, deleteDigest as remove } from '../digest/delete.ts';
import { noDigests } from '../parts/no-digests.ts';

/** Deletes a digest, and tells everyone in the channel who did. Value: its id. */
export const deleteDigest: Action = {
  name: DELETE_DIGEST,
  visibility: 'public',
  run: async (value, context) => {
    if (!context.digests) return noDigests(context);
    return await remove(value, context.digests, context);
  },
};
