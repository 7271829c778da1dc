import type { CommandRequest, Invocation } from '../../../chat/invocation.ts';
import { invocation } from './known.ts';
import { type MessageEvent, messageKeys } from './message.ts';

interface Meant {
  readonly user: string;
  readonly request: CommandRequest;
  /** Tells the invocations apart that one message makes; '' for the question. */
  readonly part: string;
  readonly direct: boolean;
}

/** What somebody wants with a message. It is answered in its thread, which is opened below it where there is none. */
export function messageInvocation(message: MessageEvent, meant: Meant, now: number): Invocation {
  const { event, team_id } = message;
  const { user, request, part, direct } = meant;
  const handle = { channel: event.channel, thread: event.thread_ts || event.ts, responseUrl: null, status: true };
  return invocation({ keys: messageKeys(message, part), request, team: team_id || null, user, handle, direct }, now);
}
