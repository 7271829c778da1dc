import type { Json } from '../../chat/invocation.ts';
import type { Place } from '../../chat/place.ts';

/** Where the reply to an interaction belongs. */
export type InteractionHandle = {
  readonly kind: 'interaction';
  readonly application: string;
  readonly interaction: string;
  readonly token: string;
  /** The server's channel (or thread) where Ibid may post by itself once the token is dead; null where it may not. */
  readonly channel: string | null;
};

/** Where the reply to a message belongs. */
export type MessageHandle = {
  readonly kind: 'message';
  /** Where it was said: a thread's own channel, if it was said in a thread. */
  readonly channel: string;
  readonly message: string;
  /** Name of the thread to open for the reply; null where the reply stands below the message itself. */
  readonly thread: string | null;
};

/** Where something belongs that nobody asked for. */
export type PlaceHandle = {
  readonly kind: 'place';
  /** A channel, or that of direct messages. */
  readonly channel: string;
  /** The thread's own channel; where it is not there yet, the message in the channel that it is to be opened from. */
  readonly thread: string | null;
  /** Whether there can be threads. */
  readonly opens: boolean;
};

export type Handle = InteractionHandle | MessageHandle | PlaceHandle;

/** The handle for posting in a place, in its thread where it names one. */
export function placeHandle({ team, channel, thread, direct }: Place): PlaceHandle {
  return { kind: 'place', channel, thread, opens: team !== null && !direct };
}

/** Where more about a posted reply belongs: the thread that it stands in, or that can be opened from it. */
export function threadOf(
  { team, channel, direct }: Place,
  message: { readonly channel: string; readonly id: string },
): string | null {
  if (team === null || direct) return null;
  return message.channel === channel ? message.id : message.channel;
}

/** A handle as it came back from the state; null for what no version of this platform wrote. */
export function readHandle(json: Json): Handle | null {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) return null;
  const value = json as Readonly<Record<string, Json>>;
  const text = (name: string): string | null => (typeof value[name] === 'string' ? value[name] : null);
  if (value['kind'] === 'interaction') {
    const [application, interaction, token] = [text('application'), text('interaction'), text('token')];
    if (application === null || interaction === null || token === null) return null;
    return { kind: 'interaction', application, interaction, token, channel: text('channel') };
  }
  const [channel, message] = [text('channel'), text('message')];
  if (value['kind'] === 'place' && channel !== null)
    return { kind: 'place', channel, thread: text('thread'), opens: value['opens'] === true };
  if (value['kind'] !== 'message' || channel === null || message === null) return null;
  return { kind: 'message', channel, message, thread: text('thread') };
}
