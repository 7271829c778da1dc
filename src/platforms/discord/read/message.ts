import type { APIMessage } from 'discord.js';
import type { Command } from '../../../chat/command.ts';
import { type Invocation, invocationId, type Request } from '../../../chat/invocation.ts';
import { isSmallTalk } from '../../../chat/small-talk.ts';
import { readAttachment } from './attachment.ts';
import { notForIbid, repliedTo } from './not-for-ibid.ts';
import { type ChannelFacts, canHoldThreads, PLATFORM, placeIn } from './place.ts';
import { questionText } from './said.ts';
import { threadName } from './thread-name.ts';

export interface MessageSetting {
  /** Our user's id. */
  readonly self: string;
  /** The server; null for a direct message. */
  readonly team: string | null;
  readonly channel: ChannelFacts;
  readonly commands: readonly Command[];
  /** Milliseconds since 1970. */
  readonly receivedAt: number;
}

/** What a message wants of Ibid, or why Ibid keeps silent. Several invocations only where files were dropped. */
export type Understood = { readonly invocations: readonly Invocation[] } | { readonly silent: string };

/**
 * A mention, a reply to Ibid, or a direct message. A mention without a question, or with a greeting alone, asks for
 * help; a file in a direct message is to be added, and a question beside it is answered too. What is asked in a channel is answered in a thread, which has the message's id.
 */
export function readMessage(message: APIMessage, setting: MessageSetting): Understood {
  const { self, team, channel, commands, receivedAt } = setting;
  const direct = team === null;
  const silent = notForIbid({ message, direct, self });
  if (silent !== null) return { silent };
  const text = questionText(message, self);
  const files = (direct ? additions(message, commands) : null) ?? [];
  const asksToo = /[?？]\s*$/.test(text) && !isSmallTalk(text);
  const requests = files.length > 0 && !asksToo ? files : [...files, asked(text, message, setting)];
  const opens = !direct && canHoldThreads(channel);
  const place = placeIn(channel, team, direct);
  return {
    invocations: requests.map((request, number): Invocation => {
      const key = `discord:message:${message.id}${number === 0 ? '' : `:${number}`}`;
      return {
        id: invocationId(key),
        keys: [key],
        request,
        person: { platform: PLATFORM, id: message.author.id },
        place: opens ? { ...place, thread: message.id } : place,
        receivedAt,
        handle: {
          kind: 'message',
          channel: channel.id,
          message: message.id,
          thread: opens ? threadName(text) : null,
        },
      };
    }),
  };
}

function asked(text: string, message: APIMessage, { commands, self }: MessageSetting): Request {
  const above = repliedTo(message, self);
  const conversation = { conversational: true, ...(above === null ? {} : { repliesTo: above }) };
  if (text === '' || isSmallTalk(text)) return { kind: 'command', command: 'help', raw: {}, ...conversation };
  const main = commands.find(({ name }) => name === 'ask')?.options.find((option) => option.main === true);
  return { kind: 'command', command: 'ask', raw: { [main?.name ?? 'question']: text }, ...conversation };
}

/** One request a file, for the command that adds files; null where there is no file, or no such command. */
function additions(message: APIMessage, commands: readonly Command[]): Request[] | null {
  const add = commands.find(({ name }) => name === 'add');
  const option = add?.options.find(({ kind }) => kind === 'file');
  if (add === undefined || option === undefined || message.attachments.length === 0) return null;
  return message.attachments.map((attachment) => ({
    kind: 'command',
    command: add.name,
    raw: { [option.name]: readAttachment(attachment) },
    conversational: true,
  }));
}
