import { type APIInteraction, type APIMessage, ApplicationCommandType, ChannelType, InteractionType } from 'discord.js';
import type { Command } from '../../../chat/command.ts';
import type { Invocation } from '../../../chat/invocation.ts';
import { failure, type Result } from '../../../corpus/problem.ts';
import { readButton } from './button.ts';
import { readChatCommand } from './chat-command.ts';
import { readMessage } from './message.ts';
import { readMessageMenu } from './message-menu.ts';
import { type FixedOptions, readModal } from './modal.ts';

/** An interaction that is worked: anything but autocompletion, which `readTyping` reads. */
export function readInteraction(
  interaction: APIInteraction,
  commands: readonly Command[],
  receivedAt: number,
  fixedOptions: FixedOptions = () => null,
): Result<Invocation> {
  if (interaction.type === InteractionType.MessageComponent) return readButton(interaction, receivedAt);
  if (interaction.type === InteractionType.ModalSubmit) return readModal(interaction, fixedOptions, receivedAt);
  if (interaction.type === InteractionType.ApplicationCommand) {
    const { data } = interaction;
    if (data.type === ApplicationCommandType.ChatInput) return readChatCommand({ ...interaction, data }, receivedAt);
    if (data.type === ApplicationCommandType.Message)
      return readMessageMenu({ ...interaction, data }, commands, receivedAt);
  }
  return failure({
    code: 'not-for-ibid',
    message: `Interaction of type ${interaction.type}: expected a command, a message's menu, a button or a form.`,
  });
}

export interface Receiving {
  readonly commands: readonly Command[];
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Our user's id. Default: the first bot that the message mentions, or replies to. */
  readonly self?: string;
  /** For a message in a thread: the channel it hangs below, which a message does not tell. */
  readonly parent?: string;
}

/**
 * The invocation in one saved payload: an interaction, or a message, bare or as the gateway sends it
 * (`{ "t": "MESSAGE_CREATE", "d": … }`). Of several dropped files the first. A problem says why there is none.
 */
export function receiveDiscord(payload: unknown, receiving: Receiving): Result<Invocation> {
  try {
    return received(payload, receiving);
  } catch (error) {
    // Discord's own payloads are whole. One from a file may lack anything.
    const reason = error instanceof Error ? error.message : String(error);
    return failure({ code: 'incomplete', message: `The payload lacks what Discord always sends: ${reason}.` });
  }
}

function received(payload: unknown, receiving: Receiving): Result<Invocation> {
  const data = isRecord(payload) && isRecord(payload['d']) ? payload['d'] : payload;
  if (isRecord(data) && typeof data['type'] === 'number' && typeof data['id'] === 'string') {
    if (typeof data['token'] === 'string')
      return readInteraction(data as unknown as APIInteraction, receiving.commands, receiving.now);
    if (isRecord(data['author']) && typeof data['channel_id'] === 'string')
      return readSavedMessage(data as unknown as APIMessage & GatewayFields, receiving);
  }
  return failure({
    code: 'not-an-event',
    message:
      'This is no payload of Discord that Ibid knows: expected an interaction ("id", "type", "token") or a message ("id", "type", "author", "channel_id").',
  });
}

interface GatewayFields {
  readonly guild_id?: string;
  readonly channel_type?: number;
}

function readSavedMessage(message: APIMessage & GatewayFields, receiving: Receiving): Result<Invocation> {
  const mentions = message.mentions ?? [];
  const self =
    receiving.self ?? [...mentions, message.referenced_message?.author].find((user) => user?.bot === true)?.id ?? '';
  const whole = { ...message, mentions, attachments: message.attachments ?? [], content: message.content ?? '' };
  const type = message.channel_type ?? (message.guild_id === undefined ? ChannelType.DM : ChannelType.GuildText);
  const understood = readMessage(whole, {
    self,
    team: message.guild_id ?? null,
    channel: { id: message.channel_id, type, parent: receiving.parent ?? null },
    commands: receiving.commands,
    receivedAt: receiving.now,
  });
  if ('silent' in understood)
    return failure({ code: 'not-for-ibid', message: `Ibid keeps silent: ${understood.silent}.` });
  const [first] = understood.invocations;
  return first === undefined
    ? failure({ code: 'not-for-ibid', message: 'The message wants nothing of Ibid.' })
    : { ok: true, value: first };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
