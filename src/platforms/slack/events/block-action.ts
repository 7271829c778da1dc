import { z } from 'zod';
import { MARKER } from '../marker.ts';
import { decodeSlackButton } from '../render/button-id.ts';
import { ignored, invocation, type Known, type Read, unreadable } from './known.ts';

const PAYLOAD = z.object({
  trigger_id: z.string().min(1),
  response_url: z.string().nullish(),
  team: z.object({ id: z.string() }).nullish(),
  user: z.object({ id: z.string().min(1) }),
  channel: z.object({ id: z.string() }).nullish(),
  container: z.object({ is_ephemeral: z.boolean().nullish(), thread_ts: z.string().nullish() }).nullish(),
  message: z
    .object({
      ts: z.string().nullish(),
      thread_ts: z.string().nullish(),
      metadata: z.object({ event_type: z.string().nullish() }).nullish(),
    })
    .nullish(),
  view: z.object({ private_metadata: z.string().nullish() }).nullish(),
  actions: z
    .array(z.object({ action_id: z.string().nullish(), value: z.string().nullish(), action_ts: z.string().nullish() }))
    .min(1),
});

/**
 * A button under a reply of Ibid's. What it brings stands in the reply's thread, or starts one below the reply; below a
 * private reply there can be none. On the home page it is a direct message.
 */
export function blockAction(payload: unknown, known: Known): Read {
  const read = PAYLOAD.safeParse(payload);
  if (!read.success) return unreadable('pressed button', z.prettifyError(read.error));
  const { data } = read;
  const [pressed] = data.actions;
  const button = decodeSlackButton(pressed?.action_id ?? '', pressed?.value ?? undefined);
  if (!button) return ignored(`“${pressed?.action_id}” is no button of Ibid's`);
  const { channel, direct, thread } = whereFrom(data, known);
  return {
    ok: true,
    value: [
      invocation(
        {
          keys: [`slack:action:${data.trigger_id}:${pressed?.action_ts ?? ''}`],
          request: { kind: 'action', ...button },
          team: data.team?.id ?? null,
          user: data.user.id,
          handle: { channel, thread, responseUrl: data.response_url || null, status: false },
          direct,
        },
        known.now,
      ),
    ],
  };
}

function whereFrom({ channel, container, message, view, user }: z.infer<typeof PAYLOAD>, known: Known) {
  if (!channel?.id) return { channel: view?.private_metadata || user.id, direct: true, thread: null };
  const inThread = container?.thread_ts || message?.thread_ts || null;
  return {
    channel: channel.id,
    thread: inThread ?? (container?.is_ephemeral ? null : message?.ts || null),
    // A bot can post with a marker only where it is a member, and of direct messages these are its own alone.
    direct:
      channel.id.startsWith('D') &&
      (message?.metadata?.event_type === MARKER.event_type || known.isOwnDirect(channel.id)),
  };
}
