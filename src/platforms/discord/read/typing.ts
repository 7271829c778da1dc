import { type APIApplicationCommandAutocompleteInteraction, ApplicationCommandOptionType } from 'discord.js';
import type { Person, Place } from '../../../chat/place.ts';
import { interactionPerson, interactionPlace } from './place.ts';

/** Somebody is typing an option's value. */
export interface Typing {
  readonly command: string;
  readonly option: string;
  readonly typed: string;
  readonly person: Person;
  readonly place: Place;
}

/** What is being typed; null where the payload does not say what, who or where. */
export function readTyping(interaction: APIApplicationCommandAutocompleteInteraction): Typing | null {
  const [place, person] = [interactionPlace(interaction), interactionPerson(interaction)];
  if (place === null || person === null) return null;
  for (const option of interaction.data.options) {
    if (option.type !== ApplicationCommandOptionType.String || option.focused !== true) continue;
    return { command: interaction.data.name, option: option.name, typed: option.value, person, place };
  }
  return null;
}
