import type { Block, Button, Inline, Reply } from '../../src/chat/reply.ts';

/** A reply as a person reads it, a line each; sections are set apart by an empty line. */
export function sketch({ sections, buttons, from = 0 }: Reply): string {
  const parts = sections
    .slice(from)
    .map((section) => [...section.blocks.flatMap(blockLines), ...buttonLine(section.buttons)].join('\n'));
  return [...parts, ...buttonLine(buttons)].join('\n\n');
}

function blockLines(block: Block): string[] {
  switch (block.kind) {
    case 'heading':
      return [`# ${block.text}`];
    case 'line':
      return [`${block.faint ? '~ ' : ''}${block.inlines.map(inline).join('')}`];
    case 'facts':
      return block.facts.map(({ name, value }) => `${name}: ${value.map(inline).join('')}`);
    case 'quotation': {
      const { quote, shortSpan: short, file, line, title, published, copies } = block.citation;
      const shown =
        block.marked && short
          ? `${quote.slice(0, short.start)}[${quote.slice(short.start, short.end)}]${quote.slice(short.end)}`
          : quote;
      return [
        `> ${shown}`,
        `> ${[`${file}:${line}`, title, published].filter(Boolean).join(' · ')}`,
        ...(copies.length > 0 ? [`> also in: ${copies.join(', ')}`] : []),
      ];
    }
  }
}

function inline(one: Inline): string {
  if (one.kind === 'person') return `@${one.id}`;
  if (one.kind === 'channel') return `#${one.id}`;
  if (one.kind === 'code') return `\`${one.text}\``;
  if (one.kind === 'link') return `${one.text} <${one.url}>`;
  return one.strong ? `*${one.text}*` : one.text;
}

function buttonLine(buttons: readonly Button[] = []): string[] {
  return buttons.length === 0 ? [] : [buttons.map(({ label }) => `(${label})`).join(' ')];
}
