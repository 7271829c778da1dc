import { visibleLine } from '../../chat/wording/visible.ts';
import { failure } from '../../corpus/problem.ts';
import { readChatSettings } from '../chat-settings.ts';
import type { Io } from '../io.ts';
import { DONE, type Outcome, wrongUsage } from '../outcome.ts';

export interface DiscordFlags {
  readonly server?: string;
  readonly json?: boolean;
}

/** `ibid discord register [--server ID]`: tells Discord which commands there are, and prints the link that invites Ibid. */
export async function discordRegisterCommand(flags: DiscordFlags, io: Io): Promise<Outcome> {
  if (flags.server !== undefined && !/^\d{15,21}$/.test(flags.server))
    return wrongUsage(`--server is ${JSON.stringify(flags.server)}, expected the id of a server, about 18 digits`);
  const settings = readChatSettings(io.environment, io.folder);
  if (!settings.ok) return settings;
  const { discord } = settings.value;
  if (!discord.ok) return discord;
  if (discord.value === null)
    return failure({
      code: 'not-configured',
      message:
        'DISCORD_TOKEN is not set. Take it from discord.com/developers/applications → your application → Bot → Reset Token, and put it in .env',
    });
  const { token, apiUrl } = discord.value;
  const server = flags.server ?? discord.value.server;
  const [{ commands }, { registerCommands }] = await Promise.all([
    import('../../../commands/index.ts'),
    import('../../platforms/discord/commands/register.ts'),
  ]);
  const registered = await registerCommands({
    token,
    commands,
    ...(apiUrl ? { apiUrl } : {}),
    ...(server ? { serverId: server } : {}),
  });
  if (!registered.ok) return registered;
  const { names, invite } = registered.value;
  if (flags.json) await io.out(`${JSON.stringify({ names, invite, server })}\n`);
  else {
    const where = server ? `in the server ${server}, at once` : 'everywhere; it may take some minutes until they show';
    await io.out(`Registered ${where}: ${names.map(visibleLine).join(', ')}\nInvite Ibid: ${invite}\n`);
  }
  return DONE;
}
