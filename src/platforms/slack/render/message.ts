import type { HomeView, KnownBlock, RichTextBlock, RichTextText, Button as SlackButton } from '@slack/types';
import type { Block, Button, Inline, Reply } from '../../../chat/reply.ts';
import { encodeSlackButton } from './button-id.ts';

export interface SlackMessage {
  readonly blocks: KnownBlock[];
  /** mrkdwn, for notifications and screen readers. */
  readonly text: string;
  /** Number of the first section that was left out; null where all are shown. */
  readonly next: number | null;
}

/** The sections of a reply from `from` on, as many as fit a message. */
export function renderSlackMessage(reply: Reply, options: { from: number; again: boolean }): SlackMessage {
  const shown = reply.sections.slice(options.from, options.from + 10);
  const next = options.from + shown.length < reply.sections.length ? options.from + shown.length : null;
  const more: Button[] =
    next === null ? [] : [{ label: 'More', action: 'more', target: reply.id, value: String(next) }];
  const blocks = shown.flatMap(({ blocks, buttons }) => [...blocks.map(blockOf), ...actions(buttons ?? [])]);
  return {
    blocks: [...blocks, ...actions([...more, ...reply.buttons])],
    text: reply.summary.replace(/[&<>]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[c] ?? c),
    next,
  };
}

export function renderSlackHome(reply: Reply): HomeView {
  return { type: 'home', blocks: renderSlackMessage(reply, { from: 0, again: false }).blocks };
}

function actions(buttons: readonly Button[]): KnownBlock[] {
  if (buttons.length === 0) return [];
  const elements = buttons.map(
    (button, i): SlackButton => ({
      type: 'button',
      text: { type: 'plain_text', text: button.label, emoji: false },
      ...encodeSlackButton(button, i),
    }),
  );
  return [{ type: 'actions', elements }];
}

function blockOf(block: Block): RichTextBlock {
  return {
    type: 'rich_text',
    elements: [
      { type: 'rich_text_section', elements: [{ type: 'text', text: words(block) || ' ' } satisfies RichTextText] },
    ],
  };
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
