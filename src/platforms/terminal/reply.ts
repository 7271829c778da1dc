import type { Block, Button, Inline, Reply, Section, Visibility } from '../../chat/reply.ts';
import { visibleLine, visibleStretch } from '../../chat/wording/visible.ts';
import { renderCitation, type Setting } from './citation.ts';
import { type Piece, wrap } from './wrap.ts';

/** A reply as it would be read in chat, roughly: every section, with its buttons in brackets. Every line ends with a line end. */
export function renderReply(reply: Reply, visibility: Visibility, setting: Setting): string {
  const lines = [
    ...(visibility === 'private' ? [setting.ink.faint('(only for the person who asked)'), ''] : []),
    ...reply.sections.slice(reply.from ?? 0).flatMap((section) => [...sectionLines(section, setting), '']),
    ...buttonLines(reply.buttons, setting),
  ];
  while (lines.at(-1) === '') lines.pop();
  return lines.map((line) => `${line}\n`).join('');
}

function sectionLines({ blocks, buttons = [] }: Section, setting: Setting): string[] {
  return [...blocks.flatMap((block) => blockLines(block, setting)), ...buttonLines(buttons, setting)];
}

function blockLines(block: Block, setting: Setting): string[] {
  const { ink, width } = setting;
  switch (block.kind) {
    case 'heading':
      return wrap([{ text: visibleLine(block.text), ink: ink.strong }], { width, indent: '' });
    case 'line':
      return wrap(
        block.inlines.map((inline) => piece(inline, setting, block.faint === true)),
        { width, indent: '' },
      );
    case 'quotation': {
      const { shortSpan } = block.citation;
      return renderCitation({ ...block.citation, shortSpan: block.marked ? shortSpan : null }, setting, '  ');
    }
    case 'facts':
      return block.facts.flatMap(({ name, value }) => {
        const pieces = value.map((inline) => piece(inline, setting, false));
        return wrap([{ text: `${visibleLine(name)}: `, ink: ink.faint }, ...pieces], { width, indent: '  ' });
      });
  }
}

function piece(inline: Inline, { ink }: Setting, faint: boolean): Piece {
  if (inline.kind === 'person') return { text: `@${visibleLine(inline.id)}` };
  if (inline.kind === 'channel') return { text: `#${visibleLine(inline.id)}` };
  const text = visibleStretch(inline.text);
  if (inline.kind === 'link') return { text: `${text} (${visibleLine(inline.url)})` };
  if (faint) return { text, ink: ink.faint };
  return inline.kind === 'text' && inline.strong ? { text, ink: ink.strong } : { text };
}

function buttonLines(buttons: readonly Button[], { ink, width }: Setting): string[] {
  if (buttons.length === 0) return [];
  const labels = buttons.map(({ label }) => `[${visibleLine(label)}]`).join(' ');
  return wrap([{ text: labels, ink: ink.faint }], { width, indent: '' });
}
