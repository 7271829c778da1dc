import type { APIComponentInContainer, APIMessageTopLevelComponent } from 'discord-api-types/v10';
import type { Block, Section } from '../../../chat/reply.ts';
import { clip } from '../../../chat/wording/clip.ts';
import { visibleLine } from '../../../chat/wording/visible.ts';
import { buttonRows } from './buttons.ts';
import { bold, escaped } from './escape.ts';
import { LONGEST_FACT, LONGEST_HEADING, LONGEST_LINE } from './limits.ts';
import { lineText } from './line.ts';
import { quotation } from './quotation.ts';

/** A section as Discord's components. A container, which is a card, holds a quotation or buttons together. */
export function sectionComponents(section: Section): APIMessageTopLevelComponent[] {
  const texts: string[] = [];
  let lines: string[] = [];
  const flush = () => {
    if (lines.length > 0) texts.push(lines.join('\n'));
    lines = [];
  };
  for (const block of section.blocks) {
    if (block.kind === 'quotation') {
      flush();
      texts.push(...quotation(block));
    } else {
      lines.push(...linesOf(block));
    }
  }
  flush();
  const buttons = buttonRows(section.buttons ?? []);
  const components: APIComponentInContainer[] = [...texts.map(textDisplay), ...buttons];
  const isCard = texts.length > 0 && (buttons.length > 0 || section.blocks.some(({ kind }) => kind === 'quotation'));
  return isCard ? [{ type: 17, components }] : [...texts.map(textDisplay), ...buttons];
}

export function textDisplay(content: string): { type: 10; content: string } {
  return { type: 10, content };
}

function linesOf(block: Exclude<Block, { kind: 'quotation' }>): string[] {
  if (block.kind === 'heading') {
    const text = clip(visibleLine(block.text), LONGEST_HEADING);
    if (text === '') return [];
    // Some clients take hashes away from a heading's end, and would leave the backslash before them.
    return [text.endsWith('#') ? bold(text) : `### ${escaped(text)}`];
  }
  if (block.kind === 'line') {
    const text = lineText(block.inlines, LONGEST_LINE);
    return text === '' ? [] : [block.faint ? `-# ${text}` : text];
  }
  return block.facts.map(({ name, value }) => {
    const label = clip(visibleLine(name), LONGEST_FACT.name);
    return `${bold(label, '', ':')}\\: ${lineText(value, LONGEST_FACT.value)}`;
  });
}
