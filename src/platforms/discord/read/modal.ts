import { type APIModalSubmitInteraction, ComponentType, type ModalSubmitComponent } from 'discord.js';
import type { Invocation, RawValue } from '../../../chat/invocation.ts';
import { clip } from '../../../chat/wording/clip.ts';
import { failure, type Result } from '../../../corpus/problem.ts';
import { readFormId } from '../forms/form-id.ts';
import { escaped } from '../render/escape.ts';
import { chosenChannel } from './chosen-channel.ts';
import { interactionInvocation } from './interaction.ts';

/** Characters of what somebody filled in that are given back to them when it could not be taken in. */
const GIVEN_BACK = 1_500;

/** Options of an open form by the name in its id; null where they are no longer known. */
export type FixedOptions = (name: string) => Readonly<Record<string, string>> | null;

/** A form that was sent: the command that asked for it, with the fixed options and those that were filled in. */
export function readModal(
  interaction: APIModalSubmitInteraction,
  fixedOptions: FixedOptions,
  receivedAt: number,
): Result<Invocation> {
  const id = readFormId(interaction.data.custom_id);
  if (id === null)
    return failure({
      code: 'unknown-form',
      message: 'This form is of another version of Ibid, and nothing was done. Please type the command again.',
    });
  const filled = filledIn(interaction);
  const fixed = 'kept' in id ? fixedOptions(id.kept) : id.fixed;
  if (fixed === null) return failure({ code: 'unknown-form', message: startAgain(id.command, filled) });
  const raw = { ...fixed, ...filled };
  return interactionInvocation(
    interaction,
    { kind: 'command', command: id.command, raw, conversational: false },
    receivedAt,
  );
}

/** What was typed and chosen, by option; what was left empty is absent. */
function filledIn(interaction: APIModalSubmitInteraction): Record<string, RawValue> {
  const { data } = interaction;
  const filled: Record<string, RawValue> = {};
  for (const part of data.components) {
    const fields = part.type === ComponentType.Label ? [part.component] : 'components' in part ? part.components : [];
    for (const field of fields) {
      const value = valueIn(field);
      if (value === '') continue;
      filled[field.custom_id] =
        field.type === ComponentType.ChannelSelect ? chosenChannel(value, data.resolved, interaction) : value;
    }
  }
  return filled;
}

function valueIn(field: ModalSubmitComponent): string {
  if (field.type === ComponentType.TextInput) return field.value.trim();
  const isChosen = field.type === ComponentType.StringSelect || field.type === ComponentType.ChannelSelect;
  return isChosen ? (field.values[0] ?? '') : '';
}

function startAgain(command: string, filled: Readonly<Record<string, RawValue>>): string {
  const given = Object.entries(filled).flatMap(([option, value]) =>
    typeof value === 'string' ? [`**${option}**: ${escaped(clip(value, GIVEN_BACK / 5))}`] : [],
  );
  const again = `Ibid was restarted while this form was open, and nothing was done. Please type /${command} again.`;
  return given.length === 0 ? again : [`${again} You had filled in:`, ...given].join('\n');
}
