import type { ContextBlock, HeaderBlock, KnownBlock } from '@slack/types';
import { SLACK_LIMITS } from './limits.ts';
import { richText, richTextSection, textElements } from './rich-text.ts';

/**
 * What Slack might read in a `plain_text` object after all: HTML's entities, which it decodes in other texts;
 * `:shortcodes:`, although `emoji: false` asks for none; and control sequences in angle brackets. Text with such a thing
 * goes into rich text instead, where there is no doubt.
 */
const DOUBTFUL: readonly RegExp[] = [/&(?:amp|lt|gt);/i, /:[^\s:]+:/, /<[@#!][^\s<>]{0,80}>/];

function isCertain(text: string): boolean {
  return !DOUBTFUL.some((pattern) => pattern.test(text));
}

/** One line, large. `text` has no line ends and is not empty. */
export function heading(text: string): KnownBlock {
  if (text.length > SLACK_LIMITS.header || !isCertain(text))
    return richText(richTextSection([textElements(text, { bold: true })]));
  const block: HeaderBlock = { type: 'header', text: { type: 'plain_text', text: text.toWellFormed(), emoji: false } };
  return block;
}

/** Lines, small and grey where that is certain to change no character. Not empty. */
export function faint(lines: readonly string[]): KnownBlock {
  const text = lines.join('\n');
  if (text.length > SLACK_LIMITS.plainText || !isCertain(text))
    return richText(richTextSection(lines.map((line) => textElements(line))));
  const block: ContextBlock = {
    type: 'context',
    elements: [{ type: 'plain_text', text: text.toWellFormed(), emoji: false }],
  };
  return block;
}
