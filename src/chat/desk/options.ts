import type { Result } from '../../corpus/problem.ts';
import type { Access, View } from '../access.ts';
import type { Action, Command, Post } from '../command.ts';
import type { Added, AddedSource, Context, Source } from '../context.ts';
import type { DigestDesk } from '../digest-desk.ts';
import type { Invocation } from '../invocation.ts';
import type { Messenger } from '../messenger.ts';
import type { Person } from '../place.ts';
import type { RateLimits } from '../rate-limits.ts';
import type { Reply } from '../reply.ts';
import type { Shelf } from '../see-documents.ts';
import type { ChatState, Ending } from '../state.ts';
import type { LinkTo } from './with-links.ts';

/** What happened, without a word of what was asked or answered. */
export interface DeskEvent {
  readonly level: 'info' | 'warn' | 'error';
  readonly event:
    | 'finished'
    | 'failed'
    | 'reply-lost'
    | 'state-unavailable'
    | 'platform-unavailable'
    | 'recovered'
    | 'suggestions-failed';
  readonly platform: string;
  readonly id: string;
  /** What kind of request it was. */
  readonly kind?: Invocation['request']['kind'];
  /** For `finished`: how it ended, and milliseconds from the receipt to the posted reply. */
  readonly outcome?: string;
  readonly ms?: number;
  readonly problem?: string;
  readonly error?: unknown;
}

export interface DeskOptions {
  readonly commands: readonly Command[];
  readonly actions: readonly Action[];
  /** What Ibid says by itself. */
  readonly posts: readonly Post[];
  /** Told when a post has ended: what its digest or watch has to write down. `problem`: the code of why it was lost. */
  readonly ended?: (invocation: Invocation, ending: Ending, problem: string | null) => Promise<void>;
  readonly home: (context: Context, person: Person) => Promise<Reply>;
  readonly state: ChatState;
  /** The index as it is at this moment; asked anew for every invocation. */
  readonly shelf: () => Shelf;
  readonly access: Access;
  readonly rateLimits: RateLimits;
  readonly messengers: readonly Messenger[];
  /** Puts a file among the documents, in a folder of the documents folder, and indexes it. */
  readonly addDocument: (
    file: { readonly name: string; readonly bytes: Uint8Array },
    folder: string,
    view: View,
  ) => Promise<Result<Added>>;
  /** Makes a feed or page a source whose documents are saved in a folder of the documents folder. */
  readonly addSource?: (url: string, folder: string, view: View, person: Person) => Promise<Result<AddedSource>>;
  /** All feeds and pages that are fetched; each is only shown where its folder may be seen. */
  readonly feeds?: () => Promise<readonly Source[]>;
  /** Digests and watches of the invocation's place. `preview` composes in the invocation's context. */
  readonly digests?: (invocation: Invocation, context: Omit<Context, 'digests'>) => DigestDesk;
  /** Where the page of a quotation is; absent where replies lead to none. */
  readonly linkTo?: LinkTo;
  /** Larger files are not even downloaded. */
  readonly maxFileBytes: number;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly log: (event: DeskEvent) => void;
  /** Milliseconds to wait before the n-th new try when the state cannot be reached, 0-based; null to give up. Default: RETRY_MS. */
  readonly retryAfter?: (attempt: number) => number | null;
}
