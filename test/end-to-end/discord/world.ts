import type { APIMessage } from 'discord-api-types/v10';
import { asStored, type Component, type MessageBody } from './message-limits.ts';

/** A made-up Discord: who is there, which channels, which messages. Times are those of a clock that tests can move. */

const EPOCH = 1_420_070_400_000;

export interface Channel {
  readonly id: string;
  /** 0 text, 1 direct message, 3 group, 11 public thread. */
  readonly type: number;
  readonly name: string;
  readonly guild: string | null;
  readonly parent: string | null;
  /** Names of permissions that our bot lacks here. */
  readonly lacks: Set<Permission>;
  /** Whether people may read here but not write. */
  deniesPeople: boolean;
  readonly messages: APIMessage[];
  /** For a thread: put away, and for good. */
  archived: boolean;
  locked: boolean;
  /** Other people in it, for direct messages. */
  readonly people: readonly string[];
}

export type Permission = 'view' | 'send' | 'threads' | 'send-in-threads' | 'history';

export interface Made {
  readonly channel: Channel;
  readonly author: string;
  readonly body: MessageBody;
  readonly extra?: Readonly<Record<string, unknown>>;
  readonly mentions?: readonly string[];
}

export class World {
  readonly self: string;
  readonly application: string;
  readonly guild: string;
  readonly channels = new Map<string, Channel>();
  readonly users = new Map<string, string>();
  readonly now: () => number;
  #sequence = 0n;

  constructor(now: () => number) {
    this.now = now;
    this.self = this.id();
    // The application's id is not always that of its bot.
    this.application = this.id();
    this.guild = this.id();
    this.users.set(this.self, 'Ibid');
  }

  id(): string {
    this.#sequence = (this.#sequence + 1n) % 4096n;
    return String((BigInt(Math.floor(this.now()) - EPOCH) << 22n) + this.#sequence);
  }

  person(name: string): string {
    for (const [id, known] of this.users) if (known === name) return id;
    const id = this.id();
    this.users.set(id, name);
    return id;
  }

  user(id: string) {
    const username = this.users.get(id) ?? 'someone';
    return {
      id,
      username,
      avatar: null,
      discriminator: '0',
      public_flags: 0,
      flags: 0,
      global_name: id === this.self ? null : username,
      primary_guild: null,
      ...(id === this.self ? { bot: true } : {}),
    };
  }

  member(id: string) {
    return {
      user: this.user(id),
      nick: null,
      avatar: null,
      banner: null,
      roles: [],
      joined_at: '2024-03-01T10:00:00.000000+00:00',
      premium_since: null,
      communication_disabled_until: null,
      deaf: false,
      mute: false,
      pending: false,
      flags: 0,
    };
  }

  channel(made: Partial<Channel> & Pick<Channel, 'type' | 'name'>): Channel {
    const channel: Channel = {
      id: this.id(),
      guild: null,
      parent: null,
      lacks: new Set(),
      deniesPeople: false,
      messages: [],
      people: [],
      archived: false,
      locked: false,
      ...made,
    };
    this.channels.set(channel.id, channel);
    return channel;
  }

  direct(person: string): Channel {
    const known = [...this.channels.values()].find(({ type, people }) => type === 1 && people.includes(person));
    return known ?? this.channel({ type: 1, name: '', people: [person] });
  }

  message({ channel, author, body, extra = {}, mentions = [] }: Made): APIMessage {
    const message = {
      id: this.id(),
      type: 0,
      channel_id: channel.id,
      author: this.user(author),
      content: body.content ?? '',
      mentions: mentions.map((id) => this.user(id)),
      mention_roles: [],
      mention_everyone: false,
      attachments: [],
      embeds: [],
      components: asStored(body.components ?? ([] as Component[])),
      timestamp: new Date(this.now()).toISOString(),
      edited_timestamp: null,
      flags: body.flags ?? 0,
      pinned: false,
      tts: false,
      ...extra,
    } as unknown as APIMessage;
    channel.messages.push(message);
    return message;
  }

  channelObject(channel: Channel) {
    const last = channel.messages.at(-1)?.id ?? null;
    const common = { id: channel.id, type: channel.type, flags: 0, last_message_id: last };
    if (channel.type === 1) return { ...common, recipients: channel.people.map((id) => this.user(id)) };
    if (channel.parent !== null)
      return {
        ...common,
        guild_id: channel.guild,
        name: channel.name,
        parent_id: channel.parent,
        owner_id: this.self,
        thread_metadata: {
          archived: channel.archived,
          auto_archive_duration: 1440,
          archive_timestamp: new Date(this.now()).toISOString(),
          locked: channel.locked,
          create_timestamp: new Date(this.now()).toISOString(),
        },
        message_count: channel.messages.length,
        member_count: 1,
        total_message_sent: channel.messages.length,
        rate_limit_per_user: 0,
      };
    return {
      ...common,
      guild_id: channel.guild,
      name: channel.name,
      position: 0,
      parent_id: null,
      topic: null,
      nsfw: false,
      rate_limit_per_user: 0,
      permission_overwrites: [],
    };
  }

  /** What the bot is shown: without the privileged intent the words of a message that does not concern it are left out. */
  shown(message: APIMessage): APIMessage {
    const channel = this.channels.get(message.channel_id);
    const concerns =
      channel?.guild === null || message.author.id === this.self || message.mentions.some(({ id }) => id === this.self);
    return concerns ? message : { ...message, content: '', embeds: [], attachments: [], components: [] };
  }
}
