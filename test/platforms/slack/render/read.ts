import type { KnownBlock, RichTextElement } from '@slack/types';

/**
 * What a reader sees of Slack's blocks. In rich text every element says what it is and its text is shown as it stands;
 * in `plain_text` too, but for entities, shortcodes and control sequences, where this reader is as strict as it can be
 * and reports them. Any other kind of text (`mrkdwn`, `markdown`) would be parsed, and is reported.
 */
export interface Seen {
  readonly text: string;
  readonly quotes: readonly string[];
  /** Words set off inside quotations. */
  readonly bold: readonly string[];
  readonly links: readonly string[];
  readonly people: readonly string[];
  /** What may show as something else than its characters; empty for a sound message. */
  readonly faults: readonly string[];
}

export function read(blocks: readonly KnownBlock[]): Seen {
  const seen = {
    text: '',
    quotes: [] as string[],
    bold: [] as string[],
    links: [] as string[],
    people: [] as string[],
    faults: [] as string[],
  };
  const plain = (text: { type: string; text: string; emoji?: boolean }) => {
    if (text.type !== 'plain_text' || text.emoji !== false) seen.faults.push(`parsed text: ${text.text}`);
    if (/&(?:amp|lt|gt);|:[^\s:]+:|<[@#!][^\s<>]{0,80}>/i.test(text.text)) seen.faults.push(`doubtful: ${text.text}`);
    seen.text += `${text.text}\n`;
  };
  const elements = (parts: readonly RichTextElement[]): string =>
    parts
      .map((part) => {
        if (part.type === 'text') return part.text;
        if (part.type === 'link') seen.links.push(part.url);
        else if (part.type === 'user') seen.people.push(part.user_id);
        else seen.faults.push(`an element of type ${part.type}`);
        return part.type === 'link' ? (part.text ?? part.url) : part.type === 'user' ? `@${part.user_id}` : '';
      })
      .join('');
  for (const block of blocks) {
    if (block.type === 'header') plain(block.text);
    else if (block.type === 'context')
      for (const element of block.elements) {
        if (element.type === 'image') seen.faults.push('an image');
        else plain(element as { type: string; text: string; emoji?: boolean });
      }
    else if (block.type === 'rich_text')
      for (const part of block.elements) {
        if (part.type !== 'rich_text_section' && part.type !== 'rich_text_quote') {
          seen.faults.push(`a part of type ${part.type}`);
          continue;
        }
        const text = elements(part.elements);
        if (part.type === 'rich_text_quote') {
          seen.quotes.push(text);
          seen.bold.push(...part.elements.flatMap((one) => (one.type === 'text' && one.style?.bold ? [one.text] : [])));
        }
        seen.text += `${text}\n`;
      }
    else if (block.type !== 'actions') seen.faults.push(`a block of type ${block.type}`);
  }
  return seen;
}

/**
 * What a reader sees of mrkdwn that holds nothing but text, with what would act in it. Joiners of no width are taken
 * away, as the eye does.
 */
export function readNotification(text: string): { text: string; acts: string[] } {
  const joined = text.replaceAll('\u034f', JOINER);
  const acts = [
    ...(joined.match(/<[^>]*>/g) ?? []),
    ...(joined.match(/&(?!(?:amp|lt|gt);)/g) ?? []),
    ...(joined.match(/(?<![\w\ue000])([*_~`])(?=[^\s\ue000])(?:[^\n]*?[^\s\ue000])?\1(?![\w\ue000])/g) ?? []),
    ...(joined.match(/:[^\s:\ue000]+:/g) ?? []),
  ];
  const shown = joined.replaceAll(JOINER, '').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
  return { text: shown, acts };
}

/** Stands for the joiner here, because a combining character cannot stand in a class of characters. */
const JOINER = '\ue000';
