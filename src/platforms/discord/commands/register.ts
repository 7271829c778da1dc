import { type APIApplication, type APIApplicationCommand, Routes } from 'discord.js';
import type { Command } from '../../../chat/command.ts';
import { failure, type Result, success } from '../../../corpus/problem.ts';
import { insist, PAUSES } from '../insist.ts';
import { problemOf } from '../post/problems.ts';
import { connect } from '../rest.ts';
import { definitionFaults } from './check-definitions.ts';
import { commandDefinitions } from './definitions.ts';
import { inviteLink } from './invite.ts';

export interface Registering {
  readonly token: string;
  /** Default: the application whose token it is. */
  readonly applicationId?: string;
  readonly apiUrl?: string;
  readonly commands: readonly Command[];
  /** One server, where the commands are seen at once; default: everywhere. */
  readonly serverId?: string;
  readonly pauses?: readonly number[];
}

export interface Registered {
  /** As they are typed or picked: `/ask`, `Check this claim`. */
  readonly names: readonly string[];
  readonly invite: string;
}

/** Tells Discord which commands there are, in place of all that were told before. */
export async function registerCommands(registering: Registering): Promise<Result<Registered>> {
  const { serverId, commands, pauses = PAUSES } = registering;
  const definitions = commandDefinitions(commands);
  const faults = definitionFaults(definitions);
  if (faults.length > 0)
    return failure({ code: 'too-long', message: `Discord would refuse these commands: ${faults.join('; ')}.` });
  const { bot } = connect(registering);
  const application = await applicationId(registering, bot, pauses);
  if (!application.ok) return application;
  const route =
    serverId === undefined
      ? Routes.applicationCommands(application.value)
      : Routes.applicationGuildCommands(application.value, serverId);
  // Contexts and installations are for commands that are seen everywhere; a server's own ones have none.
  const body = serverId === undefined ? definitions : definitions.map(forOneServer);
  const put = await insist<APIApplicationCommand[]>(() => bot.put(route, { body }), pauses);
  if (!put.ok) return failure(problemOf(put.problem));
  return success({
    names: put.value.map(({ type, name }) => (type === 1 ? `/${name}` : name)),
    invite: inviteLink(application.value, serverId),
  });
}

async function applicationId(
  { applicationId: given }: Registering,
  bot: ReturnType<typeof connect>['bot'],
  pauses: readonly number[],
): Promise<Result<string>> {
  if (given !== undefined) return success(given);
  const application = await insist<APIApplication>(() => bot.get(Routes.currentApplication()), pauses);
  return application.ok ? success(application.value.id) : failure(problemOf(application.problem));
}

function forOneServer(definition: ReturnType<typeof commandDefinitions>[number]) {
  const { contexts: _, integration_types: __, ...rest } = definition;
  return rest;
}
