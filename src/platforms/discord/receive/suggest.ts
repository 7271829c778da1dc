import { setTimeout as sleep } from 'node:timers/promises';
import {
  type APIApplicationCommandAutocompleteInteraction,
  type APIApplicationCommandOptionChoice,
  InteractionResponseType,
} from 'discord.js';
import type { Choice } from '../../../chat/command.ts';
import type { Desk } from '../../../chat/desk.ts';
import type { Log } from '../../log.ts';
import { CHOICE_LENGTH, CHOICES } from '../limits.ts';
import { readTyping } from '../read/typing.ts';
import type { Connection } from '../rest.ts';
import { respond } from './acknowledge.ts';

/** Milliseconds after which no suggestion is better than a late one. */
const PATIENCE = 1_500;

/** Answers somebody who is typing. Never an error: without an answer Discord shows "Loading options failed". */
export async function suggest(
  interaction: APIApplicationCommandAutocompleteInteraction,
  desk: Desk,
  connection: Connection,
  log: Log,
): Promise<void> {
  const choices = asChoices(await choicesFor(interaction, desk, log));
  const type = InteractionResponseType.ApplicationCommandAutocompleteResult;
  const done = await respond(connection, interaction, { type, data: { choices } });
  if (done !== 'yes') log('debug', 'suggestions came too late', { interaction: interaction.id });
}

async function choicesFor(
  interaction: APIApplicationCommandAutocompleteInteraction,
  desk: Desk,
  log: Log,
): Promise<readonly Choice[]> {
  const typing = readTyping(interaction);
  if (typing === null) return [];
  const { command, option, typed, person, place } = typing;
  const waiting = new AbortController();
  try {
    return await Promise.race([
      desk.complete(command, option, typed, person, place),
      sleep<readonly Choice[]>(PATIENCE, [], { signal: waiting.signal }),
    ]);
  } catch (error) {
    log('warn', 'no suggestions: the desk failed', { error, command });
    return [];
  } finally {
    waiting.abort();
  }
}

/** As Discord takes them: 25, each once, none empty. A value that is too long would name something else: left out. */
function asChoices(choices: readonly Choice[]): APIApplicationCommandOptionChoice<string>[] {
  const usable = choices.filter(({ label, value }) => label !== '' && value !== '' && value.length <= CHOICE_LENGTH);
  const once = new Map(usable.map((choice) => [choice.value, choice]));
  return [...once.values()].slice(0, CHOICES).map(({ label, value }) => ({ name: clip(label), value }));
}

function clip(label: string): string {
  if (label.length <= CHOICE_LENGTH) return label;
  let clipped = '';
  for (const character of label) {
    if (clipped.length + character.length > CHOICE_LENGTH - 1) break;
    clipped += character;
  }
  return `${clipped}…`;
}
