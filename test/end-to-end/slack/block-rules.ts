/** What is wrong with blocks by docs.slack.dev/reference/block-kit; empty where nothing is. */
export function blockFaults(blocks: unknown, most: number): string[] {
  if (!Array.isArray(blocks)) return ['blocks is no array'];
  const faults: string[] = [];
  if (blocks.length > most) faults.push(`${blocks.length} blocks, at most ${most}`);
  const ids = blocks.flatMap((block) => (block?.block_id === undefined ? [] : [block.block_id]));
  if (new Set(ids).size < ids.length) faults.push('a block_id occurs twice');
  blocks.forEach((block, i) => {
    const rule = RULES[block?.type as string];
    if (!rule) faults.push(`block ${i}: unknown type ${JSON.stringify(block?.type)}`);
    else for (const fault of rule(block)) faults.push(`block ${i} (${block.type}): ${fault}`);
    if (block?.block_id !== undefined) faults.push(...text(block.block_id, 255, `block ${i}: block_id`));
  });
  const markdown = blocks
    .filter(({ type }) => type === 'markdown')
    .map(({ text }) => text)
    .join('');
  if (markdown.length > 12_000) faults.push(`markdown blocks hold ${markdown.length} characters in all, at most 12000`);
  return faults;
}

// biome-ignore lint/suspicious/noExplicitAny: anything may have been sent
export type Anything = any;
type Rule = (block: Anything) => string[];

const RULES: Readonly<Record<string, Rule>> = {
  divider: () => [],
  header: ({ text: t }) => textObject(t, ['plain_text'], 150, 'text'),
  section: ({ text: t, fields, accessory }) => [
    ...(t === undefined && fields === undefined ? ['neither text nor fields'] : []),
    ...(t === undefined ? [] : textObject(t, ['plain_text', 'mrkdwn'], 3_000, 'text')),
    ...(fields === undefined
      ? []
      : list(fields, 10, (f, at) => textObject(f, ['plain_text', 'mrkdwn'], 2_000, at), 'fields')),
    ...(accessory === undefined ? [] : element(accessory, 'accessory')),
  ],
  context: ({ elements }) =>
    list(elements, 10, (e, at) => textObject(e, ['plain_text', 'mrkdwn'], 3_000, at), 'elements'),
  actions: ({ elements }) => [...list(elements, 25, element, 'elements'), ...distinct(elements)],
  context_actions: ({ elements }) => list(elements, 5, element, 'elements'),
  markdown: ({ text: t }) => text(t, 12_000, 'text'),
  rich_text: ({ elements }) => list(elements, 1_000, richElement, 'elements'),
};

const RICH_GROUPS = ['rich_text_section', 'rich_text_quote', 'rich_text_preformatted', 'rich_text_list'];
const RICH_KEYS: Readonly<Record<string, readonly string[]>> = {
  text: ['text', 'style'],
  link: ['url', 'text', 'style', 'unsafe'],
  user: ['user_id', 'style'],
  emoji: ['name', 'style', 'unicode'],
  date: ['timestamp', 'format', 'url', 'fallback', 'style'],
};
const STYLES = ['bold', 'italic', 'strike', 'code', 'underline', 'highlight', 'client_highlight', 'unlink'];

function richElement(group: Anything, at: string): string[] {
  if (!RICH_GROUPS.includes(group?.type)) return [`${at}: unknown type ${group?.type}`];
  if (group.type === 'rich_text_list') return list(group.elements, 1_000, richElement, `${at}.elements`);
  return list(
    group.elements,
    1_000,
    (part, where) => {
      const keys = RICH_KEYS[part?.type];
      if (!keys) return [`${where}: unknown type ${part?.type}`];
      const stray = Object.keys(part).filter((key) => key !== 'type' && !keys.includes(key));
      const styles = Object.keys(part.style ?? {}).filter((style) => !STYLES.includes(style));
      return [
        ...stray.map((key) => `${where}: unknown key ${key}`),
        ...styles.map((style) => `${where}: unknown style ${style}`),
        // Slack refuses an empty text.
        ...(part.type === 'text' ? text(part.text, 40_000, where) : []),
        ...(part.type === 'link' ? text(part.url, 3_000, where) : []),
      ];
    },
    `${at}.elements`,
  );
}

function element(button: Anything, at: string): string[] {
  if (button?.type === 'feedback_buttons' || button?.type === 'icon_button') return [];
  if (button?.type !== 'button') return [`${at}: unknown type ${button?.type}`];
  return [
    ...textObject(button.text, ['plain_text'], 75, `${at}.text`),
    ...text(button.action_id, 255, `${at}.action_id`),
    ...(button.value === undefined ? [] : text(button.value, 2_000, `${at}.value`)),
    ...(button.url === undefined ? [] : text(button.url, 3_000, `${at}.url`)),
    ...(button.accessibility_label === undefined
      ? []
      : text(button.accessibility_label, 75, `${at}.accessibility_label`)),
    ...(button.style === undefined || ['primary', 'danger'].includes(button.style)
      ? []
      : [`${at}.style is ${button.style}`]),
  ];
}

export function distinct(elements: Anything): string[] {
  const ids = (Array.isArray(elements) ? elements : []).map((e) => e?.action_id);
  return new Set(ids).size < ids.length ? ['an action_id occurs twice'] : [];
}

export function textObject(object: Anything, types: readonly string[], longest: number, at: string): string[] {
  if (!types.includes(object?.type))
    return [`${at}.type is ${JSON.stringify(object?.type)}, expected ${types.join(' or ')}`];
  const known = object.type === 'plain_text' ? ['type', 'text', 'emoji'] : ['type', 'text', 'verbatim'];
  const stray = Object.keys(object).filter((key) => !known.includes(key));
  return [...text(object.text, longest, at), ...stray.map((key) => `${at}: unknown key ${key}`)];
}

export function list(
  items: Anything,
  most: number,
  each: (item: Anything, at: string) => string[],
  at: string,
): string[] {
  if (!Array.isArray(items) || items.length === 0) return [`${at} is empty`];
  const many = items.length > most ? [`${at} has ${items.length}, at most ${most}`] : [];
  return [...many, ...items.flatMap((item, i) => each(item, `${at}[${i}]`))];
}

export function text(value: Anything, longest: number, at: string): string[] {
  if (typeof value !== 'string') return [`${at} is no text`];
  if (value.length === 0) return [`${at} is empty`];
  return value.length > longest ? [`${at} has ${value.length} characters, at most ${longest}`] : [];
}
