import type { Button } from '../../../chat/reply.ts';
import { DISCORD_LIMITS } from './limits.ts';

/** What a button asks for, as it comes back from the platform. */
export type Pressed = Pick<Button, 'action' | 'target' | 'value'>;

const CUSTOM_ID = /^ibid(?:\.\d{1,2})?:([a-z-]{1,20}):([A-Za-z0-9_-]{1,64}):([\s\S]*)$/;

/**
 * A button's `custom_id`: `ibid:ACTION:TARGET:VALUE`. Discord refuses a message in which an id occurs twice, so the
 * second button that asks for the same thing gets `ibid.2:…`. Throws where the action, target or value is longer than
 * `Button` allows, since Discord would refuse the whole message.
 *
 * @param occurrence 1 for the first such button of a message, 2 for the second
 */
export function encodeDiscordButton({ action, target, value }: Pressed, occurrence = 1): string {
  const id = `ibid${occurrence > 1 ? `.${occurrence}` : ''}:${action}:${target}:${value}`;
  if (id.length > DISCORD_LIMITS.customId)
    throw new RangeError(`Button id ${id}: at most ${DISCORD_LIMITS.customId} characters, found ${id.length}.`);
  return id;
}

/** What a pressed button asks for; null for what is no button of Ibid's. */
export function decodeDiscordButton(customId: string): Pressed | null {
  const [, action, target, value] = CUSTOM_ID.exec(customId) ?? [];
  return action !== undefined && target !== undefined && value !== undefined ? { action, target, value } : null;
}
