import type { ComponentType } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { Problem } from '../parts/load-state.tsx';
import type { Replied } from '../server/invocations.ts';
import { type Press, ReplyView } from './reply-view.tsx';

export interface PreviewProps {
  readonly replied: Replied;
  readonly press: Press;
}

const Ibid = ({ replied, press }: PreviewProps) => (
  <ReplyView reply={replied.reply} from={replied.from} press={press} />
);
const Terminal = ({ replied }: PreviewProps) => <pre class="terminal">{replied.terminal}</pre>;

type Load = () => Promise<ComponentType<PreviewProps>>;

/** Previews come with the libraries that draw them, and so are loaded when they are first looked at. */
const LOADED = {
  slack: async () => (await import('../previews/slack-preview.tsx')).SlackPreview,
  discord: async () => (await import('../previews/discord-preview.tsx')).DiscordPreview,
} satisfies Record<string, Load>;

const TABS = [
  { name: 'ibid', label: 'Ibid' },
  { name: 'slack', label: 'Slack' },
  { name: 'discord', label: 'Discord' },
  { name: 'terminal', label: 'Terminal' },
] as const;
type Tab = (typeof TABS)[number]['name'];

/** A reply as Ibid shows it here, or as it would be sent to a chat: made from the very payload. */
export function ReplyTabs({ replied, press }: PreviewProps) {
  const [tab, setTab] = useState<Tab>('ibid');
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  return (
    <>
      <div class="tabs" role="tablist" aria-label="Shown as in" ref={list} onKeyDown={move}>
        {TABS.map(({ name, label }) => (
          <button
            key={name}
            type="button"
            role="tab"
            id={`${id}-${name}`}
            aria-selected={tab === name}
            aria-controls={`${id}-panel`}
            tabIndex={tab === name ? 0 : -1}
            onClick={() => setTab(name)}
          >
            {label}
          </button>
        ))}
      </div>
      <div class={`panel panel-${tab}`} role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${tab}`}>
        <Shown tab={tab} replied={replied} press={press} />
      </div>
    </>
  );

  /** The pattern for tabs of WAI-ARIA: arrows, Home and End move and choose. */
  function move(event: KeyboardEvent) {
    const at = TABS.findIndex(({ name }) => name === tab);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: TABS.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    const index = (to + TABS.length) % TABS.length;
    setTab(TABS[index]?.name ?? 'ibid');
    list.current?.querySelectorAll('button')[index]?.focus();
  }
}

function Shown({ tab, ...props }: PreviewProps & { tab: Tab }) {
  if (tab === 'ibid') return <Ibid {...props} />;
  if (tab === 'terminal') return <Terminal {...props} />;
  return <Preview key={tab} load={LOADED[tab]} {...props} />;
}

function Preview({ load, ...props }: PreviewProps & { load: Load }) {
  const [preview, setPreview] = useState<{ View: ComponentType<PreviewProps> } | 'failed' | null>(null);
  useEffect(() => {
    load().then(
      (View) => setPreview({ View }),
      () => setPreview('failed'),
    );
  }, [load]);
  if (preview === 'failed') return <Problem message="The preview could not be loaded. Load the page again." />;
  if (preview === null) return <p class="waiting">Loading …</p>;
  return <preview.View {...props} />;
}
