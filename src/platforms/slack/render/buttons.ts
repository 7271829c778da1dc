import type { ActionsBlock, Button as SlackButton } from '@slack/types';
import type { Button } from '../../../chat/reply.ts';
import { clip } from '../../../chat/wording/clip.ts';
import { visibleLine } from '../../../chat/wording/visible.ts';
import { encodeSlackButton } from './button-id.ts';
import { SLACK_LIMITS } from './limits.ts';

/** Rows of buttons; none for no button. */
export function buttonRows(buttons: readonly Button[]): ActionsBlock[] {
  const { row } = SLACK_LIMITS;
  return Array.from({ length: Math.ceil(buttons.length / row) }, (_, i) => ({
    type: 'actions' as const,
    elements: buttons.slice(i * row, (i + 1) * row).map(element),
  }));
}

function element(button: Button, position: number): SlackButton {
  const label = clip(visibleLine(button.label) || button.action, SLACK_LIMITS.buttonLabel);
  return {
    type: 'button',
    text: { type: 'plain_text', text: label.toWellFormed(), emoji: false },
    ...encodeSlackButton(button, position),
    ...(button.style ? { style: button.style } : {}),
  };
}
