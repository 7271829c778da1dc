import type { APIMessage } from 'discord.js';
import type { Delivered, Delivery } from '../../../chat/messenger.ts';
import { type Rest, renderDiscordMessage } from '../render/message.ts';
import type { Connection } from '../rest.ts';
import { type Mark, marked } from './mark.ts';

/** What delivering needs of the world. */
export interface Posting {
  readonly connection: Connection;
  /** Our user's id; null while Discord does not say. */
  readonly self: () => Promise<string | null>;
  readonly pauses: readonly number[];
  /** Pauses for what nobody waits for. */
  readonly patientPauses: readonly number[];
  /** Resolves when an interaction was acknowledged, or could not be; at once where nothing is under way. */
  readonly acknowledged: (invocation: string) => Promise<void>;
}

/** A reply as the body of a message. `again`: it says that it may be a copy. `rest`: where what does not fit is found. */
export function bodyOf({ reply, from }: Delivery, mark: Mark, again: boolean, rest: Rest = 'button') {
  const { components, flags, allowed_mentions } = renderDiscordMessage(reply, { from, again, rest });
  return { components: marked(components, mark), flags, allowed_mentions };
}

export function delivered({ id, channel_id: channel }: Pick<APIMessage, 'id' | 'channel_id'>): Delivered {
  return { message: { channel, id } };
}
