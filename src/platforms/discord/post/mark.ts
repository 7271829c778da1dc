import { createHash } from 'node:crypto';
import type { APIMessage, APIMessageTopLevelComponent } from 'discord.js';
import { NONCE } from '../limits.ts';

/**
 * By what a message of ours is known again: `nonce`, by which Discord posts it once within some minutes, but which it
 * does not show later; and `component`, the id of its first component, which stays (components/reference, anatomy).
 */
export interface Mark {
  readonly nonce: string;
  readonly component: number;
}

/** The marks of the reply to an invocation; the same for every try. Numbers from 65,536 on: Discord gives out small ones. */
export function markOf(invocation: string): Mark {
  const hash = createHash('sha256').update(invocation).digest();
  return { nonce: `ibid-${invocation}`.slice(0, NONCE), component: 65_536 + (hash.readUInt32BE(0) % 0x7fff_0000) };
}

export function marked(
  components: readonly APIMessageTopLevelComponent[],
  { component }: Mark,
): APIMessageTopLevelComponent[] {
  return components.map((part, place) => (place === 0 ? { ...part, id: component } : part));
}

export function carries({ nonce, components }: APIMessage, mark: Mark): boolean {
  return nonce === mark.nonce || components?.[0]?.id === mark.component;
}
