import {
  type APILabelComponent,
  type APIModalInteractionResponse,
  ComponentType,
  InteractionResponseType,
  SelectMenuDefaultValueType,
  TextInputStyle,
} from 'discord.js';
import type { Form, FormField } from '../../../chat/command.ts';
import { clip } from '../../../chat/wording/clip.ts';
import { POSTABLE } from '../destination.ts';
import { CHOICE_LENGTH, CHOICES, LABEL, MODAL } from '../limits.ts';

/** Which channels can be chosen where a form is shown. */
export interface Channels {
  /** Whether there are any: not outside of a server. */
  readonly any: boolean;
  /** The channel that the form is shown in, where it can be chosen itself. */
  readonly here: string | null;
}

/** A form as Discord shows it, to be given as the first answer to an interaction: a deferred one can have none. */
export function modalOf({ title, fields }: Form, id: string, channels: Channels): APIModalInteractionResponse {
  const shown = fields.filter(({ channel }) => channel === undefined || channels.any).slice(0, MODAL.fields);
  return {
    type: InteractionResponseType.Modal,
    data: {
      custom_id: id,
      title: clip(title, MODAL.title),
      components: shown.map((field) => labelled(field, channels)),
    },
  };
}

function labelled(field: FormField, { here }: Channels): APILabelComponent {
  const { label, hint } = field;
  return {
    type: ComponentType.Label,
    label: clip(label, LABEL.label),
    ...(hint === '' ? {} : { description: clip(hint, LABEL.description) }),
    component:
      field.channel !== undefined
        ? channelSelect(field, here)
        : (field.choices ?? []).length > 0
          ? select(field)
          : textInput(field),
  };
}

function channelSelect(
  { option, value, required, channel }: FormField,
  here: string | null,
): APILabelComponent['component'] {
  const chosen = SNOWFLAKE.test(value) ? value : channel === 'here' ? here : null;
  return {
    type: ComponentType.ChannelSelect,
    custom_id: option,
    required,
    min_values: required ? 1 : 0,
    max_values: 1,
    channel_types: [...POSTABLE],
    ...(chosen === null ? {} : { default_values: [{ id: chosen, type: SelectMenuDefaultValueType.Channel }] }),
  };
}

const SNOWFLAKE = /^\d{17,20}$/;

function select({ option, value, required, choices = [] }: FormField): APILabelComponent['component'] {
  return {
    type: ComponentType.StringSelect,
    custom_id: option,
    required,
    min_values: required ? 1 : 0,
    max_values: 1,
    options: choices.slice(0, CHOICES).map((choice) => ({
      label: clip(choice.label, CHOICE_LENGTH),
      value: choice.value,
      ...(choice.value === value ? { default: true } : {}),
    })),
  };
}

function textInput({ option, value, required }: FormField): APILabelComponent['component'] {
  return {
    type: ComponentType.TextInput,
    custom_id: option,
    style: value.includes('\n') ? TextInputStyle.Paragraph : TextInputStyle.Short,
    required,
    ...(value === '' ? {} : { value: value.slice(0, LABEL.value) }),
  };
}
