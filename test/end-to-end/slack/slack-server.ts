import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Faults } from './faults.ts';
import { deliverByHttp } from './http-side.ts';
import type { Answer } from './method.ts';
import { type Modal, submissionPayload } from './modals.ts';
import {
  actionPayload,
  eventCallback,
  fileOfEvent,
  homeOpened,
  messageEvent,
  type Payload,
  shortcutPayload,
  slashPayload,
} from './payloads.ts';
import { ResponseUrls } from './response-urls.ts';
import { type Acknowledged, type Kind, newSent, type Sent } from './sent.ts';
import { SocketSide } from './socket-side.ts';
import { METHODS, readForm } from './web-methods.ts';
import { type Message, World } from './world.ts';

export interface Call {
  readonly method: string;
  readonly args: Readonly<Record<string, unknown>>;
  readonly answer: Answer | null;
  readonly at: number;
}

export interface ServerOptions {
  /** Pauses before an event that was not acknowledged is delivered again. Slack's are about 0 s, 60 s and 300 s. */
  readonly retryPauses?: readonly number[];
  /** Milliseconds that an acknowledgement may take; Slack gives three seconds. */
  readonly ackTimeout?: number;
  readonly scopes?: readonly string[];
}

const ALL_SCOPES =
  'app_mentions:read,assistant:write,channels:history,channels:read,chat:write,commands,files:read,groups:history,groups:read,im:history,im:write,mpim:history';

/** Where somebody says something. */
export interface Where {
  readonly user?: string;
  readonly channel?: string;
  readonly thread?: string | null;
}

/**
 * Slack, as far as Ibid uses it, on loopback: its Web API, Socket Mode, calls over HTTP, response URLs and files. It checks
 * every request and notes in `faults` what Slack would refuse or never show; a test ends with `faults` empty.
 */
export class SlackServer {
  readonly world = new World();
  readonly botToken = 'xoxb-1-test-token';
  readonly appToken = 'xapp-1-test-token';
  readonly signingSecret = '0123456789abcdef0123456789abcdef';
  readonly failing = new Faults();
  readonly calls: Call[] = [];
  readonly sent: Sent[] = [];
  readonly sockets: SocketSide;
  readonly responseUrls: ResponseUrls;
  scopes: readonly string[];
  /** Where the app is called over HTTP; null for Socket Mode. */
  appUrl: string | null = null;
  readonly #faults: string[] = [];
  readonly #server: Server;
  readonly #options: Required<Omit<ServerOptions, 'scopes'>>;
  #isClosed = false;

