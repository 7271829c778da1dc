import type { APIMessageTopLevelComponent } from 'discord-api-types/v10';
import type { Block, Button, Inline, Reply } from '../../../chat/reply.ts';
import { encodeDiscordButton } from './button-id.ts';

export interface DiscordMessage {
  readonly components: APIMessageTopLevelComponent[];
  /** `IS_COMPONENTS_V2`. A private reply's flag (1 << 6) is the sender's to add. */
  readonly flags: number;
  /** Nothing in a reply pings anybody. */
  readonly allowed_mentions: { parse: [] };
  /** Number of the first section that was left out; null where all are shown. */
  readonly next: number | null;
}

/** The sections of a reply from `from` on, as many as fit a message. */
export function renderDiscordMessage(reply: Reply, options: { from: number; again: boolean }): DiscordMessage {
  const shown = reply.sections.slice(options.from, options.from + 5);
  const next = options.from + shown.length < reply.sections.length ? options.from + shown.length : null;
  const more: Button[] =
    next === null ? [] : [{ label: 'More', action: 'more', target: reply.id, value: String(next) }];
  const components = shown.flatMap(({ blocks, buttons }): APIMessageTopLevelComponent[] => [
    ...blocks.map((block): APIMessageTopLevelComponent => ({ type: 10, content: escaped(words(block)) || ' ' })),
    ...row(buttons ?? []),
  ]);
  return {
    components: [...components, ...row([...more, ...reply.buttons])],
    flags: 1 << 15,
    allowed_mentions: { parse: [] },
    next,
  };
}

function row(buttons: readonly Button[]): APIMessageTopLevelComponent[] {
  if (buttons.length === 0) return [];
  return [
    {
      type: 1,
      components: buttons.map((button) => ({
        type: 2,
        style: button.style === 'primary' ? 1 : 2,
        label: button.label,
        custom_id: encodeDiscordButton(button),
      })),
    },
  ];
}

function escaped(text: string): string {
  return text.replace(/[!-/:-@[-`{-~]/g, '\\$&');
}

function words(block: Block): string {
  if (block.kind === 'heading') return block.text;
  if (block.kind === 'line') return inlineWords(block.inlines);
  if (block.kind === 'facts') return block.facts.map(({ name, value }) => `${name}: ${inlineWords(value)}`).join('\n');
  return block.citation.gone ? 'gone' : block.citation.quote;
}

function inlineWords(inlines: readonly Inline[]): string {
  return inlines.map((inline) => (inline.kind === 'person' ? `@${inline.id}` : inline.text)).join('');
}
