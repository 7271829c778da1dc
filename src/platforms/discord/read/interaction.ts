import { type APIInteraction, ApplicationIntegrationType } from 'discord.js';
import { type Invocation, invocationId, type Request } from '../../../chat/invocation.ts';
import { failure, type Problem, type Result, success } from '../../../corpus/problem.ts';
import { PERMISSIONS } from '../limits.ts';
import { interactionChannel, interactionPerson, interactionPlace, isThread } from './place.ts';

/** The invocation around a request that an interaction makes. */
export function interactionInvocation(
  interaction: APIInteraction,
  request: Request,
  receivedAt: number,
): Result<Invocation> {
  const [place, person] = [interactionPlace(interaction), interactionPerson(interaction)];
  if (place === null || person === null) return failure(incomplete(interaction.id));
  const key = `discord:interaction:${interaction.id}`;
  return success({
    id: invocationId(key),
    keys: [key],
    request,
    person,
    place,
    receivedAt,
    handle: {
      kind: 'interaction',
      application: interaction.application_id,
      interaction: interaction.id,
      token: interaction.token,
      channel: postable(interaction),
    },
  });
}

/**
 * The channel where Ibid may post without an interaction: its server has added the app (owner 0; with a person's own
 * installation alone there is no bot in the server), and it may write there.
 */
function postable(interaction: APIInteraction): string | null {
  const channel = interactionChannel(interaction);
  if (channel === null || interaction.guild_id === undefined) return null;
  if (interaction.authorizing_integration_owners?.[ApplicationIntegrationType.GuildInstall] === undefined) return null;
  const needed = PERMISSIONS[isThread(channel) ? 'Send Messages in Threads' : 'Send Messages'];
  return (BigInt(interaction.app_permissions ?? '0') & needed) === 0n ? null : channel.id;
}

function incomplete(id: string): Problem {
  return {
    code: 'incomplete',
    message: `Interaction ${id} does not say who asked and where: "member" or "user", and "channel" (with its "parent_id" for a thread) are needed.`,
  };
}
