import type { Context } from '../../src/chat/context.ts';
import type { Reply } from '../../src/chat/reply.ts';
import { refusal } from './say.ts';

/** What is said where there is no state that digests, watches and questions are kept in. */
export const noDigests = (context: Context): Reply =>
  refusal(
    context,
    'Ibid posts nothing by itself here: nothing is kept in which a digest or a watch could outlive this question.',
    'Whoever runs Ibid can start it with “ibid start”, which keeps a state.',
  );
