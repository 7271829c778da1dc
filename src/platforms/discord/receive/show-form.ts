import { type APIInteraction, ApplicationCommandType, InteractionType } from 'discord.js';
import type { Command, Form } from '../../../chat/command.ts';
import type { Desk } from '../../../chat/desk.ts';
import type { Invocation, RawArguments } from '../../../chat/invocation.ts';
import type { Log } from '../../log.ts';
import { POSTABLE } from '../destination.ts';
import { formIdOf, keptFormId } from '../forms/form-id.ts';
import type { KeptOptions } from '../forms/kept-options.ts';
import { type Channels, modalOf } from '../forms/modal.ts';
import { interactionChannel } from '../read/place.ts';
import type { Connection } from '../rest.ts';
import { respond } from './acknowledge.ts';

export interface Showing {
  readonly desk: Pick<Desk, 'commands'>;
  readonly connection: Connection;
  readonly forms: KeptOptions;
  readonly log: Log;
}

/**
 * Shows the form of a typed command that wants one filled in, as the answer to the command. True when this was one: the
 * invocation comes with the form that is sent, and there is nothing to be taken in before.
 */
export async function isFormShown(
  interaction: APIInteraction,
  { request }: Invocation,
  { desk, connection, forms, log }: Showing,
): Promise<boolean> {
  const isTyped =
    interaction.type === InteractionType.ApplicationCommand &&
    interaction.data.type === ApplicationCommandType.ChatInput;
  if (!isTyped || request.kind !== 'command') return false;
  const command = desk.commands.find(({ name }) => name === request.command);
  const form = formFor(command, request.raw, log);
  if (form === null) return false;
  const id = formIdOf(request.command, form.fixed) ?? keep(interaction.id, request.command, form, forms);
  const done = await respond(connection, interaction, modalOf(form, id, channelsAt(interaction)));
  if (done !== 'yes')
    log('warn', 'a form could not be shown in time', { interaction: interaction.id, command: request.command });
  return true;
}

/** In a thread none is chosen beforehand: what hangs above it need not be a channel to post in. */
function channelsAt(interaction: APIInteraction): Channels {
  const any = interaction.guild_id !== undefined;
  const channel = any ? interactionChannel(interaction) : null;
  return { any, here: POSTABLE.some((type) => type === channel?.type) ? (channel?.id ?? null) : null };
}

/** Without its form the command is run as it was typed, and says itself what is missing. */
function formFor(command: Command | undefined, raw: RawArguments, log: Log): Form | null {
  try {
    return command?.form?.(raw) ?? null;
  } catch (error) {
    log('error', 'a form could not be made', { error, command: command?.name });
    return null;
  }
}

function keep(name: string, command: string, { fixed }: Form, forms: KeptOptions): string {
  forms.keep(name, fixed);
  return keptFormId(command, name);
}
