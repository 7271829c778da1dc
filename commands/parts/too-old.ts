import type { Context } from '../../src/chat/context.ts';
import type { Reply } from '../../src/chat/reply.ts';
import { plainly } from './say.ts';

/** What a button says when the reply above it is no longer known, or not to be seen from here. */
export const tooOld = (context: Context): Reply =>
  plainly(context, 'This reply is no longer known here.', 'Ask again: the new reply has buttons that work.');
