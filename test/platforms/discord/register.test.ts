import { expect, test } from 'vitest';
import { checkDiscord } from '../../../src/platforms/discord/check.ts';
import { registerCommands } from '../../../src/platforms/discord/commands/register.ts';
import { COMMANDS } from '../../end-to-end/discord/desk.ts';
import { DiscordServer } from '../../end-to-end/discord/server.ts';

async function withServer(run: (server: DiscordServer) => Promise<void>): Promise<void> {
  const server = await DiscordServer.start();
  try {
    await run(server);
    expect(server.violations).toEqual([]);
  } finally {
    await server.close();
  }
}

const faults = (findings: Awaited<ReturnType<typeof checkDiscord>>) =>
  findings.filter(({ ok }) => !ok).map(({ what }) => what);

test('commands are registered everywhere, found again by the check, and missed when one changes', () =>
  withServer(async (server) => {
    const access = { token: server.token, apiUrl: server.url };
    expect(faults(await checkDiscord({ ...access, commands: COMMANDS }))).toEqual([
      'Discord does not know these commands: /ask, /check, /add, /digest, /help, "Check this claim".',
    ]);
    expect(await registerCommands({ ...access, commands: COMMANDS })).toMatchObject({
      ok: true,
      value: { names: ['/ask', '/check', '/add', '/digest', '/help', 'Check this claim'] },
    });
    expect(faults(await checkDiscord({ ...access, commands: COMMANDS }))).toEqual([]);
    const [ask, ...rest] = COMMANDS;
    expect(faults(await checkDiscord({ ...access, commands: [{ ...ask!, description: 'Other' }, ...rest] }))).toEqual([
      'Discord knows another version of these commands: /ask.',
    ]);
    const fewer = COMMANDS.map((one) => ({
      ...one,
      options: one.options.map((option) => (option.choices ? { ...option, choices: option.choices.slice(1) } : option)),
    }));
    expect(faults(await checkDiscord({ ...access, commands: fewer }))).toEqual([
      'Discord knows another version of these commands: /digest.',
    ]);
    expect(faults(await checkDiscord({ ...access, commands: rest }))).toEqual([
      'Discord offers commands that Ibid does not have: /ask.',
    ]);
  }));

test('commands of one server have neither contexts nor installations', () =>
  withServer(async (server) => {
    const access = { token: server.token, apiUrl: server.url, serverId: server.world.guild };
    expect(await registerCommands({ ...access, commands: COMMANDS })).toMatchObject({ ok: true });
    const [stored] = [...server.rest.commands.values()];
    expect(stored).toHaveLength(6);
    expect(stored?.some((one) => 'contexts' in (one as object))).toBe(false);
    expect(faults(await checkDiscord({ ...access, commands: COMMANDS }))).toEqual([]);
  }));

test('what stands in the way is named, with the place to set it right', () =>
  withServer(async (server) => {
    const access = { apiUrl: server.url, commands: COMMANDS };
    const [refused] = await checkDiscord({ ...access, token: 'MTAw.wrong.token' });
    expect(refused).toMatchObject({ ok: false, what: 'Discord refuses the bot token.' });
    expect(refused?.todo).toContain('discord.com/developers/applications');
    expect(await registerCommands({ ...access, token: 'MTAw.wrong.token', pauses: [] })).toMatchObject({
      ok: false,
      problem: { code: 'token-invalid', message: expect.stringContaining('Reset Token') },
    });

    server.rest.application = {
      interactions_endpoint_url: 'https://bot.example.org/interactions',
      integration_types_config: { '0': {} },
    };
    await registerCommands({ ...access, token: server.token });
    expect(faults(await checkDiscord({ ...access, token: server.token }))).toEqual([
      'Discord sends commands and buttons to https://bot.example.org/interactions, not to Ibid.',
      'People cannot install Ibid for themselves.',
    ]);
  }));
