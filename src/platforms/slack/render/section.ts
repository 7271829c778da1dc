import type { KnownBlock, RichTextElement } from '@slack/types';
import type { Block, Section } from '../../../chat/reply.ts';
import { clip } from '../../../chat/wording/clip.ts';
import { visibleLine, visibleStretch } from '../../../chat/wording/visible.ts';
import { buttonRows } from './buttons.ts';
import { LONGEST_FACT, LONGEST_LINE, SLACK_LIMITS } from './limits.ts';
import { faint, heading } from './plain-text.ts';
import { quotation } from './quotation.ts';
import { isBlank, lineElements, richText, richTextSection, textElements } from './rich-text.ts';

/** A section as Slack's blocks. Lines and facts that follow each other share a block, which stands closer on a phone. */
export function sectionBlocks(section: Section): KnownBlock[] {
  const blocks: KnownBlock[] = [];
  let lines: RichTextElement[][] = [];
  let grey: string[] = [];
  const flush = () => {
    if (lines.length > 0) blocks.push(richText(richTextSection(lines)));
    if (grey.length > 0) blocks.push(faint(grey));
    lines = [];
    grey = [];
  };
  for (const block of section.blocks) {
    const greyLine = faintText(block);
    if (greyLine !== null) {
      if (lines.length > 0 || lengthOf(grey) + greyLine.length > SLACK_LIMITS.plainText) flush();
      if (greyLine !== '') grey.push(greyLine);
      continue;
    }
    if (grey.length > 0 || block.kind === 'heading' || block.kind === 'quotation') flush();
    if (block.kind === 'heading') blocks.push(...headingOf(block.text));
    else if (block.kind === 'quotation') blocks.push(...quotation(block));
    else {
      for (const line of linesOf(block)) {
        if (lengthOf(lines.flat().map(textOf)) + lengthOf(line.map(textOf)) > SLACK_LIMITS.plainText) flush();
        lines.push(line);
      }
    }
  }
  flush();
  return [...blocks, ...buttonRows(section.buttons ?? [])];
}

/** Characters of texts with a line end after each. */
function lengthOf(texts: readonly string[]): number {
  return texts.reduce((sum, text) => sum + text.length + 1, 0);
}

function textOf(element: RichTextElement): string {
  return element.type === 'text' || element.type === 'link' ? (element.text ?? '') : '';
}

function headingOf(words: string): KnownBlock[] {
  const text = clip(visibleLine(words), SLACK_LIMITS.header);
  return text === '' ? [] : [heading(text)];
}

/** The text of a faint line; null for what is none, or holds a link, a person or code, which have no grey form. */
function faintText(block: Block): string | null {
  if (block.kind !== 'line' || !block.faint) return null;
  const texts = block.inlines.map((inline) => (inline.kind === 'text' && !inline.strong ? inline.text : null));
  return texts.includes(null) ? null : clip(visibleStretch(texts.join('')).trim(), LONGEST_LINE);
}

function linesOf(block: Extract<Block, { kind: 'line' | 'facts' }>): RichTextElement[][] {
  if (block.kind === 'line') return [lineElements(block.inlines, LONGEST_LINE)].filter((line) => !isBlank(line));
  return block.facts.map(({ name, value }) => [
    ...textElements(clip(visibleLine(name), LONGEST_FACT.name), { bold: true }),
    ...textElements(': '),
    ...lineElements(value, LONGEST_FACT.value),
  ]);
}
