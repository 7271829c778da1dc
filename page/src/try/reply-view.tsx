import type { ComponentChildren } from 'preact';
import type { Block, Button, Inline, Reply } from '../../../src/chat/reply.ts';
import { visibleLine, visibleStretch } from '../../../src/chat/wording/visible.ts';
import { linkAddress } from '../../../src/platforms/link.ts';
import { Quotation } from '../parts/quotation.tsx';

/** A button was pressed; its label is what is then shown as said. */
export type Press = (button: Pick<Button, 'action' | 'target' | 'value'> & { readonly label?: string }) => void;

/** A reply as Ibid itself shows it: all of its sections from number `from` on, whatever fits a message elsewhere. */
export function ReplyView({ reply, from, press }: { reply: Reply; from: number; press: Press }) {
  return (
    <div class="reply">
      {reply.sections.slice(from).map((section, i) => (
        <section key={i} class={section.item ? 'item' : 'remark'}>
          {section.blocks.map((block, j) => (
            <BlockView key={j} block={block} />
          ))}
          <Buttons buttons={section.buttons ?? []} press={press} />
        </section>
      ))}
      <Buttons buttons={reply.buttons} press={press} />
    </div>
  );
}

function BlockView({ block }: { block: Block }) {
  switch (block.kind) {
    case 'heading':
      return <h3 dir="auto">{visibleLine(block.text)}</h3>;
    case 'line':
      return (
        <p class={block.faint ? 'faint' : 'line'} dir="auto">
          <Inlines inlines={block.inlines} />
        </p>
      );
    case 'quotation':
      return <Quotation citation={block.citation} marked={block.marked} />;
    case 'facts':
      return (
        <dl class="facts">
          {block.facts.map(({ name, value }) => (
            <div key={name}>
              <dt>{visibleLine(name)}</dt>
              <dd dir="auto">
                <Inlines inlines={value} />
              </dd>
            </div>
          ))}
        </dl>
      );
  }
}

function Inlines({ inlines }: { inlines: readonly Inline[] }) {
  return inlines.map((inline, i) => <Stretch key={i} inline={inline} />);
}

function Stretch({ inline }: { inline: Inline }): ComponentChildren {
  if (inline.kind === 'person') return `@${visibleLine(inline.id)}`;
  if (inline.kind === 'channel') return `#${visibleLine(inline.id)}`;
  const text = visibleStretch(inline.text);
  if (inline.kind === 'code') return <code>{text}</code>;
  if (inline.kind === 'text') return inline.strong ? <strong>{text}</strong> : text;
  const address = linkAddress(inline.url);
  if (address === null) return text;
  return (
    <a href={address} rel="noopener noreferrer">
      {text}
    </a>
  );
}

function Buttons({ buttons, press }: { buttons: readonly Button[]; press: Press }) {
  if (buttons.length === 0) return null;
  return (
    <p class="buttons">
      {buttons.map((button) => (
        <button
          key={`${button.action} ${button.target} ${button.value}`}
          type="button"
          class={button.style === 'primary' ? 'primary' : ''}
          onClick={() => press(button)}
        >
          {visibleLine(button.label)}
        </button>
      ))}
    </p>
  );
}
