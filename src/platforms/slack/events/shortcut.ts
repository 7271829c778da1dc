import { z } from 'zod';
import { plainText } from '../plain-text.ts';
import { ignored, invocation, type Known, mainOption, type Read, unreadable } from './known.ts';

const PAYLOAD = z.object({
  callback_id: z.string(),
  trigger_id: z.string().min(1),
  response_url: z.string().nullish(),
  team: z.object({ id: z.string() }).nullish(),
  channel: z.object({ id: z.string().min(1) }),
  user: z.object({ id: z.string().min(1) }),
  message_ts: z.string().nullish(),
  message: z.object({
    ts: z.string().nullish(),
    thread_ts: z.string().nullish(),
    text: z.string().nullish(),
    attachments: z.array(z.object({ text: z.string().nullish(), fallback: z.string().nullish() })).nullish(),
  }),
});

/** The `callback_id` of a command in the menu of messages. */
export const callbackId = (command: string): string => `ibid-${command}`;

/** A command picked from a message's menu: the message's text is its main option. */
export function shortcut(payload: unknown, known: Known): Read {
  const read = PAYLOAD.safeParse(payload);
  if (!read.success) return unreadable('message shortcut', z.prettifyError(read.error));
  const { data } = read;
  const command = known.commands.find(
    ({ name, messageLabel }) => messageLabel && callbackId(name) === data.callback_id,
  );
  if (!command) return ignored(`there is no shortcut “${data.callback_id}”`);
  const { message } = data;
  const text = message.text || message.attachments?.map((one) => one.text || one.fallback || '').join('\n') || '';
  const channel = data.channel.id;
  const raw = mainOption(known, command.name, plainText(text));
  return {
    ok: true,
    value: [
      invocation(
        {
          keys: [`slack:shortcut:${data.trigger_id}`],
          request: { kind: 'command', command: command.name, raw, conversational: false },
          team: data.team?.id ?? null,
          user: data.user.id,
          handle: {
            channel,
            thread: message.thread_ts || message.ts || data.message_ts || null,
            responseUrl: data.response_url || null,
            status: false,
          },
          direct: known.isOwnDirect(channel),
        },
        known.now,
      ),
    ],
  };
}
