import { type APIMessage, Routes } from 'discord.js';
import type { Invocation } from '../../../chat/invocation.ts';
import type { Delivered, Delivery } from '../../../chat/messenger.ts';
import { failure, type Result, success } from '../../../corpus/problem.ts';
import type { Fault } from '../fault.ts';
import type { InteractionHandle } from '../handle.ts';
import { insist } from '../insist.ts';
import { addressed } from './addressed.ts';
import { findEarlier } from './find-earlier.ts';
import { markOf } from './mark.ts';
import { postOnce } from './post-once.ts';
import { bodyOf, delivered, type Posting } from './posting.ts';
import { failed, problemOf } from './problems.ts';

/**
 * Puts the reply in the place of "Ibid is thinking". That is an edit: it may be repeated and never doubles. When the
 * interaction's token is dead, a reply for all is posted as a message of its own.
 */
export async function replyToInteraction(
  posting: Posting,
  invocation: Invocation,
  handle: InteractionHandle,
  delivery: Delivery,
): Promise<Result<Delivered>> {
  await posting.acknowledged(invocation.id);
  const body = bodyOf(delivery, markOf(invocation.id), false);
  const edited = await insist<APIMessage>(
    () =>
      posting.connection.interactions.patch(Routes.webhookMessage(handle.application, handle.token, '@original'), {
        body,
        auth: false,
      }),
    posting.pauses,
  );
  if (edited.ok) return success(delivered(edited.value));
  return isTokenDead(edited.problem) ? postLate(posting, invocation, handle, delivery) : failed(edited.problem);
}

/** Unknown webhook (10015), unknown message (10008), invalid webhook token (50027): too late, or never acknowledged in time. */
function isTokenDead(fault: Fault): boolean {
  return fault.kind === 'refused' && (fault.status === 404 || fault.status === 401);
}

async function postLate(
  posting: Posting,
  invocation: Invocation,
  handle: InteractionHandle,
  delivery: Delivery,
): Promise<Result<Delivered>> {
  const { channel, interaction } = handle;
  if (delivery.visibility === 'private') return failure(expired('It was for one person alone, so it is not posted.'));
  if (channel === null) return failure(expired('Ibid may not post in this channel by itself.'));
  const mark = markOf(invocation.id);
  const earlier = await findEarlier(posting, channel, interaction, mark, false);
  if (typeof earlier !== 'string') return success(delivered(earlier));
  // An edit by an earlier try may have arrived.
  const unsure = delivery.again && earlier !== 'absent';
  const body = addressed(bodyOf(delivery, mark, unsure), invocation.person.id);
  const posted = await postOnce(posting, channel, body, mark, interaction);
  return posted.ok ? success(delivered(posted.value)) : failure(expired(problemOf(posted.problem).message));
}

function expired(reason: string) {
  return { code: 'expired', message: `Discord takes a reply for 15 minutes, and they are over. ${reason}` };
}
