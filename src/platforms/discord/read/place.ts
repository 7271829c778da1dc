import { type APIInteraction, ChannelType, InteractionContextType } from 'discord.js';
import type { Person, Place } from '../../../chat/place.ts';

export const PLATFORM = 'discord';

/** What must be known of a channel to tell which place it is. */
export interface ChannelFacts {
  readonly id: string;
  readonly type: number;
  /** For a thread, the channel it hangs below. */
  readonly parent: string | null;
}

/** Types of channel that are threads (resources/channel, channel types). */
const THREADS: readonly number[] = [
  ChannelType.AnnouncementThread,
  ChannelType.PublicThread,
  ChannelType.PrivateThread,
];

/** Types of channel in which a thread can be opened from a message. */
const THREADABLE: readonly number[] = [ChannelType.GuildText, ChannelType.GuildAnnouncement];

export const isThread = (channel: ChannelFacts): boolean => THREADS.includes(channel.type);

export const canHoldThreads = (channel: ChannelFacts): boolean => THREADABLE.includes(channel.type);

/** A thread belongs to the channel above it: that is the one whose rules of access count. */
export function placeIn(channel: ChannelFacts, team: string | null, direct: boolean): Place {
  const thread = isThread(channel);
  // Not everyone in the channel above can read it.
  if (channel.type === ChannelType.PrivateThread && channel.parent !== null)
    return { platform: PLATFORM, team, channel: channel.id, below: channel.parent, thread: channel.id, direct };
  return {
    platform: PLATFORM,
    team,
    channel: thread && channel.parent !== null ? channel.parent : channel.id,
    thread: thread ? channel.id : null,
    direct,
  };
}

/**
 * The channel of an interaction. `channel_id` is what old saved payloads have.
 * Null where there is none, or a thread does not say what it hangs below: whose rules would count then?
 */
export function interactionChannel(interaction: APIInteraction): ChannelFacts | null {
  const { channel } = interaction;
  if (channel === undefined) {
    const id = interaction.channel_id;
    return id === undefined ? null : { id, type: ChannelType.GuildText, parent: null };
  }
  const parent = 'parent_id' in channel && typeof channel.parent_id === 'string' ? channel.parent_id : null;
  const facts = { id: channel.id, type: channel.type, parent };
  return isThread(facts) && parent === null ? null : facts;
}

/**
 * Nobody but the person and Ibid reads in a direct message with Ibid (context 1). An app that a person installed for
 * themselves is asked in their direct messages with others too (context 2): others read there.
 */
export function interactionPlace(interaction: APIInteraction): Place | null {
  const channel = interactionChannel(interaction);
  if (channel === null) return null;
  const direct =
    interaction.context === undefined
      ? interaction.guild_id === undefined && channel.type === ChannelType.DM
      : interaction.context === InteractionContextType.BotDM;
  return placeIn(channel, interaction.guild_id ?? null, direct);
}

export function interactionPerson(interaction: APIInteraction): Person | null {
  const id = interaction.member?.user.id ?? interaction.user?.id;
  return id === undefined ? null : { platform: PLATFORM, id };
}
