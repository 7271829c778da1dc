import type { Invocation } from '../../chat/invocation.ts';
import type { Delivered, Delivery, Messenger } from '../../chat/messenger.ts';
import { failure, type Result } from '../../corpus/problem.ts';
import type { Log } from '../log.ts';
import { amend } from './amend.ts';
import { download } from './download.ts';
import { slackHandle } from './handle.ts';
import { messageOf } from './message-link.ts';
import type { Pause } from './pauses.ts';
import { persist } from './persist.ts';
import { slashName } from './reserved-names.ts';
import { routesOf } from './routes.ts';
import type { Statuses } from './statuses.ts';
import type { Turns } from './turns.ts';
import { WAYS } from './ways.ts';
import type { CallSlack } from './web.ts';

export interface MessengerParts {
  readonly call: CallSlack;
  readonly botToken: string;
  /** Null for Slack's own. */
  readonly apiUrl: string | null;
  /** Ibid's own user; null as long as it is not known. */
  readonly self: () => string | null;
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
    amend: (message, remark, reply) => amend(parts, message, remark, reply),
    download: (attachment, maxBytes) => download(attachment, maxBytes, parts),
    working: (invocation) => parts.statuses.show(invocation),
    messageOf,
    slash: slashName,
  };
}

async function deliver(parts: MessengerParts, invocation: Invocation, delivery: Delivery): Promise<Result<Delivered>> {
  const handle = slackHandle(invocation);
  let result: Result<Delivered> = failure({
    code: 'expired',
    message: 'Slack takes no more answers to this: more than 30 minutes have passed',
  });
  for (const route of routesOf(invocation, handle, delivery.visibility, parts.now())) {
    const way = (again: boolean) => WAYS[route](parts, { invocation, handle, delivery, again });
    result = await persist(way, { again: delivery.again, pause: parts.pause, now: parts.now });
    if (result.ok || !['forbidden', 'expired'].includes(result.problem.code)) break;
    parts.log('debug', `slack: no way by ${route}: ${result.problem.message}`, { invocation: invocation.id });
  }
  // A message in the thread ends the status there by itself.
  const isPosted = result.ok && result.value.message !== null;
  if (!isPosted) await parts.statuses.clear(invocation);
  else parts.statuses.forget(invocation);
  return result;
}
