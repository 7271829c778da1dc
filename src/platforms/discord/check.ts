import { type APIApplication, type APIApplicationCommand, ApplicationIntegrationType, Routes } from 'discord.js';
import type { Command } from '../../chat/command.ts';
import { commandDefinitions } from './commands/definitions.ts';
import { inviteLink } from './commands/invite.ts';
import { insist } from './insist.ts';
import { problemOf } from './post/problems.ts';
import { connect } from './rest.ts';

export interface Finding {
  readonly ok: boolean;
  readonly what: string;
  /** What to do about it; empty where it is well. */
  readonly todo: string;
}

export interface Checking {
  readonly token: string;
  readonly apiUrl?: string;
  readonly commands: readonly Command[];
  readonly serverId?: string;
}

const PORTAL = 'discord.com/developers/applications → your application';
const PAUSES = [500, 1_000];

/** What stands between these settings and a bot that answers, each with where to set it right. */
export async function checkDiscord(checking: Checking): Promise<readonly Finding[]> {
  const { bot } = connect(checking);
  const application = await insist<APIApplication>(() => bot.get(Routes.currentApplication()), PAUSES);
  if (!application.ok) {
    const refused = application.problem.kind === 'refused' && application.problem.status === 401;
    const { message } = problemOf(application.problem);
    return [
      refused
        ? bad(
            'Discord refuses the bot token.',
            `${PORTAL} → Bot → Reset Token, and put the new one in DISCORD_TOKEN. "Public Key" and "Client Secret" are other things.`,
          )
        : bad(message, 'Check the network, and discordstatus.com.'),
    ];
  }
  const { id, name, interactions_endpoint_url: endpoint, integration_types_config: installs } = application.value;
  const listed = await registered(bot, id, checking.serverId);
  return [
    good(`The bot token is that of "${name}". No privileged intent is needed.`),
    endpoint === null || endpoint === undefined || endpoint === ''
      ? good('Commands and buttons come over the gateway.')
      : bad(
          `Discord sends commands and buttons to ${endpoint}, not to Ibid.`,
          `${PORTAL} → General Information → Interactions Endpoint URL: make it empty.`,
        ),
    installs?.[ApplicationIntegrationType.UserInstall] === undefined
      ? bad('People cannot install Ibid for themselves.', `${PORTAL} → Installation → tick "User Install".`)
      : good('People can install Ibid for themselves.'),
    ...(listed === null
      ? [bad('The registered commands could not be read.', `Invite Ibid: ${inviteLink(id, checking.serverId)}`)]
      : [commandsFinding(checking.commands, listed)]),
  ];
}

async function registered(
  bot: ReturnType<typeof connect>['bot'],
  application: string,
  serverId: string | undefined,
): Promise<readonly APIApplicationCommand[] | null> {
  const routes = [Routes.applicationCommands(application)] as `/${string}`[];
  if (serverId !== undefined) routes.push(Routes.applicationGuildCommands(application, serverId));
  const lists = await Promise.all(routes.map((route) => insist<APIApplicationCommand[]>(() => bot.get(route), PAUSES)));
  const read = lists.flatMap((list) => (list.ok ? [list.value] : []));
  return read.length < lists.length ? null : read.flat();
}

function commandsFinding(commands: readonly Command[], listed: readonly APIApplicationCommand[]): Finding {
  const todo = 'Run: ibid discord register';
  const wanted = new Map(commandDefinitions(commands).map((one) => [key(one), essence(one)]));
  const found = new Map(listed.map((one) => [key(one), essence(one)]));
  const missing = [...wanted.keys()].filter((name) => !found.has(name));
  const changed = [...wanted]
    .filter(([name, text]) => found.has(name) && found.get(name) !== text)
    .map(([name]) => name);
  const odd = [...found.keys()].filter((name) => !wanted.has(name));
  if (missing.length > 0) return bad(`Discord does not know these commands: ${missing.join(', ')}.`, todo);
  if (changed.length > 0) return bad(`Discord knows another version of these commands: ${changed.join(', ')}.`, todo);
  if (odd.length > 0) return bad(`Discord offers commands that Ibid does not have: ${odd.join(', ')}.`, todo);
  return good(`All ${wanted.size} commands are registered.`);
}

interface Comparable {
  readonly name: string;
  readonly type?: number | undefined;
  readonly description?: string | undefined;
  readonly options?: readonly object[] | undefined;
}

const key = ({ name, type }: Comparable): string => (type === 3 ? `"${name}"` : `/${name}`);

/** What of a definition matters here; Discord leaves out what is false, and adds ids and versions. */
function essence({ description = '', options = [] }: Comparable): string {
  const parts = options.map((option) => {
    const {
      name,
      description: text,
      type,
      required,
      autocomplete,
      choices,
    } = option as Readonly<Record<string, unknown>>;
    const values = ((choices ?? []) as { name: string; value: string }[]).map((one) => [one.name, one.value]);
    return [name, text, type, required === true, autocomplete === true, values];
  });
  return JSON.stringify([description, parts]);
}

const good = (what: string): Finding => ({ ok: true, what, todo: '' });
const bad = (what: string, todo: string): Finding => ({ ok: false, what, todo });