  private constructor(server: Server, options: ServerOptions) {
    this.#server = server;
    this.#options = { retryPauses: [20, 200, 1_000], ackTimeout: 3_000, ...options };
    this.scopes = options.scopes ?? ALL_SCOPES.split(',');
    this.sockets = new SocketSide(server, () => this.port);
    this.responseUrls = new ResponseUrls(this.world, this.failing, () => this.origin);
    server.on('request', (request, response) => void this.#serve(request, response));
  }

  static async start(options: ServerOptions = {}): Promise<SlackServer> {
    const server = createServer({ keepAliveTimeout: 30_000 });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return new SlackServer(server, options);
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }
  get origin(): string {
    return `http://127.0.0.1:${this.port}`;
  }
  get apiUrl(): string {
    return `${this.origin}/api/`;
  }
  /** What Slack would have refused, or shown to nobody. */
  get faults(): readonly string[] {
    return [...this.#faults, ...this.sockets.faults, ...this.responseUrls.faults, ...this.world.modals.faults];
  }

  async stop(): Promise<void> {
    this.#isClosed = true;
    this.sockets.close();
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  // What people do

  /** `text` after a mention of Ibid, in a channel. */
  mention(text: string, { user = 'U0ANNA', channel = 'C0RESEARCH', thread = null }: Where = {}): Sent {
    const said = this.#say(`<@${this.world.self}> ${text}`, user, channel, thread);
    return this.#event(messageEvent(this.world, said, 'app_mention'), channel, said.ts);
  }

  /** A message in a channel of which Slack tells an app that hears all messages, though it mentions nobody. */
  channelMessage(text: string, { user = 'U0ANNA', channel = 'C0RESEARCH', thread = null }: Where = {}): Sent {
    const said = this.#say(text, user, channel, thread);
    return this.#event(messageEvent(this.world, said, 'message'), channel, said.ts);
  }

  directMessage(
    text: string,
    {
      user = 'U0ANNA',
      thread = null,
      files = [],
    }: Where & { files?: readonly { name: string; bytes: Uint8Array; withoutUrl?: boolean }[] } = {},
  ): Sent {
    const channel = this.world.directOf(user);
    const said = this.#say(text, user, channel, thread);
    const attached = files.map(({ name, bytes, withoutUrl }, i) => {
      const file = { id: `F0${said.ts.replace('.', '')}${i}`, name, bytes, type: 'text/plain' };
      this.world.files.set(file.id, file);
      const payload = fileOfEvent(file, this.#fileUrl(file.id), user);
      return withoutUrl ? { id: file.id, name, file_access: 'check_file_info' } : payload;
    });
    return this.#event(messageEvent(this.world, said, 'message', attached), channel, said.ts);
  }

  /** Any other event of the message kind: an edit, a bot's words. */
  messageOfKind(more: Payload, user = 'U0ANNA'): Sent {
    const channel = this.world.directOf(user);
    const said = this.#say('something', user, channel, null);
    return this.#event({ ...messageEvent(this.world, said, 'message'), ...more }, channel, said.ts);
  }

  slash(command: string, text: string, { user = 'U0ANNA', channel = 'C0RESEARCH' }: Where = {}): Sent {
    this.world.channel(channel);
    const responseUrl = this.responseUrls.make(channel, user);
    return this.#send(
      'command',
      slashPayload(this.world, { command, text, channel, user, responseUrl }),
      channel,
      null,
    );
  }

  /** The button with this label or action id under a message; or, without a message, on the person's home page. */
  press(message: Message | null, which: string, user = 'U0ANNA'): Sent {
    const blocks = message ? message.blocks : ((this.world.views.get(user)?.['blocks'] ?? []) as Message['blocks']);
    // biome-ignore lint/suspicious/noExplicitAny: blocks were checked when they came in
    const buttons = blocks.flatMap((block: any) => [
      ...(block.elements ?? []),
      ...(block.accessory ? [block.accessory] : []),
    ]);
    const button = buttons.find((b) => b.type === 'button' && (b.text?.text === which || b.action_id === which));
    if (!button) throw new Error(`there is no button “${which}”`);
    const channel = message?.channel ?? this.world.directOf(user);
    const responseUrl = message ? this.responseUrls.make(channel, user) : '';
    const payload = actionPayload(this.world, { user, button, message, responseUrl });
    return this.#send('interactive', payload, channel, message?.ts ?? null);
  }

  /** A command picked from the menu of somebody's message. */
  shortcut(
    callback: string,
    text: string,
    { user = 'U0ANNA', channel = 'C0RESEARCH', thread = null }: Where = {},
  ): Sent {
    const message = this.#say(text, 'U0BORIS', channel, thread);
    const responseUrl = this.responseUrls.make(channel, user);
    return this.#send(
      'interactive',
      shortcutPayload(this.world, { callback, message, user, responseUrl }),
      channel,
      message.ts,
    );
  }

  /** The modal in front of somebody, filled by the labels of its fields and sent; fields not named stay as they are. */
  submit(filled: Readonly<Record<string, string>>, user = 'U0ANNA'): Sent {
    const modal = this.modalOf(user);
    if (!modal) throw new Error('there is no modal');
    const sent = this.#send('interactive', submissionPayload(this.world, modal, filled), '', null);
    void sent.acknowledged.then((ack) => this.world.modals.acknowledged(modal, ack));
    return sent;
  }

  appHome(tab: 'home' | 'messages', user = 'U0ANNA'): Sent {
    return this.#event(homeOpened(this.world, user, tab), this.world.directOf(user), null);
  }

  /** The same payload once more, as Slack does now and then; the event comes under another id where that is asked for. */
  again(sent: Sent, how: 'same' | 'other-event-id' | 'as-message'): Sent {
    if (how === 'same') return this.#send(sent.kind, sent.payload, sent.channel, sent.ts);
    const event = sent.payload['event'] as Payload;
    return this.#event(
      how === 'as-message' ? { ...event, type: 'message', channel_type: 'im' } : event,
      sent.channel,
      sent.ts,
    );
  }

  // What is to be seen

  /** Everything in a channel, people's messages too. */
  messagesIn(channel: string): Message[] {
    return this.world.messages.filter((message) => message.channel === channel);
  }
  repliesIn(channel: string): Message[] {
    return this.world.repliesIn(channel);
  }
  /** The modal that somebody sees; null where there is none. */
  modalOf(user = 'U0ANNA'): Modal | null {
    return this.world.modals.all.filter((modal) => modal.user === user && modal.isOpen).at(-1) ?? null;
  }
  /** Every acknowledgement. */
  get acks(): Acknowledged[] {
    return this.sent.flatMap(({ acks }) => acks);
  }
  callsOf(method: string): Call[] {
    return this.calls.filter((call) => call.method === method);
  }

  // How it works

  #say(text: string, user: string, channel: string, thread: string | null): Message {
    this.world.channel(channel);
    return this.world.say({ channel, thread, user, text, blocks: [], metadata: null, onlyFor: null, by: 'person' });
  }

