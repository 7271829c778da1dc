import type { Result } from '../corpus/problem.ts';
import type { DigestDesk } from './digest-desk.ts';
import type { Attachment } from './invocation.ts';
import type { Person, Place } from './place.ts';
import type { Recorded } from './state.ts';
import type { VisibleDocuments } from './visible-documents.ts';

/** What `add` made of a file. */
export interface Added {
  /** The document's name in the folder. */
  readonly file: string;
  /** True when the same bytes were there before, as `file`: nothing was stored, and `duplicates` begins with it. */
  readonly alreadyThere?: boolean;
  readonly title: string | null;
  readonly published: string | null;
  readonly saved: string | null;
  readonly language: string | null;
  readonly passages: number;
  readonly notes: readonly string[];
  /** Visible documents that tell the same story, or are the same file. */
  readonly duplicates: readonly string[];
}

/** What became of an address that was to be a source. */
export interface AddedSource {
  /** A page is fetched again now and then; of a feed its entries are. */
  readonly kind: 'page' | 'feed';
  /** As it is fetched from now on, after redirections. */
  readonly url: string;
  readonly title: string | null;
  /** It was a source before; what is new in it was fetched all the same. */
  readonly alreadyThere: boolean;
  /** Entries found in a feed; 1 for a page. */
  readonly entries: number;
  /** Files that were saved now, in the documents folder. */
  readonly saved: readonly string[];
  /** What could not be fetched, a line each, in words for the person who asked. */
  readonly problems: readonly string[];
}

/** A feed or page that is fetched now and then. */
export interface Source {
  readonly kind: 'page' | 'feed';
  readonly url: string;
  readonly title: string | null;
  /** Folder of the documents folder that its files are saved in, '' for the top. */
  readonly folder: string;
  /** How many documents of it were saved in all. */
  readonly saved: number;
  /** When it was fetched without a fault last, in milliseconds since 1970; null for never. */
  readonly fetchedAt: number | null;
  /** What went wrong last, in words; null when nothing did. */
  readonly problem: string | null;
}

/** Everything a command may know and do. */
export interface Context {
  /** Id of the invocation; the target of the buttons under its reply. */
  readonly id: string;
  readonly person: Person;
  readonly place: Place;
  readonly conversational: boolean;
  /** How a command is typed where this was asked, by its name (`Messenger.slash`); default: `/name`. */
  readonly slash?: (command: string) => string;
  /** Milliseconds since 1970, the same during one invocation. */
  readonly now: number;
  readonly documents: VisibleDocuments;
  /** Earlier questions of the same conversation, oldest first; empty where there is none. */
  readonly earlier: readonly string[];
  /** For an action: what the reply with the button answered. Null when it is no longer known, or not to be seen from here. */
  readonly target: Recorded | null;
  /** Runs the target's command again, as it would be answered here and now. Null where there is no target. */
  readonly again: (() => Promise<import('./reply.ts').Reply>) | null;
  readonly timesQuoted: () => Promise<ReadonlyMap<string, number>>;
  /** The reply that a link to a message, or a message's id, names. */
  readonly replyAt: (link: string) => Promise<Recorded | null>;
  readonly judge: (verdict: 'right' | 'wrong') => Promise<void>;
  /** Checks a file, puts it among the documents and indexes it. A problem of code `not-allowed` for those who may not. */
  readonly add: (attachment: Attachment) => Promise<Result<Added>>;
  /** The same for a feed or a page on the web. Absent where nothing is fetched. */
  readonly addSource?: (url: string) => Promise<Result<AddedSource>>;
  /** The feeds and pages whose documents can be seen from here. */
  readonly feeds?: () => Promise<readonly Source[]>;
  /** Digests and watches of this place. Absent where there is no state to keep them in. */
  readonly digests?: DigestDesk;
}
