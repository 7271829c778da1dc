import type { ComponentChildren } from 'preact';
import { decodeDiscordButton } from '../../../src/platforms/discord/render/button-id.ts';
import { linkAddress } from '../../../src/platforms/link.ts';
import { useShownTheme } from '../shell/theme.ts';
import type { PreviewProps } from '../try/reply-tabs.tsx';
import type { Press } from '../try/reply-view.tsx';
import './discord-elements.ts';
import './discord.css';
import { type Mark, readDiscord } from './discord-markdown.ts';

/**
 * The messages that would be posted on Discord, from the payload itself: frame and buttons by
 * @skyra/discord-components-core; cards and texts, which are Components V2 and unknown there, by elements of our own.
 */
export function DiscordPreview({ replied, press }: PreviewProps) {
  const theme = useShownTheme();
  return (
    <discord-messages class="discord-preview" light-theme={theme === 'light'}>
      {replied.discord.map(({ components = [] }, i) => (
        <discord-message key={i} author="Ibid" bot timestamp="Today">
          <Components components={components} press={press} />
        </discord-message>
      ))}
    </discord-messages>
  );
}

/** What Ibid sends: text displays (10), cards (17), rows (1) of buttons (2). */
interface Component {
  readonly type?: number;
  readonly content?: string;
  readonly components?: readonly unknown[];
  readonly label?: string;
  readonly custom_id?: string;
  readonly style?: number;
}

function Components({ components, press }: { components: readonly unknown[]; press: Press }) {
  return components.map((component, i) => <One key={i} component={component as Component} press={press} />);
}

function One({ component, press }: { component: Component; press: Press }): ComponentChildren {
  const { type, content = '', components = [], label = '', custom_id: id = '', style } = component;
  if (type === 10)
    return (
      <div class="discord-text">
        <Marks marks={readDiscord(content)} />
      </div>
    );
  if (type === 17)
    return (
      <div class="discord-card">
        <Components components={components} press={press} />
      </div>
    );
  if (type === 1)
    return (
      <discord-action-row>
        <Components components={components} press={press} />
      </discord-action-row>
    );
  if (type === 2)
    return (
      <discord-button type={style === 1 ? 'primary' : 'secondary'} onClick={() => pressed(id, press, label)}>
        {label}
      </discord-button>
    );
  return <p class="faint">A part of kind {type}, which this page cannot show yet.</p>;
}

function pressed(id: string, press: Press, label: string) {
  const button = decodeDiscordButton(id);
  if (button) press({ ...button, label });
}

function Marks({ marks }: { marks: readonly Mark[] }) {
  return marks.map((mark, i) => <MarkView key={i} mark={mark} />);
}

function MarkView({ mark }: { mark: Mark }): ComponentChildren {
  switch (mark.kind) {
    case 'text':
      return mark.text;
    case 'code':
      return <code>{mark.text}</code>;
    case 'mention':
      return <span class="discord-mention">{mark.text}</span>;
    case 'link': {
      const address = linkAddress(mark.url);
      return address === null ? (
        mark.text
      ) : (
        <a href={address} rel="noopener noreferrer">
          {mark.text}
        </a>
      );
    }
    case 'bold':
      return (
        <strong>
          <Marks marks={mark.inside} />
        </strong>
      );
    case 'italic':
      return (
        <em>
          <Marks marks={mark.inside} />
        </em>
      );
    case 'heading':
      return (
        <p class="discord-heading">
          <Marks marks={mark.inside} />
        </p>
      );
    case 'small':
      return (
        <p class="discord-small">
          <Marks marks={mark.inside} />
        </p>
      );
    case 'quote':
      return (
        <blockquote dir="auto">
          <Marks marks={mark.inside} />
        </blockquote>
      );
  }
}
