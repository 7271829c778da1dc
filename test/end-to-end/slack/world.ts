import { Modals } from './modals.ts';

/** A message as a client of Slack would show it. */
export interface Message {
  readonly channel: string;
  readonly ts: string;
  readonly thread: string | null;
  readonly user: string;
  readonly text: string;
  readonly blocks: readonly Record<string, unknown>[];
  readonly metadata: unknown;
  /** The one person who sees it; null when everyone in the channel does. */
  readonly onlyFor: string | null;
  /** By which way it came. */
  readonly by: 'person' | 'chat.postMessage' | 'chat.postEphemeral' | 'response_url';
  /** Milliseconds of `performance.now()`. */
  readonly at: number;
}

export interface Channel {
  readonly id: string;
  readonly kind: 'channel' | 'group' | 'im';
  /** Whether Ibid is in it. */
  member: boolean;
  archived: boolean;
  /** Who is in it; null for everyone. */
  people: readonly string[] | null;
}

export interface FileOfWorld {
  readonly id: string;
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly type: string;
}

/** What is in the workspace. */
export class World {
  readonly team = 'T0WATERDESK';
  readonly app = 'A0IBIDIBID';
  readonly self = 'U0IBIDBOTT';
  readonly bot = 'B0IBIDBOTT';
  readonly channels = new Map<string, Channel>();
  readonly messages: Message[] = [];
  readonly files = new Map<string, FileOfWorld>();
  readonly views = new Map<string, Record<string, unknown>>();
  /** By channel and thread. */
  readonly statuses = new Map<string, string>();
  /** People who are not there any more. */
  readonly left = new Set<string>();
  readonly modals = new Modals();
  /** Milliseconds for which a message may be edited; workspaces can set it. */
  editWindow = Number.POSITIVE_INFINITY;
  readonly prompts = new Map<string, readonly { title: string; message: string }[]>();
  #counter = 0;

  /** A new timestamp, never the same twice, always growing. */
  ts(): string {
    this.#counter += 1;
    const micros = Date.now() * 1_000 + this.#counter;
    return `${Math.floor(micros / 1_000_000)}.${String(micros % 1_000_000).padStart(6, '0')}`;
  }

  channel(id: string, kind: Channel['kind'] = id.startsWith('D') ? 'im' : 'channel'): Channel {
    const known = this.channels.get(id);
    if (known) return known;
    const made: Channel = { id, kind, member: true, archived: false, people: null };
    this.channels.set(id, made);
    return made;
  }

  /** The direct messages of a person with Ibid. */
  directOf(user: string): string {
    return this.channel(`D0${user.slice(2)}`, 'im').id;
  }

  say(message: Omit<Message, 'ts' | 'at'> & { readonly ts?: string }): Message {
    const said = { ...message, ts: message.ts ?? this.ts(), at: performance.now() };
    this.messages.push(said);
    return said;
  }

  /** Everything that Ibid put into a channel, in order; what one person alone sees, too. */
  repliesIn(channel: string): Message[] {
    return this.messages.filter((message) => message.channel === channel && message.by !== 'person');
  }
}
