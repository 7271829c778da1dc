import { Message, type MessageProps } from 'slack-blocks-to-jsx';
import 'slack-blocks-to-jsx/dist/style.css';
import { decodeSlackButton } from '../../../src/platforms/slack/render/button-id.ts';
import ibid from '../ibid.svg';
import { useShownTheme } from '../shell/theme.ts';
import type { PreviewProps } from '../try/reply-tabs.tsx';
import './slack.css';

/** The messages that would be posted on Slack, drawn by slack-blocks-to-jsx from the payload itself. */
export function SlackPreview({ replied, press }: PreviewProps) {
  const theme = useShownTheme();
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useKeyWithClickEvents: the buttons inside are pressed; what they say comes up to here
    <div class="slack-preview" onClick={pressed}>
      {replied.slack.map(({ blocks }, i) => (
        <div key={i} class="slack-message">
          <img src={ibid} alt="" width="36" height="36" />
          <div>
            <p class="slack-author">
              <strong>Ibid</strong> <span>APP</span>
            </p>
            {/* Its own frame has a heading for a name, which is none. */}
            <Message withoutWrapper blocks={blocks as MessageProps['blocks']} name="Ibid" logo={ibid} theme={theme} />
          </div>
        </div>
      ))}
    </div>
  );

  /** The library tells nobody that a button was pressed, so its place among the payload's buttons is looked up. */
  function pressed(event: MouseEvent) {
    const button = event.target instanceof Element ? event.target.closest('button') : null;
    const preview = event.currentTarget;
    if (!button || !(preview instanceof Element)) return;
    const label = button.textContent ?? '';
    const at = [...preview.querySelectorAll('button')].filter((one) => one.textContent === label).indexOf(button);
    const found = buttonsOf(replied.slack.flatMap(({ blocks }) => blocks)).filter(({ text }) => text === label)[at];
    const decoded = found ? decodeSlackButton(found.actionId, found.value) : null;
    if (decoded) press({ ...decoded, label });
  }
}

interface SlackButton {
  readonly text: string;
  readonly actionId: string;
  readonly value: string;
}

function buttonsOf(blocks: readonly unknown[]): SlackButton[] {
  return blocks.flatMap((block) => {
    if (typeof block !== 'object' || block === null) return [];
    const { type, elements, accessory } = block as { type?: string; elements?: unknown[]; accessory?: unknown };
    if (type === 'button') {
      const { text, action_id, value } = block as { text?: { text?: string }; action_id?: string; value?: string };
      return [{ text: text?.text ?? '', actionId: action_id ?? '', value: value ?? '' }];
    }
    return buttonsOf([...(elements ?? []), accessory]);
  });
}
