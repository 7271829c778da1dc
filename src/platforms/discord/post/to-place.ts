import type { APIMessage } from 'discord.js';
import type { Invocation } from '../../../chat/invocation.ts';
import type { Delivered, Delivery } from '../../../chat/messenger.ts';
import { type Result, success } from '../../../corpus/problem.ts';
import type { Fault } from '../fault.ts';
import type { PlaceHandle } from '../handle.ts';
import { threadName } from '../read/thread-name.ts';
import { idAt } from '../snowflake.ts';
import { type Earlier, findEarlier, UNKNOWN_CHANNEL } from './find-earlier.ts';
import { markOf } from './mark.ts';
import { postOnce } from './post-once.ts';
import { bodyOf, delivered, type Posting } from './posting.ts';
import { failed } from './problems.ts';
import { postRest } from './rest.ts';
import { openThread } from './thread.ts';

/** Milliseconds that our clock may be ahead of Discord's: so much earlier a post of ours is looked for. */
const CLOCKS_APART = 60_000;

/**
 * Posts what nobody asked for, in a channel or a thread; a thread that is not there yet is opened from its message. Where the
 * whole of it is to be read without pressing anything, what does not fit one message follows. Nobody waits, so an outage
 * is waited out.
 */
export async function postInPlace(
  given: Posting,
  invocation: Invocation,
  handle: PlaceHandle,
  delivery: Delivery,
): Promise<Result<Delivered>> {
  const posting = { ...given, pauses: given.patientPauses };
  const since = idAt(invocation.receivedAt - CLOCKS_APART);
  const parcel: Parcel = { id: invocation.id, since, handle, delivery };
  const first = await postFirst(posting, parcel);
  if (!first.ok) return failed(first.problem);
  if (delivery.reply.rest === 'thread') {
    const opens = handle.opens && handle.thread === null;
    const rest = await postRest(posting, first.value, { id: invocation.id, delivery, opens });
    if (!rest.ok) return failed(rest.problem);
  }
  return success(delivered(first.value));
}

interface Parcel {
  readonly id: string;
  readonly since: string;
  readonly handle: PlaceHandle;
  readonly delivery: Delivery;
}

async function postFirst(posting: Posting, parcel: Parcel): Promise<Result<APIMessage, Fault>> {
  const { id, since, handle, delivery } = parcel;
  const { channel, thread } = handle;
  const mark = markOf(id);
  const earlier = delivery.again ? await lookThrough(posting, parcel) : 'absent';
  if (typeof earlier !== 'string') return success(earlier);
  const rest = delivery.reply.rest === 'thread' ? 'follows' : 'button';
  const body = bodyOf(delivery, mark, earlier !== 'absent', rest);
  const posted = await postOnce(posting, thread ?? channel, body, mark, since);
  if (posted.ok || thread === null || !handle.opens || !isUnknown(posted.problem)) return posted;
  const opened = await openThread(posting, channel, thread, threadName(delivery.reply.summary));
  if (opened.ok) return await postOnce(posting, opened.value, body, mark, since);
  if (opened.problem.kind === 'passing' || opened.problem.status === 404) return opened;
  // Refused: no permission, or a channel that has no threads. It is worth more than its place; but what belongs to a
  // message that one person alone was shown is not for all.
  const message_reference = { message_id: thread, fail_if_not_exists: true };
  return await postOnce(posting, channel, { ...body, message_reference }, mark, since);
}

const isUnknown = (fault: Fault): boolean => fault.kind === 'refused' && fault.code === UNKNOWN_CHANNEL;

/** Looks where an earlier try may have posted: in the thread, and in the channel in its stead. */
async function lookThrough(posting: Posting, { id, since, handle }: Parcel): Promise<Earlier> {
  const mark = markOf(id);
  const { channel, thread } = handle;
  if (thread === null) return await findEarlier(posting, channel, since, mark, false);
  const inThread = await findEarlier(posting, thread, since, mark, false);
  if (typeof inThread !== 'string' || !handle.opens) return inThread;
  const inChannel = await findEarlier(posting, channel, since, mark, false);
  return inThread === 'absent' || typeof inChannel !== 'string' ? inChannel : inThread;
}
