import type { APIMessage } from 'discord.js';
import type { Delivery } from '../../../chat/messenger.ts';
import { type Result, success } from '../../../corpus/problem.ts';
import type { Fault } from '../fault.ts';
import { threadName } from '../read/thread-name.ts';
import { renderDiscordMessage } from '../render/message.ts';
import { findEarlier } from './find-earlier.ts';
import { markOf } from './mark.ts';
import { postOnce } from './post-once.ts';
import { bodyOf, type Posting } from './posting.ts';
import { openThread } from './thread.ts';

/** A reply that goes over several messages. */
export interface Long {
  /** The invocation that it answers. */
  readonly id: string;
  readonly delivery: Delivery;
  /** Whether a thread can hang below the first message. */
  readonly opens: boolean;
}

/**
 * Posts what did not fit the first message: in a thread below it, or, where there can be none, below it. Each page has a
 * mark of its own, so that a crash between two of them costs and doubles nothing.
 */
export async function postRest(posting: Posting, first: APIMessage, long: Long): Promise<Result<null, Fault>> {
  const { id, delivery, opens } = long;
  let from = nextOf(delivery);
  if (from === null) return success(null);
  let channel = first.channel_id;
  if (opens) {
    const thread = await openThread(posting, channel, first.id, threadName(delivery.reply.summary));
    if (thread.ok) channel = thread.value;
    else if (thread.problem.kind === 'passing') return thread;
    // Refused: no permission, or a channel that has no threads. The rest is worth more than its place.
  }
  for (let number = 2; from !== null; number += 1) {
    const page: Delivery = { ...delivery, from };
    const posted = await postPage(posting, channel, first.id, pageId(id, number), page);
    if (!posted.ok) return posted;
    from = nextOf(page);
  }
  return success(null);
}

/** What a page behind the first is marked by. */
export const pageId = (id: string, number: number): string => `${id}/${number}`;

async function postPage(
  posting: Posting,
  channel: string,
  since: string,
  id: string,
  page: Delivery,
): Promise<Result<APIMessage, Fault>> {
  const mark = markOf(id);
  const earlier = page.again ? await findEarlier(posting, channel, since, mark, false) : 'absent';
  if (typeof earlier !== 'string') return success(earlier);
  // In a thread that is new nothing is to be seen. Where nothing may be seen, the first page says so for all.
  const body = bodyOf(page, mark, earlier === 'unreachable', 'follows');
  return await postOnce(posting, channel, body, mark, since);
}

function nextOf({ reply, from }: Delivery): number | null {
  return renderDiscordMessage(reply, { from, again: false, rest: 'follows' }).next;
}
