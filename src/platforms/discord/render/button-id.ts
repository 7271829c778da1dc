import type { Button } from '../../../chat/reply.ts';

/** What a button asks for, as it comes back from the platform. */
export type Pressed = Pick<Button, 'action' | 'target' | 'value'>;

const CUSTOM_ID = /^ibid(?:\.\d{1,2})?:([a-z-]{1,20}):([A-Za-z0-9_-]{1,64}):([\s\S]*)$/;

/**
 * A button's `custom_id`: `ibid:ACTION:TARGET:VALUE`. Discord refuses a message in which an id occurs twice, so the
 * second button that asks for the same thing gets `ibid.2:…`.
 *
 * @param occurrence 1 for the first such button of a message, 2 for the second
 */
export function encodeDiscordButton({ action, target, value }: Pressed, occurrence = 1): string {
  return `ibid${occurrence > 1 ? `.${occurrence}` : ''}:${action}:${target}:${value}`;
}

/** What a pressed button asks for; null for what is no button of Ibid's. */
export function decodeDiscordButton(customId: string): Pressed | null {
  const [, action, target, value] = CUSTOM_ID.exec(customId) ?? [];
  return action !== undefined && target !== undefined && value !== undefined ? { action, target, value } : null;
}
