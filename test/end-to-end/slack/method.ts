import type { Channel, World } from './world.ts';

// biome-ignore lint/suspicious/noExplicitAny: arguments are whatever was sent, until they are checked
export type Arguments = Record<string, any>;
export type Answer = Record<string, unknown> & { readonly ok: boolean };

export type ArgumentType = 'string' | 'boolean' | 'number' | 'json';

export interface Method {
  readonly token: 'bot' | 'app';
  readonly scope: string | null;
  /** Every argument it knows; those with `!` must be there. */
  readonly takes: Readonly<Record<string, ArgumentType | `${ArgumentType}!`>>;
  /** What is wrong with the arguments beyond their types. */
  readonly faults?: (args: Arguments) => string[];
  readonly run: (args: Arguments, world: World) => Answer;
}

export const refuse = (error: string): Answer => ({ ok: false, error });

/** The channel, if Ibid may post or read there. */
export function reachable(world: World, id: string, isWriting: boolean): Channel | Answer {
  const channel = world.channels.get(/^[UW]/.test(id) ? world.directOf(id) : id);
  if (!channel) return refuse('channel_not_found');
  if (!channel.member) return refuse(channel.kind === 'channel' ? 'not_in_channel' : 'channel_not_found');
  return isWriting && channel.archived ? refuse('is_archived') : channel;
}

export const isRefusal = (value: Channel | Answer): value is Answer => 'ok' in value;
