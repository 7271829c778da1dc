import type { Invocation } from '../../chat/invocation.ts';
import type { Delivered, Delivery, Messenger } from '../../chat/messenger.ts';
import { failure, type Result, success } from '../../corpus/problem.ts';
import type { Log } from '../log.ts';
import { amend } from './amend.ts';
import { destination } from './destination.ts';
import { directTo } from './direct-to.ts';
import { download } from './download.ts';
import { slackHandle } from './handle.ts';
import { messageOf } from './message-link.ts';
import type { Pause } from './pauses.ts';
import { persist } from './persist.ts';
import { postRest } from './post-rest.ts';
import { slashName } from './reserved-names.ts';
import { routesOf } from './routes.ts';
import type { Statuses } from './statuses.ts';
import type { Turns } from './turns.ts';
import { type Parcel, type Posted, WAYS } from './ways.ts';
import type { CallSlack } from './web.ts';

export interface MessengerParts {
  readonly call: CallSlack;
  readonly botToken: string;
  /** Null for Slack's own. */
  readonly apiUrl: string | null;
  /** Ibid's own user, and the workspace that it is in; null as long as they are not known. */
  readonly self: () => string | null;
  readonly team: () => string | null;
  /** Channels that are known to be somebody's direct messages with Ibid. */
  readonly directs: Set<string>;
  readonly statuses: Statuses;
  readonly turns: Turns;
  readonly log: Log;
  readonly now: () => number;
  readonly pause: Pause;
}

/** Posts replies in Slack, each once. */
export function slackMessenger(parts: MessengerParts): Messenger {
  return {
    platform: 'slack',
    deliver: (invocation, delivery) => deliver(parts, invocation, delivery),
    handleFor: ({ channel, thread }) => ({ channel, thread, responseUrl: null, status: false }),
    directTo: (person) => directTo(person, parts),
    destination: (chosen, person, from) => destination(chosen, person, from, parts),
    // Any message can have a thread below it; one in a thread cannot have another.
    threadOf: ({ thread }, { id }) => thread ?? id,
    amend: (message, remark, reply, files) => amend(parts, { message, remark, reply, ...(files ? { files } : {}) }),
    download: (attachment, maxBytes) => download(attachment, maxBytes, parts),
    working: (invocation) => parts.statuses.show(invocation),
    messageOf,
    slash: slashName,
  };
}

async function deliver(parts: MessengerParts, invocation: Invocation, delivery: Delivery): Promise<Result<Delivered>> {
  const parcel = { invocation, handle: slackHandle(invocation), delivery };
  const first = await deliverFirst(parts, parcel);
  // A message in the thread ends the status there by itself.
  if (first.ok && first.value.message !== null) parts.statuses.forget(invocation);
  else await parts.statuses.clear(invocation);
  if (!first.ok) return first;
  const rest = await postRest(parts, parcel, first.value);
  return rest.ok ? success({ message: first.value.message }) : rest;
}

async function deliverFirst(parts: MessengerParts, parcel: Omit<Parcel, 'again'>): Promise<Result<Posted>> {
  const { invocation, handle, delivery } = parcel;
  let result: Result<Posted> = failure({
    code: 'expired',
    message: 'Slack takes no more answers to this: more than 30 minutes have passed',
  });
  for (const route of routesOf(invocation, handle, delivery.visibility, parts.now())) {
    const way = (again: boolean) => WAYS[route](parts, { ...parcel, again });
    result = await persist(way, { again: delivery.again, pause: parts.pause, now: parts.now });
    if (result.ok || !['forbidden', 'expired'].includes(result.problem.code)) break;
    parts.log('debug', `slack: no way by ${route}: ${result.problem.message}`, { invocation: invocation.id });
  }
  return result;
}
