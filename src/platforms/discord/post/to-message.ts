import type { Invocation } from '../../../chat/invocation.ts';
import type { Delivered, Delivery } from '../../../chat/messenger.ts';
import { type Result, success } from '../../../corpus/problem.ts';
import type { MessageHandle } from '../handle.ts';
import { directChannel } from './direct.ts';
import { type Earlier, findEarlier } from './find-earlier.ts';
import { markOf } from './mark.ts';
import { postOnce } from './post-once.ts';
import { bodyOf, delivered, type Posting } from './posting.ts';
import { failed } from './problems.ts';
import { openThread } from './thread.ts';

/**
 * Replies to a message: in a thread opened from it, or, where there can be none or Ibid may not open one, as a reply
 * below it. What is for one person alone and was asked in a server goes to them directly.
 */
export async function replyToMessage(
  posting: Posting,
  invocation: Invocation,
  handle: MessageHandle,
  delivery: Delivery,
): Promise<Result<Delivered>> {
  if (delivery.visibility === 'private' && !invocation.place.direct)
    return replyDirectly(posting, invocation, handle, delivery);
  const { channel, message } = handle;
  const mark = markOf(invocation.id);
  const earlier = delivery.again ? await lookThrough(posting, invocation, handle) : 'absent';
  if (typeof earlier !== 'string') return success(delivered(earlier));
  const body = bodyOf(delivery, mark, earlier !== 'absent');

  if (handle.thread !== null) {
    const thread = await openThread(posting, channel, message, handle.thread);
    if (!thread.ok && thread.problem.kind === 'passing') return failed(thread.problem);
    const posted = thread.ok ? await postOnce(posting, thread.value, body, mark, message) : thread;
    if (posted.ok) return success(delivered(posted.value));
    if (posted.problem.kind === 'passing') return failed(posted.problem);
    // Refused: no permission for threads, or too many of them. The reply is worth more than its place.
  }

  const reference = { message_id: message, fail_if_not_exists: false };
  const posted = await postOnce(posting, channel, { ...body, message_reference: reference }, mark, message);
  return posted.ok ? success(delivered(posted.value)) : failed(posted.problem);
}

/** Looks where an earlier try may have posted: the thread of the question, and below the question. */
async function lookThrough(posting: Posting, { id }: Invocation, handle: MessageHandle): Promise<Earlier> {
  const mark = markOf(id);
  const inThread =
    handle.thread === null ? 'absent' : await findEarlier(posting, handle.message, handle.message, mark, false);
  if (typeof inThread !== 'string') return inThread;
  const inChannel = await findEarlier(posting, handle.channel, handle.message, mark, true);
  if (typeof inChannel !== 'string') return inChannel;
  return inThread === 'absent' ? inChannel : inThread;
}

async function replyDirectly(
  posting: Posting,
  { id, person }: Invocation,
  { message }: MessageHandle,
  delivery: Delivery,
): Promise<Result<Delivered>> {
  const direct = await directChannel(posting, person.id);
  if (!direct.ok) return failed(direct.problem);
  const channel = direct.value.id;
  const mark = markOf(id);
  const earlier = delivery.again ? await findEarlier(posting, channel, message, mark, false) : 'absent';
  if (typeof earlier !== 'string') return success(delivered(earlier));
  // A direct message channel can always be read; an empty one has never held a reply.
  const posted = await postOnce(posting, channel, bodyOf(delivery, mark, false), mark, message);
  return posted.ok ? success(delivered(posted.value)) : failed(posted.problem);
}
