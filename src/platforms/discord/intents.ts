import { GatewayIntentBits } from 'discord.js';

/**
 * What the gateway tells us, and nothing more: servers with their channels and threads, and messages in servers and in
 * direct messages. None of it is privileged. Without the privileged "Message Content" intent, a message's text comes only
 * with direct messages, messages that mention the app, and the app's own (events/gateway, message content intent): exactly
 * what Ibid is meant to read. A reply to Ibid comes with its text as long as it pings Ibid, which is the default.
 */
export const INTENTS: readonly GatewayIntentBits[] = [
  GatewayIntentBits.Guilds,
  GatewayIntentBits.GuildMessages,
  GatewayIntentBits.DirectMessages,
];
