import type { Button } from '../../../chat/reply.ts';

/** What a button asks for, as it comes back from the platform. */
export type Pressed = Pick<Button, 'action' | 'target' | 'value'>;

const ACTION_ID = /^ibid:([a-z-]{1,20}):\d{1,4}$/;
const VALUE = /^([A-Za-z0-9_-]{1,64}):([\s\S]*)$/;

/** Every `action_id` of Ibid matches this, and nothing else does: what Bolt's `app.action` is given. */
export const SLACK_ACTION_ID: RegExp = ACTION_ID;

/**
 * A button's `action_id` (`ibid:ACTION:POSITION`) and `value` (`TARGET:VALUE`). The position tells buttons of one row
 * apart, because Slack asks for ids that differ inside a block.
 */
export function encodeSlackButton(button: Pressed, position: number): { action_id: string; value: string } {
  return { action_id: `ibid:${button.action}:${position}`, value: `${button.target}:${button.value}` };
}

/** What a pressed button asks for; null for what is no button of Ibid's. */
export function decodeSlackButton(actionId: string, value: string | undefined): Pressed | null {
  const [, action] = ACTION_ID.exec(actionId) ?? [];
  const [, target, rest] = VALUE.exec(value ?? '') ?? [];
  return action !== undefined && target !== undefined && rest !== undefined ? { action, target, value: rest } : null;
}
