import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { APIMessage } from 'discord-api-types/v10';
import { Gateway } from './gateway.ts';
import { allComponents, type Component } from './message-limits.ts';
import { filledModal } from './modal-limits.ts';
import { discordOracle } from './oracle.ts';
import { type Answer, answer, type Call, type Played, type Rest } from './routes.ts';
import { type Channel, World } from './world.ts';

/** What goes wrong with the next requests that fit; the first plan that fits is used up first. */
export interface Fault {
  readonly method?: string;
  readonly path: RegExp;
  readonly times?: number;
  /** `refuse`: an answer of the 500s. `limit`: 429. `slow`: answered after so many milliseconds. `cut`: the connection breaks. */
  readonly kind: 'refuse' | 'limit' | 'slow' | 'cut';
  /** Whether the request is carried out all the same. */
  readonly stored?: boolean;
  /** Seconds for `limit`, milliseconds for `slow`. */
  readonly wait?: number;
}

export interface Arrived {
  readonly at: number;
  readonly method: string;
  readonly path: string;
  readonly status: number;
}

export interface Where {
  readonly channel?: Channel;
  readonly user?: string;
  /** Only the person has installed the app; its bot is not in the server. */
  readonly userInstalled?: boolean;
  /** 0 server, 1 direct message with the bot, 2 others' direct message; default: what the channel is. */
  readonly context?: 0 | 1 | 2;
}

const PREPARED: readonly (readonly [string, string])[] = [
  ['POST', '/interactions/1/token/callback'],
  ['PATCH', '/webhooks/1/token/messages/@original'],
  ['POST', '/channels/1/messages'],
  ['GET', '/channels/1/messages'],
  ['POST', '/channels/1/messages/1/threads'],
];

const GUILD_MESSAGES = 1 << 9;
const DIRECT_MESSAGES = 1 << 12;
/** View channels, send messages, read history, public threads, send in threads. */
const PERMISSIONS = String((1n << 10n) | (1n << 11n) | (1n << 16n) | (1n << 35n) | (1n << 38n));

/**
 * A Discord on this machine: REST, gateway, people who type and press. It holds every request, and every answer and event
 * of its own that Discord has described, to Discord's OpenAPI document; what does not fit is in `violations`.
 */
export class DiscordServer {
  readonly token =
    `${Buffer.from('100000000000000001').toString('base64url')}.local.${randomBytes(9).toString('base64url')}`;
  readonly world: World;
  readonly violations: string[] = [];
  readonly arrived: Arrived[] = [];
  readonly interactions = new Map<string, Played>();
  readonly general: Channel;
  readonly ann: string;
  readonly gateway: Gateway;
  readonly rest: Rest;
  readonly #http: Server;
  readonly #faults: (Fault & { left: number })[] = [];
  readonly #files = new Map<string, Uint8Array>();
  #offset = 0;
  /** How many messages a channel takes in how many milliseconds; Discord takes about 5 in 5,000. Off unless set. */
  pace: { readonly messages: number; readonly within: number } | null = null;
  readonly #posts = new Map<string, number[]>();

  static async start(): Promise<DiscordServer> {
    const http = createServer();
    await new Promise<void>((done) => http.listen(0, '127.0.0.1', done));
    discordOracle()?.prepare(PREPARED);
    return new DiscordServer(http);
  }

