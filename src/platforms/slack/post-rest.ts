import type { Delivery } from '../../chat/messenger.ts';
import { type Result, success } from '../../corpus/problem.ts';
import { SLACK_SERVICE } from './limits.ts';
import type { MessengerParts } from './messenger.ts';
import { persist } from './persist.ts';
import { renderSlackMessage } from './render/message.ts';
import { type Parcel, type Posted, WAYS } from './ways.ts';

/**
 * Posts what the first message of a reply had no room for into its thread, page after page, each once. Pages go out in
 * order, so that behind one that was not there before none was, and each goes on where the one before it ended, as its
 * marker says, however the reply would be divided now.
 */
export async function postRest(
  parts: MessengerParts,
  { invocation, handle, delivery }: Omit<Parcel, 'again'>,
  first: Posted,
): Promise<Result<null>> {
  if (first.message === null) return success(null);
  const { now, pause, turns } = parts;
  const thread = handle.thread ?? first.message.id;
  let before = first;
  while (before.next !== null && !isBeyond(delivery, before.next)) {
    if (!before.mayBeOlder) turns.hold(handle.channel, SLACK_SERVICE.messageInterval);
    const page = { invocation, handle: { ...handle, thread }, delivery: { ...delivery, from: before.next } };
    const attempt = (again: boolean) => WAYS.post(parts, { ...page, again });
    const posted = await persist(attempt, { again: delivery.again && before.mayBeOlder, now, pause });
    if (!posted.ok) return posted;
    before = posted.value;
  }
  return success(null);
}

/** The reply was composed anew since its first page was posted, and has become shorter. */
function isBeyond({ reply }: Delivery, from: number): boolean {
  return renderSlackMessage(reply, { from, again: false, rest: 'thread' }).isEmpty;
}
