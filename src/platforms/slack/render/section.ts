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
  let length = 0;
  const flush = () => {
    if (lines.length > 0) blocks.push(richText(richTextSection(lines)));
    lines = [];
    length = 0;
  };
  for (const block of section.blocks) {
    const own = ownBlocks(block);
    if (own) {
      flush();
      blocks.push(...own);
      continue;
    }
    for (const line of linesOf(block)) {
      const size = line.reduce((sum, element) => sum + (element.type === 'text' ? element.text.length + 1 : 80), 0);
      if (length + size > SLACK_LIMITS.plainText) flush();
      lines.push(line);
      length += size;
    }
  }
  flush();
  return [...blocks, ...buttonRows(section.buttons ?? [])];
}

/** What is not merged with its neighbours; null for lines and facts. */
function ownBlocks(block: Block): KnownBlock[] | null {
  if (block.kind === 'heading') {
    const text = clip(visibleLine(block.text), SLACK_LIMITS.header);
    return text === '' ? [] : [heading(text)];
  }
  if (block.kind === 'quotation') return quotation(block.citation, block.marked);
  if (block.kind !== 'line' || !block.faint) return null;
  const texts = block.inlines.map((inline) => (inline.kind === 'text' && !inline.strong ? inline.text : null));
  if (texts.includes(null)) return null; // a link, a person or code has no grey form
  const text = clip(visibleStretch(texts.join('')).trim(), LONGEST_LINE);
  return text === '' ? [] : [faint([text])];
}

function linesOf(block: Block): RichTextElement[][] {
  if (block.kind === 'line') return [lineElements(block.inlines, LONGEST_LINE)].filter((line) => !isBlank(line));
  if (block.kind !== 'facts') return [];
  return block.facts.map(({ name, value }) => [
    ...textElements(clip(visibleLine(name), LONGEST_FACT.name), { bold: true }),
    ...textElements(': '),
    ...lineElements(value, LONGEST_FACT.value),
  ]);
}
