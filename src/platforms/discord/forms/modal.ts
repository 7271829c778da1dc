import {
  type APILabelComponent,
  type APIModalInteractionResponse,
  ComponentType,
  InteractionResponseType,
  TextInputStyle,
} from 'discord.js';
import type { Form, FormField } from '../../../chat/command.ts';
import { clip } from '../../../chat/wording/clip.ts';
import { CHOICE_LENGTH, CHOICES, LABEL, MODAL } from '../limits.ts';

/** A form as Discord shows it, to be given as the first answer to an interaction: a deferred one can have none. */
export function modalOf({ title, fields }: Form, id: string): APIModalInteractionResponse {
  return {
    type: InteractionResponseType.Modal,
    data: { custom_id: id, title: clip(title, MODAL.title), components: fields.slice(0, MODAL.fields).map(labelled) },
  };
}

function labelled(field: FormField): APILabelComponent {
  const { label, hint } = field;
  return {
    type: ComponentType.Label,
    label: clip(label, LABEL.label),
    ...(hint === '' ? {} : { description: clip(hint, LABEL.description) }),
    component: (field.choices ?? []).length > 0 ? select(field) : textInput(field),
  };
}

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
