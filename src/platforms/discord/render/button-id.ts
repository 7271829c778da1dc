import type { Button } from '../../../chat/reply.ts';

/** What a button asks for, as it comes back from the platform. */
export type Pressed = Pick<Button, 'action' | 'target' | 'value'>;

const CUSTOM_ID = /^ibid:([a-z-]{1,20}):([A-Za-z0-9_-]{1,64}):([\s\S]*)$/;

/** A button's `custom_id`: `ibid:ACTION:TARGET:VALUE`. */
export function encodeDiscordButton({ action, target, value }: Pressed): string {
  return `ibid:${action}:${target}:${value}`;
}

/** What a pressed button asks for; null for what is no button of Ibid's. */
export function decodeDiscordButton(customId: string): Pressed | null {
  const [, action, target, value] = CUSTOM_ID.exec(customId) ?? [];
  return action !== undefined && target !== undefined && value !== undefined ? { action, target, value } : null;
}
