import { type APIChannel, type APIMessage, ChannelType, Routes } from 'discord.js';
import { insist, PAUSES } from '../insist.ts';
import { readMessage } from '../read/message.ts';
import { notForIbid } from '../read/not-for-ibid.ts';
import type { ChannelFacts } from '../read/place.ts';
import { NOT_TAKEN_IN, type Taking } from './take-interaction.ts';

export interface Listening extends Taking {
  readonly self: string;
  /** What the gateway told of a channel; null where it told nothing. */
  readonly channelFacts: (id: string) => ChannelFacts | null;
}

/** Takes a message in, if Ibid is asked. `team`: the server, null for a direct message. Never throws. */
export async function takeMessage(message: APIMessage, team: string | null, listening: Listening): Promise<void> {
  const { desk, self, now, log } = listening;
  if (notForIbid({ message, direct: team === null, self }) !== null) return;
  const channel = await factsOf(message.channel_id, team, listening);
  if (channel === null) {
    log('error', 'a message was left: Discord does not tell what channel it is in', { message: message.id });
    return;
  }
  const understood = readMessage(message, { self, team, channel, commands: desk.commands, receivedAt: now() });
  if ('silent' in understood) return;
  try {
    for (const invocation of understood.invocations) await desk.accept(invocation);
  } catch (error) {
    log('error', 'a message could not be taken in', { error, message: message.id });
    await say(message, listening);
  }
}

/** For a thread the channel above it must be known, since its rules of access count; nothing is guessed. */
async function factsOf(id: string, team: string | null, listening: Listening): Promise<ChannelFacts | null> {
  if (team === null) return { id, type: ChannelType.DM, parent: null };
  const told = listening.channelFacts(id);
  if (told !== null) return told;
  const asked = await insist<APIChannel>(() => listening.connection.bot.get(Routes.channel(id)), PAUSES);
  if (!asked.ok) return null;
  const { type } = asked.value;
  return { id, type, parent: 'parent_id' in asked.value ? (asked.value.parent_id ?? null) : null };
}

async function say({ id, channel_id: channel }: APIMessage, { connection }: Listening): Promise<void> {
  const body = {
    content: NOT_TAKEN_IN,
    allowed_mentions: { parse: [] },
    message_reference: { message_id: id, fail_if_not_exists: false },
    nonce: `not-${id}`.slice(0, 25),
    enforce_nonce: true,
  };
  await insist(() => connection.bot.post(Routes.channelMessages(channel), { body }), PAUSES);
}
