import type { KnownBlock, RichTextElement } from '@slack/types';
import type { SlackMessage } from '../../../../src/platforms/slack/render/message.ts';

/** A message as a reader sees it: quotations have a bar, small lines a dot, code and buttons brackets. */
export function sketch({ blocks, text, next }: SlackMessage): string {
  return [`notification: ${text}`, '', ...blocks.flatMap((block) => [...seen(block), '']), `next: ${next}`, ''].join(
    '\n',
  );
}

function seen(block: KnownBlock): string[] {
  if (block.type === 'header') return [`# ${block.text.text}`];
  if (block.type === 'context')
    return block.elements.flatMap((part) => ('text' in part ? part.text.split('\n').map((line) => `· ${line}`) : []));
  if (block.type === 'rich_text')
    return block.elements.flatMap((part) => {
      const text = (part.elements as RichTextElement[]).map(shown).join('');
      return part.type === 'rich_text_quote' ? text.split('\n').map((line) => `▌ ${line}`) : text.split('\n');
    });
  if (block.type !== 'actions') throw new Error(`unexpected block ${block.type}`);
  return [block.elements.map((button) => `[ ${'text' in button ? button.text.text : ''} ]`).join(' ')];
}

function shown(element: RichTextElement): string {
  if (element.type === 'link') return `{link: ${element.text} → ${element.url}}`;
  if (element.type === 'user') return `{person: ${element.user_id}}`;
  if (element.type !== 'text') return `{!! ${element.type}}`;
  if (element.style?.bold) return `**${element.text}**`;
  return element.style?.code ? `‹${element.text}›` : element.text;
}
