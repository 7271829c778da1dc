import { commands } from '../../../commands/index.ts';
import type { Result } from '../../corpus/problem.ts';
import type { Check } from '../../platforms/terminal/checks.ts';
import type { DiscordSettings, SlackSettings } from '../chat-settings.ts';
import { PATIENCE_MS, within } from './within.ts';

/** What a platform's own checks say. */
interface Finding {
  readonly ok: boolean;
  readonly what: string;
  readonly todo: string;
}

/** Whether Slack's tokens work and have their scopes. Asks Slack only where it is configured. */
export async function checkSlackSettings(slack: Result<SlackSettings | null>, patience?: number): Promise<Check[]> {
  if (!slack.ok) return [settingsFault('Slack', slack.problem.message)];
  if (slack.value === null) return [notServed('Slack', 'SLACK_BOT_TOKEN', 'SLACK_BOT_TOKEN and SLACK_APP_TOKEN')];
  const { botToken, way, apiUrl } = slack.value;
  const appToken = way.kind === 'socket' ? way.appToken : null;
  return await asked('Slack', patience, async () => {
    const { checkSlack } = await import('../../platforms/slack/check.ts');
    return await checkSlack({ botToken, appToken, apiUrl });
  });
}

/** Whether Discord's token works and its commands are registered. Asks Discord only where it is configured. */
export async function checkDiscordSettings(
  discord: Result<DiscordSettings | null>,
  patience?: number,
): Promise<Check[]> {
  if (!discord.ok) return [settingsFault('Discord', discord.problem.message)];
  if (discord.value === null) return [notServed('Discord', 'DISCORD_TOKEN', 'DISCORD_TOKEN')];
  const { token, apiUrl, server } = discord.value;
  return await asked('Discord', patience, async () => {
    const { checkDiscord } = await import('../../platforms/discord/check.ts');
    return await checkDiscord({
      token,
      commands,
      ...(apiUrl ? { apiUrl } : {}),
      ...(server ? { serverId: server } : {}),
    });
  });
}

async function asked(name: string, patience = PATIENCE_MS, ask: () => Promise<readonly Finding[]>): Promise<Check[]> {
  const findings = await within(patience, ask());
  if (findings === null) {
    const found = `${name} did not answer within ${Math.round(patience / 1000)} s`;
    return [{ name, state: 'fault', found, remedy: 'Check the network, and a proxy if there is one.' }];
  }
  return findings.map(({ ok, what, todo }) => ({
    name,
    state: ok ? 'good' : 'fault',
    found: what,
    remedy: ok ? null : todo,
  }));
}

const settingsFault = (name: string, found: string): Check => ({
  name,
  state: 'fault',
  found,
  remedy: '.env.example lists every key.',
});

const notServed = (name: string, key: string, keys: string): Check => ({
  name,
  state: 'good',
  found: `not served, since ${key} is not set`,
  remedy: `To serve it set ${keys}.`,
});