  #event(event: Payload, channel: string, ts: string | null): Sent {
    return this.#send('event', eventCallback(this.world, event), channel, ts);
  }

  #send(kind: Kind, payload: Payload, channel: string, ts: string | null): Sent {
    const sent = newSent(kind, payload, channel, ts);
    this.sent.push(sent);
    void this.#deliver(sent);
    return sent;
  }

  /** Slack delivers events up to four times; commands and buttons once. */
  async #deliver(sent: Sent): Promise<void> {
    const pauses = sent.kind === 'event' ? this.#options.retryPauses : [];
    for (let attempt = 0; ; attempt += 1) {
      if (this.#isClosed) return sent.settle(null);
      const ack = await this.#once(sent, attempt);
      if (ack && (ack.status === null || ack.status === 200)) return sent.settle(ack);
      const pause = pauses[attempt];
      if (pause === undefined) return sent.settle(ack);
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }

  #once(sent: Sent, attempt: number): Promise<Acknowledged | null> {
    if (this.appUrl === null) return this.sockets.deliver(sent, attempt, this.#options.ackTimeout);
    return deliverByHttp(this.appUrl, sent, attempt, { secret: this.signingSecret }, this.#options.ackTimeout);
  }

  #fileUrl(id: string): string {
    return `${this.origin}/files-pri/${id}/download`;
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = new URL(request.url ?? '/', this.origin).pathname;
    const body = await textOf(request);
    if (path.startsWith('/response/')) return this.responseUrls.serve(path, request, body, response);
    if (path.startsWith('/files-pri/')) return this.#serveFile(path.split('/')[2] ?? '', request, response);
    if (path.startsWith('/api/')) return this.#serveMethod(path.slice(5), request, body, response);
    this.#faults.push(`${request.method} ${path} is no address of Slack’s`);
    response.writeHead(404).end();
  }

  async #serveMethod(method: string, request: IncomingMessage, body: string, response: ServerResponse): Promise<void> {
    const known = METHODS[method];
    const { args, faults } = readForm(method, new URLSearchParams(body));
    if (!known) faults.push('is not among the methods that this server knows');
    if (request.method !== 'POST') faults.push(`came by ${request.method}`);
    const type = request.headers['content-type'] ?? '';
    if (!type.startsWith('application/x-www-form-urlencoded')) faults.push(`came as ${type}`);
    if (faults.length === 0) faults.push(...(known?.faults?.(args) ?? []));
    const fault = this.failing.take(method);
    const works = fault === null || fault.done === true || fault.kind === 'slow';
    const refused = this.#authorize(request, known);
    this.#faults.push(...faults.map((what) => `${method}: ${what}`));
    const answer = works
      ? (refused ?? (faults.length > 0 ? { ok: false, error: 'invalid_arguments' } : this.#run(method, args)))
      : null;
    this.calls.push({ method, args, answer: fault && fault.kind !== 'slow' ? null : answer, at: performance.now() });
    await answerWith(response, fault, answer, {
      'x-oauth-scopes': this.scopes.join(','),
      'x-accepted-oauth-scopes': known?.scope ?? '',
    });
  }

  #authorize(request: IncomingMessage, method: (typeof METHODS)[string] | undefined): Answer | null {
    const token = request.headers.authorization?.replace('Bearer ', '');
    if (!token) return { ok: false, error: 'not_authed' };
    if (token !== this.botToken && token !== this.appToken) return { ok: false, error: 'invalid_auth' };
    if (!method) return { ok: false, error: 'unknown_method' };
    if (token !== (method.token === 'app' ? this.appToken : this.botToken))
      return { ok: false, error: 'not_allowed_token_type' };
    const { scope } = method;
    if (scope && method.token === 'bot' && !this.scopes.includes(scope))
      return { ok: false, error: 'missing_scope', needed: scope, provided: this.scopes.join(',') };
    return null;
  }

  #run(method: string, args: Record<string, unknown>): Answer {
    const answer = METHODS[method]!.run(args, this.world);
    if (!answer.ok) return answer;
    if (method === 'apps.connections.open') return { ...answer, url: this.sockets.newUrl() };
    if (method !== 'files.info') return answer;
    const file = this.world.files.get(String(args['file']))!;
    return { ok: true, file: fileOfEvent(file, this.#fileUrl(file.id), 'U0ANNA') };
  }

  #serveFile(id: string, request: IncomingMessage, response: ServerResponse): void {
    const file = this.world.files.get(id);
    const fault = this.failing.take('file');
    if (fault) return void answerWith(response, fault, null, {});
    // Slack sends whoever may not read a file to its login page.
    if (request.headers.authorization !== `Bearer ${this.botToken}` || !this.scopes.includes('files:read'))
      return void response.writeHead(302, { location: `${this.origin}/login` }).end();
    if (!file) return void response.writeHead(404).end();
    response.writeHead(200, { 'content-type': file.type }).end(file.bytes);
  }
}

/** Sends an answer, or lets it go wrong. */
export async function answerWith(
  response: ServerResponse,
  fault: ReturnType<Faults['take']>,
  answer: unknown,
  headers: Readonly<Record<string, string>>,
): Promise<void> {
  if (fault?.kind === 'rate')
    return void response
      .writeHead(429, { 'retry-after': String(fault.retryAfter ?? 1), 'content-type': 'application/json' })
      .end('{"ok":false,"error":"ratelimited"}');
  if (fault?.kind === 'error')
    return void response.writeHead(500, { 'content-type': 'text/html' }).end('<html>our fault</html>');
  if (fault?.kind === 'drop') return void response.destroy();
  if (fault?.kind === 'slow') await new Promise((resolve) => setTimeout(resolve, fault.delay ?? 0));
  const said = fault?.kind === 'refuse' ? { ok: false, error: fault.code ?? 'internal_error' } : answer;
  response.writeHead(200, { 'content-type': 'application/json; charset=utf-8', ...headers }).end(JSON.stringify(said));
}

async function textOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
}
