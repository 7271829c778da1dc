import { z } from 'zod';
import { SLACK_SERVICE } from './limits.ts';
import { markedBy } from './marker.ts';
import type { Called, CallSlack } from './web.ts';

const PAGE = z.object({
  messages: z.array(z.object({ ts: z.string(), user: z.string().nullish(), metadata: z.unknown().optional() })),
  has_more: z.boolean().nullish(),
  response_metadata: z.object({ next_cursor: z.string().nullish() }).nullish(),
});

/** What may have been posted, and where. */
export interface Sought {
  readonly id: string;
  readonly from: number;
  readonly channel: string;
  readonly thread: string | null;
  /** Milliseconds since 1970: no earlier than this. */
  readonly since: number;
  /** Who posted it. */
  readonly self: string | null;
}

/** `next`: as its marker says (`Marked`). `unseen`: Slack does not let us look, or there is too much to look through. */
export type Sighting =
  | { readonly kind: 'found'; readonly ts: string; readonly next: number | null }
  | { readonly kind: 'absent' | 'unseen' }
  | Extract<Called, { kind: 'wait' | 'fault' }>;

/** Looks for a reply by its marker among the messages of its thread or channel. */
export async function findReply(call: CallSlack, sought: Sought): Promise<Sighting> {
  const { channel, thread, since } = sought;
  const oldest = Math.max(0, (since - SLACK_SERVICE.clockSkew) / 1_000).toFixed(6);
  let cursor = '';
  for (let page = 0; page < SLACK_SERVICE.lookBackPages; page += 1) {
    const called = await call(thread === null ? 'conversations.history' : 'conversations.replies', {
      channel,
      ...(thread === null ? {} : { ts: thread }),
      oldest,
      include_all_metadata: true,
      limit: 200,
      ...(cursor ? { cursor } : {}),
    });
    if (called.kind === 'wait' || called.kind === 'fault') return called;
    if (called.kind === 'refused') return { kind: 'unseen' };
    const { data } = PAGE.safeParse(called.data);
    if (!data) return { kind: 'unseen' };
    for (const { ts, user, metadata } of data.messages) {
      const marked = sought.self === null || user === sought.self ? markedBy(metadata) : null;
      if (marked?.id === sought.id && marked.from === sought.from) return { kind: 'found', ts, next: marked.next };
    }
    cursor = data.response_metadata?.next_cursor ?? '';
    if (!cursor) return { kind: 'absent' };
  }
  return { kind: 'unseen' };
}
