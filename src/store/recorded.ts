import type { Ending, Recorded } from '../chat/state.ts';
import type { invocations } from './schema/chat.ts';

/** Of these a file was not quoted: nothing was shown. */
export const NOTHING_SHOWN: ReadonlySet<Ending['outcome']> = new Set(['failed', 'refused', 'lost']);

export function asRecorded(row: typeof invocations.$inferSelect): Recorded {
  const { outcome, endedAt, message, messageChannel } = row;
  return {
    invocation: row.invocation,
    question: row.question?.text ?? null,
    citations: row.citations ?? [],
    ending:
      outcome === null || endedAt === null
        ? null
        : {
            outcome,
            message: message === null || messageChannel === null ? null : { channel: messageChannel, id: message },
            at: endedAt,
          },
  };
}
