import { type APIMessage, MessageType } from 'discord.js';
import { mentions, questionText } from './said.ts';

/** A message, where it was said, and who we are. */
export interface Heard {
  readonly message: APIMessage;
  readonly direct: boolean;
  /** Our user's id. */
  readonly self: string;
}

interface Silence {
  readonly name: string;
  readonly applies: (heard: Heard) => boolean;
}

/** Why a message is left alone, in this order. Ibid never speaks unasked. */
const SILENCES: readonly Silence[] = [
  { name: 'its own message', applies: ({ message, self }) => message.author.id === self },
  {
    name: 'a bot, or a webhook',
    applies: ({ message }) => message.author.bot === true || message.webhook_id !== undefined,
  },
  {
    name: 'not something that a person wrote, such as "joined the server" or "pinned a message"',
    applies: ({ message }) => message.type !== MessageType.Default && message.type !== MessageType.Reply,
  },
  {
    name: 'nothing is said: no text, and no file in a direct message',
    applies: ({ message, direct, self }) =>
      direct
        ? questionText(message, self) === '' && message.attachments.length === 0
        : !mentions(message, self) && questionText(message, self) === '',
  },
  {
    name: 'neither mentions Ibid by name nor replies to it; @everyone, @here and roles do not count',
    applies: (heard) =>
      !heard.direct && !mentions(heard.message, heard.self) && repliedTo(heard.message, heard.self) === null,
  },
];

/** Why Ibid keeps silent about a message; null where it is asked. */
export function notForIbid(heard: Heard): string | null {
  return SILENCES.find(({ applies }) => applies(heard))?.name ?? null;
}

/**
 * The message of Ibid's that this one replies to; null for what replies to none. Its text comes to us only when the reply
 * pings us, as it does unless switched off: see the note on intents.
 */
export function repliedTo(
  { type, referenced_message: above, message_reference: reference, channel_id: here }: APIMessage,
  self: string,
): { readonly channel: string; readonly id: string } | null {
  if (type !== MessageType.Reply || above?.author.id !== self) return null;
  return { channel: reference?.channel_id ?? here, id: above.id };
}
