import type { RichTextBlock, RichTextElement, RichTextSection } from '@slack/types';
import type { Inline } from '../../../chat/reply.ts';
import { clip } from '../../../chat/wording/clip.ts';
import { visibleStretch } from '../../../chat/wording/visible.ts';
import { linkAddress } from '../../link.ts';
import { SLACK_LIMITS } from './limits.ts';

/** Slack's ids of people: `U…`, and `W…` in Enterprise Grid. */
const PERSON = /^[UW][A-Z0-9]{5,20}$/;
/** Slack's ids of channels, and of private ones from before 2021. */
const CHANNEL = /^[CG][A-Z0-9]{5,20}$/;
/** What a person or a channel counts for in a line's length. */
const MENTION = 40;

/**
 * Text in a rich text block. Slack reads no markup into it: no mrkdwn, no `<!channel>`, no `:smile:`, no address is
 * made a link (each has an element of its own), so nothing is escaped. Half a surrogate pair cannot be sent and becomes
 * U+FFFD; empty text, which Slack refuses, becomes no element.
 */
export function textElements(text: string, style?: { readonly bold?: true; readonly code?: true }): RichTextElement[] {
  if (text === '') return [];
  return [{ type: 'text', text: text.toWellFormed(), ...(style ? { style } : {}) }];
}

/** A line's stretches, together at most `limit` characters; a link's address counts. */
export function lineElements(inlines: readonly Inline[], limit: number): RichTextElement[] {
  let left = limit;
  return inlines.flatMap((inline) => {
    if (left <= 0) return [];
    if (inline.kind === 'person') {
      left -= MENTION;
      return personElements(inline.id);
    }
    if (inline.kind === 'channel') {
      left -= MENTION;
      return channelElements(inline.id);
    }
    const text = clip(visibleStretch(inline.text), left);
    left -= text.length;
    if (inline.kind === 'code') return textElements(text, { code: true });
    if (inline.kind === 'text') return textElements(text, inline.strong ? { bold: true } : undefined);
    const url = linkAddress(inline.url);
    if (url === null || url.length > Math.min(left, SLACK_LIMITS.link)) return textElements(text);
    left -= url.length;
    return [{ type: 'link' as const, url, text: text.toWellFormed().trim() || 'link' }];
  });
}

function personElements(id: string): RichTextElement[] {
  if (PERSON.test(id)) return [{ type: 'user', user_id: id }];
  return textElements(clip(visibleStretch(id), MENTION));
}

function channelElements(id: string): RichTextElement[] {
  if (CHANNEL.test(id)) return [{ type: 'channel', channel_id: id }];
  return textElements(clip(`#${visibleStretch(id)}`, MENTION));
}

/** Whether a line shows anything. */
export function isBlank(elements: readonly RichTextElement[]): boolean {
  return elements.every((element) => element.type === 'text' && element.text.trim() === '');
}

/** Lines one below the other, in one section. */
export function richTextSection(lines: readonly RichTextElement[][]): RichTextSection {
  const elements = lines.flatMap((line, i) => (i > 0 ? [...textElements('\n'), ...line] : line));
  return { type: 'rich_text_section', elements: elements.reduce(joined, []) };
}

export function richText(...elements: RichTextBlock['elements']): RichTextBlock {
  return { type: 'rich_text', elements };
}

/** Neighbouring texts of the same style as one element: fewer bytes, and a reader's eye sees no difference. */
function joined(elements: RichTextElement[], element: RichTextElement): RichTextElement[] {
  const last = elements.at(-1);
  if (last?.type !== 'text' || element.type !== 'text' || last.style || element.style) return [...elements, element];
  return [...elements.slice(0, -1), { type: 'text', text: last.text + element.text }];
}
