import { type Anything, distinct, list, text, textObject } from './block-rules.ts';

const KEYS = ['type', 'title', 'blocks', 'close', 'submit', 'private_metadata', 'callback_id', 'clear_on_close'];

/** What is wrong with a modal by docs.slack.dev/reference/views/modal-views; empty where nothing is. */
export function modalFaults(view: Anything): string[] {
  const blocks = view?.blocks;
  const ids = (Array.isArray(blocks) ? blocks : []).map((block) => block?.block_id);
  return [
    ...(view?.type === 'modal' ? [] : [`the view’s type is ${view?.type}`]),
    ...Object.keys(view ?? {}).filter((key) => !KEYS.includes(key)),
    ...textObject(view?.title, ['plain_text'], 24, 'title'),
    // Slack refuses fields without a button to send them.
    ...textObject(view?.submit, ['plain_text'], 24, 'submit'),
    ...(view?.close === undefined ? [] : textObject(view.close, ['plain_text'], 24, 'close')),
    ...text(view?.callback_id, 255, 'callback_id'),
    ...(view?.private_metadata === undefined ? [] : text(view.private_metadata, 3_000, 'private_metadata')),
    ...list(blocks, 100, inputFaults, 'blocks'),
    ...(new Set(ids).size < ids.length ? ['a block_id occurs twice'] : []),
    ...(JSON.stringify(view ?? null).length > 250_000 ? ['the view is larger than 250 KB'] : []),
  ];
}

/** The fields of a modal. */
export function fieldsOf(view: Anything): Anything[] {
  return (view?.blocks ?? []).filter((block: Anything) => block.type === 'input');
}

function inputFaults(block: Anything, at: string): string[] {
  if (block?.type !== 'input') return [`${at}: no field, but ${block?.type}`];
  const stray = Object.keys(block).filter(
    (key) => !['type', 'block_id', 'label', 'hint', 'optional', 'element'].includes(key),
  );
  return [
    ...stray.map((key) => `${at}: unknown key ${key}`),
    ...text(block.block_id, 255, `${at}.block_id`),
    ...textObject(block.label, ['plain_text'], 2_000, `${at}.label`),
    ...(block.hint === undefined ? [] : textObject(block.hint, ['plain_text'], 2_000, `${at}.hint`)),
    ...(block.optional === undefined || typeof block.optional === 'boolean' ? [] : [`${at}.optional`]),
    ...text(block.element?.action_id, 255, `${at}.action_id`),
    ...(ELEMENTS[block.element?.type]?.(block.element, at) ?? [`${at}: unknown field ${block.element?.type}`]),
  ];
}

const ELEMENTS: Readonly<Record<string, (element: Anything, at: string) => string[]>> = {
  plain_text_input: ({ initial_value: initial, max_length: most = 3_000, multiline = false }, at) => [
    ...(Number.isInteger(most) && most >= 1 && most <= 3_000 ? [] : [`${at}.max_length is ${most}`]),
    ...(typeof multiline === 'boolean' ? [] : [`${at}.multiline`]),
    ...(initial === undefined ? [] : text(initial, most, `${at}.initial_value`)),
  ],
  conversations_select: (
    { initial_conversation: initial, default_to_current_conversation: current = false, filter },
    at,
  ) => [
    ...(initial === undefined || /^[CDG][A-Z0-9]{5,}$/.test(initial)
      ? []
      : [`${at}.initial_conversation is ${initial}`]),
    ...(typeof current === 'boolean' ? [] : [`${at}.default_to_current_conversation`]),
    ...(filter?.include ?? []).flatMap((kind: string) =>
      ['im', 'mpim', 'private', 'public'].includes(kind) ? [] : [`${at}.filter includes ${kind}`],
    ),
  ],
  static_select: ({ options, initial_option: initial }, at) => [
    ...list(options, 100, optionFaults, `${at}.options`),
    ...distinct((options ?? []).map(({ value }: Anything) => ({ action_id: value }))),
    ...(initial === undefined || options.some((one: Anything) => JSON.stringify(one) === JSON.stringify(initial))
      ? []
      : [`${at}.initial_option is not among the options`]),
  ],
};

function optionFaults(option: Anything, at: string): string[] {
  return [...textObject(option?.text, ['plain_text'], 75, `${at}.text`), ...text(option?.value, 150, `${at}.value`)];
}
