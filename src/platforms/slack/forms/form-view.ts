import type { InputBlock, ModalView, PlainTextElement, PlainTextOption } from '@slack/types';
import type { Choice, Form, FormField } from '../../../chat/command.ts';
import type { Invocation } from '../../../chat/invocation.ts';
import { clip } from '../../../chat/wording/clip.ts';
import { visibleLine } from '../../../chat/wording/visible.ts';
import { SLACK_FORM } from '../render/limits.ts';
import { carry } from './carried.ts';

/** The `callback_id` of every form of Ibid's, and of nothing else. */
export const FORM_CALLBACK = 'ibid-form';
/** The `action_id` of every field; the field's `block_id` is the option that it fills. */
export const FILLED = 'filled';

/**
 * A command's form as a modal, for `views.open`. Null for one that Slack would refuse: what it is to carry along or to show
 * in a field is too long, or it has no field.
 */
export function formView(form: Form, command: string, invocation: Invocation): ModalView | null {
  const { title, fixed, fields } = form;
  const metadata = carry(invocation, command, fixed);
  const fits = fields.every(
    ({ value, choices }) =>
      value.length <= SLACK_FORM.input &&
      (choices ?? []).every((choice) => choice.value.length <= SLACK_FORM.choiceValue),
  );
  if (metadata === null || !fits || fields.length === 0 || fields.length > SLACK_FORM.blocks) return null;
  return {
    type: 'modal',
    callback_id: FORM_CALLBACK,
    title: plain(title, SLACK_FORM.title, command),
    submit: plain('Send', SLACK_FORM.button),
    close: plain('Cancel', SLACK_FORM.button),
    private_metadata: metadata,
    blocks: fields.map(inputBlock),
  };
}

function inputBlock(field: FormField): InputBlock {
  const { option, label, hint, required } = field;
  return {
    type: 'input',
    block_id: option,
    label: plain(label, SLACK_FORM.label, option),
    ...(visibleLine(hint) ? { hint: plain(hint, SLACK_FORM.hint) } : {}),
    optional: !required,
    element: element(field),
  };
}

/** Slack refuses an empty initial value, and one that is not among the choices. */
function element(field: FormField): InputBlock['element'] {
  const { value, choices } = field;
  if (field.channel !== undefined) return channelSelect(field);
  if (!choices || choices.length === 0)
    return {
      type: 'plain_text_input',
      action_id: FILLED,
      max_length: SLACK_FORM.input,
      ...(value ? { initial_value: value.toWellFormed() } : {}),
    };
  const options = choices.slice(0, SLACK_FORM.choices).map(choiceOption);
  const initial = options.find((option) => option.value === value);
  return { type: 'static_select', action_id: FILLED, options, ...(initial ? { initial_option: initial } : {}) };
}

/** Slack offers everyone the channels that they see. Where the form is shown in none of them, none is chosen beforehand. */
const channelSelect = ({ value, channel }: FormField): InputBlock['element'] => ({
  type: 'conversations_select',
  action_id: FILLED,
  filter: { include: ['public', 'private'] },
  ...(CHANNEL.test(value)
    ? { initial_conversation: value }
    : channel === 'here'
      ? { default_to_current_conversation: true }
      : {}),
});

const CHANNEL = /^[CG][A-Z0-9]{5,20}$/;

const choiceOption = ({ label, value }: Choice): PlainTextOption => ({
  text: plain(label, SLACK_FORM.choice, value),
  value,
});

/** Slack refuses an empty text: where nothing of the first is to be seen, the second is shown. */
function plain(text: string, limit: number, otherwise = '…'): PlainTextElement {
  const shown = visibleLine(text) || visibleLine(otherwise) || '…';
  return { type: 'plain_text', text: clip(shown, limit).toWellFormed(), emoji: false };
}
