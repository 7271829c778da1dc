import { z } from 'zod';

const FILE = z.object({
  id: z.string(),
  name: z.string().nullish(),
  title: z.string().nullish(),
  size: z.number().nullish(),
  url_private_download: z.string().nullish(),
  url_private: z.string().nullish(),
  file_access: z.string().nullish(),
  mode: z.string().nullish(),
});

/** The events `message` and `app_mention` in their envelope; empty strings count as absent, as in Slack's samples. */
export const MESSAGE_EVENT = z.object({
  event_id: z.string().min(1),
  team_id: z.string().nullish(),
  authorizations: z.array(z.object({ user_id: z.string().nullish(), is_bot: z.boolean().nullish() })).nullish(),
  event: z.object({
    type: z.string(),
    subtype: z.string().nullish(),
    user: z.string().nullish(),
    bot_id: z.string().nullish(),
    text: z.string().nullish(),
    ts: z.string().min(1),
    thread_ts: z.string().nullish(),
    channel: z.string().min(1),
    channel_type: z.string().nullish(),
    edited: z.unknown().optional(),
    files: z.array(FILE).nullish(),
  }),
});

export type MessageEvent = z.infer<typeof MESSAGE_EVENT>;
export type FileOfMessage = z.infer<typeof FILE>;

/** Who Ibid is in this event's workspace. */
export function ownUser({ authorizations }: MessageEvent, self: string | null): string | null {
  return self ?? authorizations?.find((one) => one.is_bot)?.user_id ?? null;
}

/** Why nobody asked anything with this message; null where a person did. */
export function whyIgnored({ event }: MessageEvent, self: string | null): string | null {
  if (event.bot_id || event.subtype === 'bot_message') return 'a program wrote it';
  if (!event.user) return 'nobody wrote it';
  if (event.user === self || event.user === 'USLACKBOT') return 'Ibid or Slack wrote it';
  if (event.edited) return 'it is an edit of a message that was read before';
  if (event.subtype && event.subtype !== 'file_share' && event.subtype !== 'thread_broadcast')
    return `it is of the kind ${event.subtype}, which says nothing to Ibid`;
  return null;
}

/**
 * By which a message is known again. The message itself first: one message can come under several event ids, and as two
 * kinds of event. `part` tells the invocations apart that one message makes.
 */
export function messageKeys(message: MessageEvent, part: string): [string, string] {
  const { team_id, event, event_id } = message;
  return [`slack:message:${team_id ?? ''}:${event.channel}:${event.ts}${part}`, `slack:event:${event_id}${part}`];
}
