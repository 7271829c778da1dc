import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  type RESTPostAPIApplicationCommandsJSONBody,
} from 'discord.js';
import type { Command, Option } from '../../../chat/command.ts';
import { POSTABLE } from '../destination.ts';

/** Everywhere: in servers, in direct messages with Ibid, and, for a person's own installation, in their other chats. */
const WHERE = {
  contexts: [InteractionContextType.Guild, InteractionContextType.BotDM, InteractionContextType.PrivateChannel],
  integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
};

/** Commands as Discord takes them: those that are typed, then those of a message's menu. */
export function commandDefinitions(commands: readonly Command[]): RESTPostAPIApplicationCommandsJSONBody[] {
  const typed = commands.filter(({ typed = true }) => typed);
  const picked = commands.filter(({ messageLabel }) => messageLabel !== undefined);
  return [
    ...typed.map((command) => ({
      type: ApplicationCommandType.ChatInput as const,
      name: command.name,
      description: command.description,
      // Discord wants those that are required first.
      options: command.options.toSorted((a, b) => Number(b.required) - Number(a.required)).map(optionDefinition),
      ...WHERE,
    })),
    ...picked.map(({ messageLabel }) => ({
      type: ApplicationCommandType.Message as const,
      name: messageLabel ?? '',
      ...WHERE,
    })),
  ];
}

function optionDefinition({ name, description, required, kind, choices = [], suggested = false }: Option) {
  const common = { name, description, required };
  if (kind === 'flag') return { ...common, type: ApplicationCommandOptionType.Boolean as const };
  if (kind === 'file') return { ...common, type: ApplicationCommandOptionType.Attachment as const };
  if (kind === 'channel')
    return { ...common, type: ApplicationCommandOptionType.Channel as const, channel_types: [...POSTABLE] };
  if (kind === 'choice')
    return {
      ...common,
      type: ApplicationCommandOptionType.String as const,
      choices: choices.map(({ label, value }) => ({ name: label, value })),
    };
  // Not for other text: every key typed would be asked for, and "No options match" shown below a question.
  return {
    ...common,
    type: ApplicationCommandOptionType.String as const,
    autocomplete: kind === 'document' || suggested,
  };
}
