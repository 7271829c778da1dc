import type { ChatState } from '../chat/state.ts';
import type { Result } from '../corpus/problem.ts';
import type { Log } from '../platforms/log.ts';
import type { Platform } from '../platforms/platform.ts';
import type { ChatSettings, DiscordSettings, SlackSettings } from './chat-settings.ts';
import type { Refusal } from './start-platforms.ts';

export interface Configured {
  /** By the name that a person knows them by. */
  readonly platforms: ReadonlyMap<string, Platform>;
  /** Platforms whose settings cannot work. */
  readonly problems: readonly Refusal[];
}

/** What a platform needs of us. */
export interface Surroundings {
  readonly state: Pick<ChatState, 'remember' | 'recall'>;
  readonly log: Log;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/**
 * Makes the platforms that are configured; none is connected yet. The code of a platform is loaded only when it is
 * configured: it is large.
 */
export async function configuredPlatforms(settings: ChatSettings, around: Surroundings): Promise<Configured> {
  const platforms = new Map<string, Platform>();
  const problems: Refusal[] = [];
  const take = async <S>(name: string, given: Result<S | null>, make: (settings: S) => Promise<Platform>) => {
    if (!given.ok) problems.push({ name, problem: given.problem });
    else if (given.value !== null) platforms.set(name, await make(given.value));
  };
  await take('Slack', settings.slack, (slack) => makeSlack(slack, around));
  await take('Discord', settings.discord, (discord) => makeDiscord(discord, around));
  return { platforms, problems };
}

/** Whether there is anything to serve, well configured or not. */
export function isConfigured({ slack, discord }: ChatSettings): boolean {
  return [slack, discord].some((given) => !given.ok || given.value !== null);
}

async function makeSlack(slack: SlackSettings, { log, now }: Surroundings): Promise<Platform> {
  const { createSlack } = await import('../platforms/slack/platform.ts');
  return createSlack({ ...slack, log, now });
}

async function makeDiscord({ token, server, apiUrl }: DiscordSettings, around: Surroundings): Promise<Platform> {
  const { createDiscord } = await import('../platforms/discord/discord.ts');
  return createDiscord({ token, ...around, ...(server ? { serverId: server } : {}), ...(apiUrl ? { apiUrl } : {}) });
}
