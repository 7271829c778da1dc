import { type APIChatInputApplicationCommandInteraction, ApplicationCommandOptionType } from 'discord.js';
import type { Invocation, RawValue } from '../../../chat/invocation.ts';
import type { Result } from '../../../corpus/problem.ts';
import { readAttachment } from './attachment.ts';
import { chosenChannel } from './chosen-channel.ts';
import { interactionInvocation } from './interaction.ts';

/** A typed command, `/ask question: …`. Options that were not given are absent. */
export function readChatCommand(
  interaction: APIChatInputApplicationCommandInteraction,
  receivedAt: number,
): Result<Invocation> {
  const raw: Record<string, RawValue> = {};
  for (const option of interaction.data.options ?? []) {
    if (option.type === ApplicationCommandOptionType.String) raw[option.name] = option.value;
    if (option.type === ApplicationCommandOptionType.Boolean) raw[option.name] = option.value;
    if (option.type === ApplicationCommandOptionType.Attachment) {
      const attachment = interaction.data.resolved?.attachments?.[option.value];
      if (attachment !== undefined) raw[option.name] = readAttachment(attachment);
    }
    if (option.type === ApplicationCommandOptionType.Channel)
      raw[option.name] = chosenChannel(option.value, interaction.data.resolved, interaction);
  }
  const request = { kind: 'command', command: interaction.data.name, raw, conversational: false } as const;
  return interactionInvocation(interaction, request, receivedAt);
}
