import type { APIMessage } from 'discord.js';
import type { Invocation } from '../../../chat/invocation.ts';
import type { Delivered, Delivery } from '../../../chat/messenger.ts';
import { type Result, success } from '../../../corpus/problem.ts';
import type { Fault } from '../fault.ts';
import type { PlaceHandle } from '../handle.ts';
import { threadName } from '../read/thread-name.ts';
import { renderDiscordMessage } from '../render/message.ts';
import { idAt } from '../snowflake.ts';
import { type Earlier, findEarlier } from './find-earlier.ts';
import { markOf } from './mark.ts';
import { postOnce } from './post-once.ts';
import { bodyOf, delivered, type Posting } from './posting.ts';
import { failed } from './problems.ts';
import { openThread } from './thread.ts';

/** Milliseconds that our clock may be ahead of Discord's: so much earlier a post of ours is looked for. */
const CLOCKS_APART = 60_000;

/**
 * Posts what nobody asked for. Where the whole of it is to be read without pressing anything, what does not fit one message
 * follows: in a thread below the first, or, where there can be none, below it. Nobody waits, so an outage is waited out.
 */
export async function postInPlace(
  given: Posting,
  invocation: Invocation,
  { channel, opens }: PlaceHandle,
  delivery: Delivery,
): Promise<Result<Delivered>> {
  const posting = { ...given, pauses: given.patientPauses };
  const follows = delivery.reply.rest === 'thread';
  const since = idAt(invocation.receivedAt - CLOCKS_APART);
  const page = { delivery, channel, since, id: invocation.id };
  const first = await postPage(posting, page, (earlier) => earlier !== 'absent');
  if (!first.ok) return failed(first.problem);
  if (follows) {
    const rest = await postRest(posting, first.value, { ...page, opens });
    if (!rest.ok) return failed(rest.problem);
  }
  return success(delivered(first.value));
}

interface Page {
  readonly delivery: Delivery;
  readonly channel: string;
  /** Nothing of it was posted before this id. */
  readonly since: string;
  /** What it is known by; another one for each page. */
  readonly id: string;
}

async function postPage(
  posting: Posting,
  { delivery, channel, since, id }: Page,
  isCopy: (earlier: Exclude<Earlier, APIMessage>) => boolean,
): Promise<Result<APIMessage, Fault>> {
  const mark = markOf(id);
  const earlier = delivery.again ? await findEarlier(posting, channel, since, mark, false) : 'absent';
  if (typeof earlier !== 'string') return success(earlier);
  const rest = delivery.reply.rest === 'thread' ? 'follows' : 'button';
  return await postOnce(posting, channel, bodyOf(delivery, mark, isCopy(earlier), rest), mark, since);
}

/** Each page after the first has a mark of its own, so that a crash between two of them costs and doubles nothing. */
async function postRest(
  posting: Posting,
  first: APIMessage,
  { delivery, channel, id, opens }: Page & { readonly opens: boolean },
): Promise<Result<null, Fault>> {
  let from = nextOf(delivery);
  if (from === null) return success(null);
  let where = channel;
  if (opens) {
    const thread = await openThread(posting, channel, first.id, threadName(delivery.reply.summary));
    if (thread.ok) where = thread.value;
    else if (thread.problem.kind === 'passing') return thread;
    // Refused: no permission, or a channel that has no threads. The rest is worth more than its place.
  }
  for (let number = 2; from !== null; number += 1) {
    const part: Delivery = { ...delivery, from };
    const page = { delivery: part, channel: where, since: first.id, id: `${id}/${number}` };
    // In a thread that is new nothing is to be seen. Where nothing may be seen, the first page says so for all.
    const posted = await postPage(posting, page, (earlier) => earlier === 'unreachable');
    if (!posted.ok) return posted;
    from = nextOf(part);
  }
  return success(null);
}

function nextOf({ reply, from }: Delivery): number | null {
  return renderDiscordMessage(reply, { from, again: false, rest: 'follows' }).next;
}
