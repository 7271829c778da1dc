import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Faults } from './faults.ts';
import { messageFaults } from './web-methods.ts';
import type { World } from './world.ts';

interface Target {
  readonly channel: string;
  readonly user: string;
  uses: number;
  expired: boolean;
}

const KEYS = [
  'response_type',
  'replace_original',
  'text',
  'blocks',
  'thread_ts',
  'unfurl_links',
  'unfurl_media',
  'parse',
  'link_names',
];

/** Slack's addresses for answers to commands and buttons: five answers in 30 minutes each. */
export class ResponseUrls {
  readonly faults: string[] = [];
  readonly #targets = new Map<string, Target>();
  readonly #world: World;
  readonly #failing: Faults;
  readonly #origin: () => string;

  constructor(world: World, failing: Faults, origin: () => string) {
    this.#world = world;
    this.#failing = failing;
    this.#origin = origin;
  }

  make(channel: string, user: string): string {
    const id = randomUUID();
    this.#targets.set(id, { channel, user, uses: 0, expired: false });
    return `${this.#origin()}/response/${id}`;
  }

  /** As if 30 minutes had passed. */
  expireAll(): void {
    for (const target of this.#targets.values()) target.expired = true;
  }

  async serve(path: string, request: IncomingMessage, body: string, response: ServerResponse): Promise<void> {
    const target = this.#targets.get(path.split('/')[2] ?? '');
    const fault = this.#failing.take('response_url');
    const works = fault === null || fault.done === true || fault.kind === 'slow';
    if (!target || target.expired) return void response.writeHead(404).end('{"ok":false,"error":"expired_url"}');
    if (works && target.uses >= 5) return void response.writeHead(404).end('{"ok":false,"error":"used_url"}');
    if (works) this.#say(target, request, body);
    if (fault?.kind === 'rate')
      return void response.writeHead(429, { 'retry-after': String(fault.retryAfter ?? 1) }).end();
    if (fault?.kind === 'error') return void response.writeHead(500).end();
    if (fault?.kind === 'drop') return void response.destroy();
    if (fault?.kind === 'slow') await new Promise((resolve) => setTimeout(resolve, fault.delay ?? 0));
    response.writeHead(200, { 'content-type': 'text/plain' }).end('ok');
  }

  #say(target: Target, request: IncomingMessage, body: string): void {
    target.uses += 1;
    const said = JSON.parse(body);
    if (!request.headers['content-type']?.startsWith('application/json')) this.faults.push('response_url: no JSON');
    for (const key of Object.keys(said)) if (!KEYS.includes(key)) this.faults.push(`response_url: unknown key ${key}`);
    if (said.replace_original !== false)
      this.faults.push('response_url: the message with the button would be replaced');
    if (!['ephemeral', 'in_channel'].includes(said.response_type))
      this.faults.push(`response_url: response_type is ${said.response_type}`);
    this.faults.push(...messageFaults(said).map((fault) => `response_url: ${fault}`));
    this.#world.say({
      channel: target.channel,
      thread: said.thread_ts ?? null,
      user: this.#world.self,
      text: said.text,
      blocks: said.blocks,
      metadata: null,
      onlyFor: said.response_type === 'in_channel' ? null : target.user,
      by: 'response_url',
    });
  }
}
