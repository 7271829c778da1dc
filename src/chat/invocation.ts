import { createHash } from 'node:crypto';
import type { Person, Place } from './place.ts';

/** What JSON can hold; what is kept in the state must survive a restart. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** A file somebody handed over. The platform knows from `handle` how to fetch it, also after a restart. */
export interface Attachment {
  readonly name: string;
  /** Bytes, as the platform says; it is checked when the file is fetched. */
  readonly size: number;
  readonly handle: Json;
}

/** A channel that somebody chose. Nothing is to be posted there before the platform was asked (`Messenger.destination`). */
export interface ChosenChannel {
  /** The platform's id, or what somebody typed in its place. */
  readonly channel: string;
  /** What the platform said of it when it was chosen; only the platform looks into it. */
  readonly handle: Json;
}

/** One option as a platform gives it. */
export type RawValue = string | boolean | Attachment | ChosenChannel;

/** Options as a platform gives them, before they are read: text, switches, files, channels. */
export type RawArguments = Readonly<Record<string, RawValue>>;

/** A command that is to be run: typed, picked from a message's menu, or meant by a mention or a direct message. */
export interface CommandRequest {
  readonly kind: 'command';
  readonly command: string;
  readonly raw: RawArguments;
  /** Said in conversation (mention, direct message, reply): earlier questions of the thread help to understand it. */
  readonly conversational: boolean;
  /** The message of Ibid's that this was said in reply to, as the platform names it. */
  readonly repliesTo?: { readonly channel: string; readonly id: string };
}

/** A button under an earlier reply. */
export interface ActionRequest {
  readonly kind: 'action';
  readonly action: string;
  /** The invocation whose reply the button stands under. */
  readonly target: string;
  readonly value: string;
}

/** Something that Ibid says by itself: a digest, what a watch found. */
export interface PostRequest {
  readonly kind: 'post';
  /** Name of a `Post`. */
  readonly post: string;
  readonly raw: Json;
}

export type Request = CommandRequest | ActionRequest | PostRequest;

/** One thing that somebody wants of Ibid, as a value that outlives the process. */
export interface Invocation {
  /** See `invocationId`. */
  readonly id: string;
  /**
   * Everything by which the platform may deliver the same thing again, such as the event's id, and team + channel +
   * timestamp. Two invocations that share a key are one. At least one; the first gives the id.
   */
  readonly keys: readonly string[];
  readonly request: Request;
  readonly person: Person;
  readonly place: Place;
  /** Milliseconds since 1970. */
  readonly receivedAt: number;
  /** Where and how the platform posts the reply. Only the platform looks into it. */
  readonly handle: Json;
}

/** 16 characters that are safe in URLs and in a button's id; the same key gives the same id. */
export function invocationId(key: string): string {
  return createHash('sha256').update(key).digest('base64url').slice(0, 16);
}
