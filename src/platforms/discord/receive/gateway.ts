import { Client, DiscordAPIError, Events, type GatewayDispatchPayload, Options } from 'discord.js';
import type { Log } from '../../log.ts';
import { INTENTS } from '../intents.ts';
import type { ChannelFacts } from '../read/place.ts';
import { LastingSessions } from './lasting-sessions.ts';

/**
 * discord.js's client, for its connection to the gateway: identifying, heartbeats, resuming, reconnecting, sharding. It
 * passes on every event as it came, with its number (`Events.Raw`); those are read, so that a saved payload and a live one
 * go the same way. It keeps channels, to know what a thread hangs below, and no messages or people.
 */
export function createGateway(
  apiUrl: string | undefined,
  event: (event: GatewayDispatchPayload) => void,
  log: Log,
): Client {
  const client = new Client({
    intents: [...INTENTS],
    // As many connections as Discord recommends: one up to about a thousand servers.
    shards: 'auto',
    ws: { buildStrategy: (manager) => new LastingSessions(manager) },
    // Only reads go through the client's own requests (the gateway's address), so it may repeat them as it likes.
    ...(apiUrl === undefined ? {} : { rest: { api: apiUrl } }),
    makeCache: Options.cacheWithLimits({
      ...Options.DefaultMakeCacheSettings,
      MessageManager: 0,
      ReactionManager: 0,
      ReactionUserManager: 0,
      PresenceManager: 0,
      VoiceStateManager: 0,
      ThreadMemberManager: 0,
      GuildEmojiManager: 0,
      GuildStickerManager: 0,
      StageInstanceManager: 0,
      GuildScheduledEventManager: 0,
      UserManager: { maxSize: 100, keepOverLimit: (user) => user.id === user.client.user?.id },
      GuildMemberManager: { maxSize: 100, keepOverLimit: (member) => member.id === member.client.user.id },
    }),
  });
  client.on(Events.Raw as string, event);

  client.on(Events.Error, ({ message }) => log('error', 'discord.js reports a fault', { message }));
  client.on(Events.Warn, (message) => log('warn', message));
  client.on(Events.ShardError, ({ message }) => log('warn', 'the connection to Discord has a fault', { message }));
  client.on(Events.ShardReconnecting, () => log('info', 'the connection to Discord was lost and is taken up again'));
  client.on(Events.ShardResume, (_, replayed) => log('info', 'the connection to Discord is back', { replayed }));
  client.on(Events.ShardDisconnect, ({ code }) =>
    log('error', `Discord closed the connection for good (${code}). Run "ibid doctor", then start again.`),
  );
  return client;
}

/** What discord.js knows of a server's channel or thread. */
export function channelFacts(client: Client, id: string): ChannelFacts | null {
  const channel = client.channels.cache.get(id);
  if (channel === undefined) return null;
  return { id, type: channel.type, parent: 'parentId' in channel ? channel.parentId : null };
}

/** What Ibid may do in a channel of a server, as bits; null where discord.js does not know the channel, or us in it. */
export function ownPermissions(client: Client, server: string, id: string): bigint | null {
  const channel = client.channels.cache.get(id);
  if (channel === undefined || !('guild' in channel) || channel.guild?.id !== server) return null;
  const { me } = channel.guild.members;
  return (me && channel.permissionsFor(me)?.bitfield) ?? null;
}

/** Why Discord will never let us in with these settings; null for a fault that may pass. */
export function refusal(error: unknown): { readonly code: string; readonly message: string } | null {
  if (!(error instanceof Error)) return null;
  const code = 'code' in error ? String(error.code) : '';
  if (
    code === 'TokenInvalid' ||
    (error instanceof DiscordAPIError && error.status === 401) ||
    /^authentication failed/i.test(error.message)
  )
    return {
      code: 'token-invalid',
      message:
        'Discord refuses the bot token. Copy a new one from discord.com/developers/applications → your application → Bot → Reset Token into DISCORD_TOKEN.',
    };
  if (/disallowed intents/i.test(error.message))
    return {
      code: 'intents',
      message:
        'Discord refuses what Ibid wants to be told (close code 4014). Ibid needs no privileged intent; check that the application is not restricted at discord.com/developers/applications → Bot.',
    };
  return null;
}
