import type { Invocation } from '../../chat/invocation.ts';
import type { Delivered, Delivery } from '../../chat/messenger.ts';
import { findReply } from './find-reply.ts';
import type { SlackHandle } from './handle.ts';
import { SLACK_SERVICE } from './limits.ts';
import { markerOf } from './marker.ts';
import type { MessengerParts } from './messenger.ts';
import type { Tried } from './persist.ts';
import { refusal } from './refusals.ts';
import { SLACK_POSTING } from './render/limits.ts';
import { renderSlackMessage } from './render/message.ts';
import { isResponseUrl, postToUrl } from './response-url.ts';
import type { Route } from './routes.ts';

export interface Parcel {
  readonly invocation: Invocation;
  readonly handle: SlackHandle;
  readonly delivery: Delivery;
  /** An earlier try may have arrived. */
  readonly again: boolean;
}

/** One message of a reply that arrived. */
export interface Posted extends Delivered {
  /** Number of the first section that is to follow in the thread; null where none is. */
  readonly next: number | null;
  /** It may have been there before, and so may what follows it. */
  readonly mayBeOlder: boolean;
}

type Way = (parts: MessengerParts, parcel: Parcel) => Promise<Tried<Posted>>;

/** One try to bring a page of a reply, by each way. */
export const WAYS: Readonly<Record<Route, Way>> = {
  /** The only one that can be seen to have arrived, so that a copy is marked as one only where Slack shows nothing. */
  async post(parts, { invocation: { id, receivedAt }, handle: { channel, thread }, delivery, again }) {
    const { from, reply } = delivery;
    let mayBeCopy = false;
    if (again) {
      const since = receivedAt;
      const sighting = await findReply(parts.call, { id, from, channel, thread, since, self: parts.self() });
      if (sighting.kind === 'found') {
        const { ts, next } = sighting;
        return { kind: 'done', value: { message: { channel, id: ts }, next, mayBeOlder: true } };
      }
      if (sighting.kind === 'wait') return sighting;
      if (sighting.kind === 'fault') return { kind: 'unsure', what: sighting.what };
      mayBeCopy = sighting.kind === 'unseen';
    }
    const rest = reply.rest ?? 'button';
    const { blocks, text, next: left } = renderSlackMessage(reply, { from, again: mayBeCopy, rest });
    const next = rest === 'thread' ? left : null;
    const tried = await postBy('chat.postMessage', parts, channel, {
      channel,
      ...inThread(thread),
      ...SLACK_POSTING,
      blocks,
      text,
      metadata: markerOf({ id, from, next }),
    });
    return tried.kind === 'done' ? { kind: 'done', value: { ...tried.value, next, mayBeOlder: mayBeCopy } } : tried;
  },

  async ephemeral(parts, { invocation, handle, delivery, again }) {
    const { channel, thread } = handle;
    const user = invocation.person.id;
    const message = { channel, user, ...inThread(thread), ...page(delivery, again) };
    const tried = await postBy('chat.postEphemeral', parts, channel, message);
    return tried.kind === 'done' ? NAMELESS : tried;
  },

  async url(parts, { handle, delivery, again }) {
    const url = handle.responseUrl ?? '';
    if (!isResponseUrl(url, parts.apiUrl))
      return {
        kind: 'never',
        problem: { code: 'refused', message: 'the address for the answer is not one of Slack’s' },
      };
    const body = {
      response_type: delivery.visibility === 'public' ? 'in_channel' : 'ephemeral',
      replace_original: false,
      ...inThread(handle.thread),
      ...page(delivery, again),
    };
    const tried = await postToUrl(url, body);
    return tried.kind === 'done' ? NAMELESS : tried;
  },
};

/** What one person alone sees has no name, or one that leads nowhere; no thread can hang below it. */
const NAMELESS: Tried<Posted> = { kind: 'done', value: { message: null, next: null, mayBeOlder: false } };

const inThread = (thread: string | null) => (thread === null ? {} : { thread_ts: thread });

function page({ reply, from }: Delivery, again: boolean) {
  const { blocks, text } = renderSlackMessage(reply, { from, again });
  return { ...SLACK_POSTING, blocks, text };
}

async function postBy(
  method: 'chat.postMessage' | 'chat.postEphemeral',
  { call, turns }: MessengerParts,
  channel: string,
  message: Readonly<Record<string, unknown>>,
): Promise<Tried<Delivered>> {
  await turns.turn(channel);
  const called = await call(method, message);
  switch (called.kind) {
    case 'done': {
      const { channel: where, ts } = called.data;
      if (typeof ts !== 'string') return { kind: 'done', value: { message: null } };
      return { kind: 'done', value: { message: { channel: typeof where === 'string' ? where : channel, id: ts } } };
    }
    case 'wait':
      if (called.milliseconds > SLACK_SERVICE.longestWait) return called;
      // The next try waits for its turn.
      turns.hold(channel, called.milliseconds);
      return { kind: 'wait', milliseconds: 0 };
    case 'fault':
      return { kind: 'unsure', what: called.what };
    case 'refused':
      return { kind: 'never', problem: refusal(called) };
  }
}
