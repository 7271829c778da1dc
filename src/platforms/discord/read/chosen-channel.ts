import { type APIInteraction, type APIInteractionDataResolved, ApplicationIntegrationType } from 'discord.js';
import type { ChosenChannel } from '../../../chat/invocation.ts';
import type { ChosenHandle } from '../destination.ts';

/** A channel that was chosen in an option or a form; it leads nowhere where Discord tells nothing of it. */
export function chosenChannel(
  id: string,
  resolved: Pick<APIInteractionDataResolved, 'channels'> | undefined,
  interaction: APIInteraction,
): ChosenChannel {
  const channel = resolved?.channels?.[id];
  if (channel === undefined) return { channel: id, handle: null };
  const owners = interaction.authorizing_integration_owners;
  const handle: ChosenHandle = {
    server: interaction.guild_id ?? null,
    installed: owners?.[ApplicationIntegrationType.GuildInstall] !== undefined,
    type: channel.type,
    permissions: channel.permissions,
    own: channel.app_permissions ?? null,
  };
  return { channel: id, handle };
}
