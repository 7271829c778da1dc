import { ApplicationCommandType, type RESTPostAPIApplicationCommandsJSONBody } from 'discord.js';
import {
  CHAT_COMMANDS,
  CHOICE_LENGTH,
  CHOICES,
  DEFINITION_LENGTH,
  DESCRIPTION_LENGTH,
  MESSAGE_COMMANDS,
  NAME_LENGTH,
  OPTIONS,
} from '../limits.ts';

type Definition = RESTPostAPIApplicationCommandsJSONBody;

/** What Discord would refuse in these definitions, told by name and number; empty when nothing. */
export function definitionFaults(definitions: readonly Definition[]): string[] {
  const faults = definitions.flatMap((definition) => {
    const options = 'options' in definition ? (definition.options ?? []) : [];
    const named = [definition, ...options].map((part) => ({
      name: part.name,
      description: 'description' in part ? (part.description ?? '') : '',
    }));
    const choices = options.flatMap(choicesOf);
    return [
      ...named.flatMap(({ name, description }) => [
        ...tooLong(`the name "${name}"`, name.length, NAME_LENGTH),
        ...tooLong(`the description of "${name}"`, description.length, DESCRIPTION_LENGTH),
      ]),
      ...options.flatMap((option) => tooLong(`the choices of "${option.name}"`, choicesOf(option).length, CHOICES)),
      ...choices.flatMap(({ name, value }) => [
        ...tooLong(`the choice "${name}"`, name.length, CHOICE_LENGTH),
        ...tooLong(`the value "${value}"`, value.length, CHOICE_LENGTH),
      ]),
      ...tooLong(`the options of "${definition.name}"`, options.length, OPTIONS),
      ...tooLong(
        `the definition of "${definition.name}"`,
        named.reduce((sum, { name, description }) => sum + name.length + description.length, 0) +
          choices.reduce((sum, { name, value }) => sum + name.length + value.length, 0),
        DEFINITION_LENGTH,
      ),
    ];
  });
  const count = (type: ApplicationCommandType) => definitions.filter((one) => one.type === type).length;
  return [
    ...faults,
    ...tooLong('typed commands', count(ApplicationCommandType.ChatInput), CHAT_COMMANDS),
    ...tooLong("commands of a message's menu", count(ApplicationCommandType.Message), MESSAGE_COMMANDS),
  ];
}

function tooLong(what: string, found: number, limit: number): string[] {
  return found > limit ? [`${what}: ${found}, at most ${limit}`] : [];
}

function choicesOf(option: object): readonly { readonly name: string; readonly value: string }[] {
  // None of our options is a number.
  return 'choices' in option && Array.isArray(option.choices) ? option.choices : [];
}