  constructor(http: Server) {
    this.#http = http;
    this.world = new World(() => Date.now() + this.#offset);
    this.general = this.world.channel({ type: 0, name: 'general', guild: this.world.guild });
    this.ann = this.world.person('ann');
    this.rest = {
      world: this.world,
      token: this.token,
      gatewayUrl: () => `ws://127.0.0.1:${this.port}/gateway`,
      interactions: this.interactions,
      commands: new Map(),
      nonces: new Map(),
      typing: [],
      application: {},
      dispatch: (t, d, needs) => this.gateway.dispatch(t, d, needs),
      posted: (message) => this.#announce(message),
    };
    this.gateway = new Gateway(http, {
      token: this.token,
      greeting: (session) => this.#greeting(session),
      violation: (text) => this.violations.push(text),
    });
    http.on('request', (request, response) => {
      this.#serve(request, response).catch((error) => {
        this.violations.push(`server: ${error instanceof Error ? error.stack : error}`);
        response.destroy();
      });
    });
  }

  get port(): number {
    return (this.#http.address() as AddressInfo).port;
  }

  /** For `rest.api`. */
  get url(): string {
    return `http://127.0.0.1:${this.port}/api`;
  }

  now(): number {
    return this.world.now();
  }

  /** Moves Discord's clock on. */
  pass(milliseconds: number): void {
    this.#offset += milliseconds;
  }

  /** From now on nothing goes wrong any more. */
  heal(): void {
    this.#faults.length = 0;
  }

  fail(fault: Fault): void {
    this.#faults.push({ ...fault, left: fault.times ?? 1 });
  }

  async close(): Promise<void> {
    await this.gateway.close();
    this.#http.closeAllConnections();
    await new Promise((done) => this.#http.close(done));
  }

  /** A channel of the server. */
  channel(name: string): Channel {
    return this.world.channel({ type: 0, name, guild: this.world.guild });
  }

  direct(person = this.ann): Channel {
    return this.world.direct(person);
  }

  // What people do.

  say(
    text: string,
    where: Where & { readonly extra?: object; readonly mentions?: readonly string[] } = {},
  ): APIMessage {
    const { channel = this.general, user = this.ann, extra = {}, mentions = [] } = where;
    const mentioned = text.includes(`<@${this.world.self}>`) ? [this.world.self, ...mentions] : mentions;
    const message = this.world.message({
      channel,
      author: user,
      body: { content: text },
      extra: { ...extra },
      mentions: mentioned,
    });
    this.#announce(message);
    return message;
  }

  /** `@Ibid text` in a channel or thread of the server. */
  mention(text: string, where: Where = {}): APIMessage {
    return this.say(`<@${this.world.self}> ${text}`, where);
  }

  directMessage(
    text: string,
    where: Where = {},
    files: readonly { name: string; bytes: Uint8Array }[] = [],
  ): APIMessage {
    const channel = this.direct(where.user);
    const attachments = files.map(({ name, bytes }) => this.attachment(name, bytes));
    return this.say(text, { ...where, channel, extra: { attachments } });
  }

  /** A reply to a message; with `ping` its author is mentioned without a word, as Discord does. */
  replyTo(
    target: APIMessage,
    text: string,
    { ping = true, ...where }: Where & { readonly ping?: boolean } = {},
  ): APIMessage {
    const channel = this.#channelOf(target);
    const reference = { type: 0, channel_id: channel.id, message_id: target.id };
    const extra = { type: 19, message_reference: reference, referenced_message: target };
    return this.say(text, { ...where, channel, extra, mentions: ping ? [target.author.id] : [] });
  }

  attachment(name: string, bytes: Uint8Array) {
    const id = this.world.id();
    this.#files.set(id, bytes);
    const url = `http://127.0.0.1:${this.port}/attachments/${id}/${encodeURIComponent(name)}`;
    return { id, filename: name, size: bytes.byteLength, url, proxy_url: url };
  }

  slash(name: string, options: Readonly<Record<string, string | boolean | Channel>> = {}, where: Where = {}): Played {
    const list = Object.entries(options).map(([key, value]) => ({
      name: key,
      type: typeof value === 'boolean' ? 5 : typeof value === 'string' ? 3 : 7,
      value: typeof value === 'object' ? value.id : value,
    }));
    const chosen = Object.values(options).flatMap((value) => (typeof value === 'object' ? [value.id] : []));
    const resolved = chosen.length === 0 ? {} : { resolved: this.#resolved(chosen) };
    return this.#interact(2, { id: this.world.id(), name, type: 1, options: list, ...resolved }, where);
  }

  contextMenu(label: string, message: APIMessage, where: Where = {}): Played {
    const resolved = { messages: { [message.id]: message } };
    const data = { id: this.world.id(), name: label, type: 3, target_id: message.id, resolved };
    return this.#interact(2, data, { channel: this.#channelOf(message), ...where });
  }

  /** Presses the button of a message with this label. */
  press(message: APIMessage, label: string, where: Where = {}): Played {
    const button = allComponents((message.components ?? []) as unknown as Component[]).find(
      (one) => one.label === label,
    );
    if (button?.custom_id === undefined)
      throw new Error(`no button "${label}" in ${JSON.stringify(message.components)}`);
    const data = { custom_id: button.custom_id, component_type: 2, id: button.id };
    return this.#interact(3, data, { channel: this.#channelOf(message), ...where }, { message });
  }

  /** Sends the form that a command showed, filled in. */
  submit(shown: Played, given: Readonly<Record<string, string>> = {}): Played {
    if (shown.modal === null) throw new Error('no form was shown');
    const { channel, user } = shown;
    const filled = filledModal(shown.modal, given);
    const chosen = filled.components.flatMap(({ component }) =>
      component.type === 8 && 'values' in component ? (component.values ?? []) : [],
    );
    const resolved = chosen.length === 0 ? {} : { resolved: this.#resolved(chosen) };
    return this.#interact(5, { ...filled, ...resolved }, { channel, user }, {}, shown);
  }

  /** Channels that somebody chose, as Discord tells of them. */
  #resolved(ids: readonly string[]) {
    const channels = ids.map((id) => {
      const channel = this.world.channels.get(id);
      if (channel === undefined) throw new Error(`no channel ${id}`);
      const { name, type, lacks, deniesPeople } = channel;
      const own = lacks.has('send') || lacks.has('view') ? '0' : PERMISSIONS;
      return [id, { id, name, type, permissions: deniesPeople ? '1024' : PERMISSIONS, app_permissions: own }];
    });
    return { channels: Object.fromEntries(channels) };
  }

  /** What is suggested for an option that somebody is typing; null when nothing came in time. */
  async autocomplete(name: string, option: string, typed: string, where: Where = {}): Promise<Played['choices']> {
    const options = [{ name: option, type: 3, value: typed, focused: true }];
    const played = this.#interact(4, { id: this.world.id(), name, type: 1, options }, where);
    for (let waited = 0; played.choices === null && waited < 3_000; waited += 5) await sleep(5);
    return played.choices;
  }

  /** The last event of a kind once more, under a new number. */
  redeliver(message: APIMessage): void {
    this.#announce(message);
  }

  #again = new Map<string, object>();
  redeliverInteraction({ id }: Played): void {
    this.gateway.dispatch('INTERACTION_CREATE', this.#again.get(id));
  }

  // What can be seen.

  messagesIn(channel: Channel | string): readonly APIMessage[] {
    return this.world.channels.get(typeof channel === 'string' ? channel : channel.id)?.messages ?? [];
  }

  /** Messages of Ibid's anywhere that are no longer "thinking". */
  replies(): APIMessage[] {
    return [...this.world.channels.values()].flatMap(({ messages }) =>
      messages.filter((one) => one.author.id === this.world.self && ((one.flags ?? 0) & 128) === 0),
    );
  }

  /** All words that a message shows. */
  words(message: APIMessage | null): string {
    const parts = allComponents((message?.components ?? []) as unknown as Component[]).map(
      ({ content }) => content ?? '',
    );
    return [message?.content ?? '', ...parts].join('\n').trim();
  }

  /** Milliseconds from each interaction to its acknowledgement. */
  acknowledgements(): number[] {
    return [...this.interactions.values()].flatMap(({ acknowledged }) =>
      acknowledged === null ? [] : [acknowledged.after],
    );
  }

  requests(method: string, path: RegExp): Arrived[] {
    return this.arrived.filter((one) => one.method === method && path.test(one.path));
  }

  #channelOf({ channel_id: id }: APIMessage): Channel {
    const channel = this.world.channels.get(id);
    if (channel === undefined) throw new Error(`no channel ${id}`);
    return channel;
  }

  #announce(message: APIMessage): void {
    const { world } = this;
    const channel = this.#channelOf(message);
    this.#check('MessageResponse', message);
    const shown = world.shown(message);
    if (channel.guild === null)
      this.gateway.dispatch('MESSAGE_CREATE', { ...shown, channel_type: channel.type }, DIRECT_MESSAGES);
    else if (!channel.lacks.has('view')) {
      const { user: _, ...member } = world.member(message.author.id);
      const event = { ...shown, guild_id: channel.guild, channel_type: channel.type, member };
      this.gateway.dispatch('MESSAGE_CREATE', event, GUILD_MESSAGES);
    }
  }

  #interact(kind: Played['kind'], data: object, where: Where, more: object = {}, cause: Played | null = null): Played {
    const { world } = this;
    const { channel = this.general, user = this.ann, userInstalled = false } = where;
    const id = world.id();
    const guild = channel.guild;
    const context = where.context ?? (guild === null ? 1 : 0);
    const played: Played = {
      id,
      token: randomBytes(24).toString('base64url'),
      sent: this.now(),
      kind,
      channel,
      user,
      acknowledged: null,
      message: null,
      edits: 0,
      choices: null,
      modal: null,
      cause,
    };
    this.interactions.set(id, played);
    const home: Record<string, string> = userInstalled ? {} : { '0': guild ?? '0' };
    const payload = {
      id,
      application_id: world.application,
      type: kind,
      token: played.token,
      version: 1,
      data,
      ...(guild === null
        ? { user: world.user(user) }
        : {
            guild_id: guild,
            guild: { id: guild, locale: 'en-US', features: [] },
            guild_locale: 'en-US',
            member: { ...world.member(user), permissions: PERMISSIONS },
          }),
      channel: world.channelObject(channel),
      channel_id: channel.id,
      app_permissions: channel.lacks.has('send') ? '0' : PERMISSIONS,
      locale: 'en-US',
      entitlements: [],
      authorizing_integration_owners: userInstalled ? { '1': user } : home,
      context,
      attachment_size_limit: 10_485_760,
      ...more,
    };
    this.#again.set(id, payload);
    this.gateway.dispatch('INTERACTION_CREATE', payload);
    return played;
  }

  #greeting(session: string) {
    const { world } = this;
    const all = [...world.channels.values()].filter(({ guild }) => guild === world.guild);
    const objects = (threads: boolean) =>
      all.filter(({ parent }) => (parent !== null) === threads).map((channel) => world.channelObject(channel));
    for (const channel of objects(false)) this.#check('GuildChannelResponse', channel);
    for (const thread of objects(true)) this.#check('ThreadResponse', thread);
    const user = world.user(world.self);
    this.#check('UserResponse', user);
    return [
      {
        t: 'READY',
        d: {
          v: 10,
          user: { ...user, mfa_enabled: false, verified: true, email: null },
          guilds: [{ id: world.guild, unavailable: true }],
          session_id: session,
          resume_gateway_url: this.rest.gatewayUrl(),
          application: { id: world.application, flags: 0 },
        },
      },
      {
        t: 'GUILD_CREATE',
        d: {
          id: world.guild,
          name: 'Research',
          icon: null,
          owner_id: this.ann,
          roles: [
            {
              id: world.guild,
              name: '@everyone',
              color: 0,
              hoist: false,
              position: 0,
              permissions: PERMISSIONS,
              managed: false,
              mentionable: false,
              flags: 0,
            },
          ],
          emojis: [],
          stickers: [],
          features: [],
          joined_at: '2024-03-01T10:00:00.000000+00:00',
          large: false,
          unavailable: false,
          member_count: 2,
          voice_states: [],
          members: [world.member(world.self)],
          channels: objects(false),
          threads: objects(true),
          presences: [],
          stage_instances: [],
          guild_scheduled_events: [],
          soundboard_sounds: [],
          preferred_locale: 'en-US',
        },
      },
    ];
  }

  #check(schema: string, value: unknown): void {
    this.violations.push(...(discordOracle()?.value(schema, value) ?? []));
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', 'http://127.0.0.1');
    const file = /^\/attachments\/(\d+)\//.exec(url.pathname)?.[1];
    if (file !== undefined) {
      const bytes = this.#files.get(file);
      response.writeHead(bytes === undefined ? 404 : 200).end(bytes);
      return;
    }
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const text = Buffer.concat(chunks).toString('utf8');
    const method = request.method ?? 'GET';
    const path = decodeURIComponent(url.pathname.replace(/^\/api\/v10/, ''));
    const body: unknown = text === '' ? undefined : JSON.parse(text);
    const authorized = request.headers.authorization === `Bot ${this.token}`;
    const oracle = discordOracle();
    this.violations.push(...(oracle?.request(method, path, url.searchParams, body) ?? []));
    if (request.headers['user-agent']?.startsWith('DiscordBot') !== true)
      this.violations.push(`${method} ${path}: a User-Agent that Discord does not take`);

    const call: Call = { method, path, query: url.searchParams, body, authorized };
    const fault = this.#take(method, path);
    const limited = fault?.kind === 'limit' ? (fault.wait ?? 1) : this.#pace(call);
    if (limited > 0) {
      const headers = { 'retry-after': String(limited), 'x-ratelimit-scope': 'user' };
      const limit = { message: 'You are being rate limited.', retry_after: limited, global: false, code: 0 };
      this.#send(response, call, { status: 429, body: limit }, headers);
      return;
    }
    const done = fault === null || fault.kind === 'slow' || fault.stored === true;
    const given = done ? answer(this.rest, call) : { status: 503, body: undefined };
    if (done && isInvalid(given)) this.violations.push(`${method} ${path}: ${JSON.stringify(given.body)}`);
    if (fault?.kind === 'slow') await sleep(fault.wait ?? 1_000);
    if (fault?.kind === 'cut') {
      this.arrived.push({ at: this.now(), method, path, status: 0 });
      response.destroy();
    } else if (fault?.kind === 'refuse') this.#send(response, call, { status: 503 });
    else this.#send(response, call, given);
  }

  #take(method: string, path: string): Fault | null {
    const fault = this.#faults.find((one) => one.left > 0 && (one.method ?? method) === method && one.path.test(path));
    if (fault === undefined) return null;
    fault.left -= 1;
    return fault;
  }

  /** Seconds to wait for a channel that was written to too often. */
  #pace({ method, path }: Call): number {
    if (this.pace === null || method !== 'POST' || !/^\/channels\/\d+\/messages$/.test(path)) return 0;
    const since = this.now() - this.pace.within;
    const recent = (this.#posts.get(path) ?? []).filter((at) => at > since);
    const [first] = recent;
    if (recent.length >= this.pace.messages && first !== undefined) return Math.max(0.001, (first - since) / 1_000);
    this.#posts.set(path, [...recent, this.now()]);
    return 0;
  }

  #send(
    response: ServerResponse,
    { method, path }: Call,
    { status, body }: Answer,
    headers: Record<string, string> = {},
  ): void {
    this.arrived.push({ at: this.now(), method, path, status });
    this.violations.push(...(discordOracle()?.response(method, path, status, body) ?? []));
    // Without a body there is no JSON: discord.js would try to read it.
    if (body === undefined) response.writeHead(status, headers).end();
    else response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
  }
}

/** "Invalid Form Body": the only refusal that a client could have foreseen, unless a message has gone in between. */
function isInvalid({ body }: Answer): boolean {
  const { code, message } = (body ?? {}) as { readonly code?: number; readonly message?: string };
  return code === 50_035 && message?.includes('REPLIES_UNKNOWN_MESSAGE') !== true;
}
