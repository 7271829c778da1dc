import type { Result } from '../corpus/problem.ts';
import type { Attachment, ChosenChannel, Invocation, Json } from './invocation.ts';
import type { Person, Place } from './place.ts';
import type { Reply, Visibility } from './reply.ts';

export interface Delivery {
  readonly reply: Reply;
  /** Number of the section to begin with. */
  readonly from: number;
  readonly visibility: Visibility;
  /** An earlier try may have arrived: look for it first. Where that cannot be seen, post and mark the reply as a possible copy. */
  readonly again: boolean;
}

/** What became of a delivery. */
export interface Delivered {
  /** Null where the platform gives no name to what was posted. */
  readonly message: { readonly channel: string; readonly id: string } | null;
}

/** What a platform can do for the desk. */
export interface Messenger {
  readonly platform: string;
  /**
   * Posts a reply, waiting out rate limits and passing faults. A problem (never an exception) when it cannot be posted:
   * `expired` (the platform no longer takes a reply), `forbidden` (thrown out, channel gone), `unreachable` (given up).
   */
  deliver(invocation: Invocation, delivery: Delivery): Promise<Result<Delivered>>;
  /**
   * The handle of an invocation that nobody caused, to be posted in a place: in its thread where it names one. What such
   * an invocation posts always has a button, by whose target it can be found again.
   */
  handleFor?(place: Place): Json;
  /** The direct messages with a person; null where none can be sent. Absent where that cannot be known beforehand. */
  directTo?(person: Person): Promise<Place | null>;
  /**
   * The channel that a person chose, as the place to post in: one of the same server or workspace as `from`, which they can
   * see and post in, and Ibid too. Else a problem, whose message is for the person, says what to do, and tells of a channel
   * that they cannot see no more than of one that never was. Absent where only the place itself can be posted in.
   */
  destination?(chosen: ChosenChannel, person: Person, from: Place): Promise<Result<Place>>;
  /** The thread in which more about a posted reply belongs; null for the channel itself. Default: that of the place. */
  threadOf?(place: Place, message: NonNullable<Delivered['message']>): string | null;
  /**
   * Puts a line above a message that was posted earlier, once however often it is called; the message stays as it was
   * otherwise. Where the rest of the reply went into its thread, the messages there that quote one of `files` get the line
   * too, as far as they are found. A problem when a message cannot be changed any more (`forbidden`, `gone`).
   */
  amend?(
    message: { readonly channel: string; readonly id: string },
    remark: string,
    reply: Reply,
    files?: ReadonlySet<string>,
  ): Promise<Result<null>>;
  /** Bytes of a file that somebody handed over; a problem when it is larger than `maxBytes` or cannot be fetched. */
  download(attachment: Attachment, maxBytes: number): Promise<Result<Uint8Array>>;
  /** Shows that work is under way, where the platform can; called when an answer takes longer than a moment. */
  working(invocation: Invocation): Promise<void>;
  /** The message that a link names; null for what is no link to a message of this platform. */
  messageOf(link: string): { readonly channel: string; readonly id: string } | null;
  /** How people type a command here, by its name; default: `/name`. For platforms that keep some names for themselves. */
  readonly slash?: (command: string) => string;
}
