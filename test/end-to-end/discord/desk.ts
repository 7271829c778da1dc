import { setTimeout as sleep } from 'node:timers/promises';
import type { Choice, Command } from '../../../src/chat/command.ts';
import type { Desk } from '../../../src/chat/desk.ts';
import type { Invocation, Json } from '../../../src/chat/invocation.ts';
import type { Delivered, Messenger } from '../../../src/chat/messenger.ts';
import type { Reply, Visibility } from '../../../src/chat/reply.ts';
import type { Result } from '../../../src/corpus/problem.ts';

const nothing = async (): Promise<Reply> => replyTo('none', 'nothing');

export const COMMANDS: readonly Command[] = [
  {
    name: 'ask',
    description: 'Ask the documents a question',
    options: [
      { name: 'as-of', description: 'Answer as of this day', kind: 'day', required: false },
      { name: 'question', description: 'Your question', kind: 'text', required: true, main: true },
      { name: 'source', description: 'One document', kind: 'document', required: false },
      { name: 'private', description: 'Only you see the answer', kind: 'flag', required: false },
    ],
    visibility: (args) => (args['private'] === true ? 'private' : 'public'),
    run: nothing,
  },
  {
    name: 'check',
    description: 'Check a claim against the documents',
    options: [{ name: 'claim', description: 'What was claimed', kind: 'text', required: true, main: true }],
    messageLabel: 'Check this claim',
    visibility: () => 'private',
    run: nothing,
  },
  {
    name: 'add',
    description: 'Add a document',
    options: [{ name: 'file', description: 'The file', kind: 'file', required: true, main: true }],
    visibility: () => 'public',
    run: nothing,
  },
  {
    name: 'digest',
    description: 'Post what is new at set times',
    options: [
      {
        name: 'action',
        description: 'What to do',
        kind: 'choice',
        required: true,
        main: true,
        choices: [
          { label: 'Create one', value: 'create' },
          { label: 'List them', value: 'list' },
        ],
      },
      { name: 'topic', description: 'What about', kind: 'text', required: false },
      { name: 'channel', description: 'Where', kind: 'channel', required: false },
      { name: 'time', description: 'When', kind: 'text', required: false },
      { name: 'nothing', description: 'When nothing is new', kind: 'text', required: false },
    ],
    visibility: () => 'private',
    form: (raw) =>
      raw['action'] !== 'create'
        ? null
        : {
            title: 'New digest',
            fixed: { action: 'create', ...(typeof raw['time'] === 'string' ? { time: raw['time'] } : {}) },
            fields: [
              {
                option: 'channel',
                label: 'Channel',
                hint: '',
                value: '',
                required: false,
                channel: 'here',
              },
              { option: 'topic', label: 'Topic', hint: 'Empty for everything', value: '', required: false },
              {
                option: 'nothing',
                label: 'When nothing is new',
                hint: '',
                value: 'silent',
                required: true,
                choices: [
                  { label: 'Say nothing', value: 'silent' },
                  { label: 'Say so in one line', value: 'line' },
                ],
              },
            ],
          },
    run: nothing,
  },
  { name: 'help', description: 'What Ibid can do', options: [], visibility: () => 'private', run: nothing },
];

export function replyTo(id: string, text: string): Reply {
  return {
    id,
    summary: text,
    sections: [{ item: false, blocks: [{ kind: 'line', inlines: [{ kind: 'text', text }] }] }],
    buttons: [{ label: 'More context', action: 'context', target: id, value: '1' }],
  };
}

/** A desk that answers everything with the words it was asked in, once, through a messenger. */
export class FakeDesk implements Desk {
  readonly commands = COMMANDS;
  readonly invocations: Invocation[] = [];
  readonly deliveries: { readonly id: string; readonly result: Result<Delivered> }[] = [];
  readonly #keys = new Set<string>();
  readonly #running = new Set<Promise<void>>();
  messenger: Messenger | null = null;
  /** Milliseconds until the reply. */
  delay = 0;
  /** How taking in goes wrong. */
  refuses = 0;
  acceptDelay = 0;
  delivers = true;
  visibility: Visibility | null = null;
  completion: () => Promise<readonly Choice[]> = async () => [{ label: 'The final count', value: 'final-count.md' }];

  visibilityOf(invocation: Invocation): Visibility {
    if (this.visibility !== null) return this.visibility;
    const { request } = invocation;
    if (request.kind !== 'command') return 'public';
    const args = request.raw as Readonly<Record<string, string | boolean>>;
    const command = COMMANDS.find(({ name }) => name === request.command);
    return request.conversational ? 'public' : (command?.visibility(args) ?? 'public');
  }

  async accept(invocation: Invocation): Promise<'new' | 'known'> {
    if (this.acceptDelay > 0) await sleep(this.acceptDelay);
    if (this.refuses > 0) {
      this.refuses -= 1;
      throw new Error('the state is away');
    }
    if (invocation.keys.some((key) => this.#keys.has(key))) return 'known';
    for (const key of invocation.keys) this.#keys.add(key);
    // What is kept is JSON: whatever else it holds would not survive a restart.
    const kept = JSON.parse(JSON.stringify(invocation)) as Invocation;
    this.invocations.push(kept);
    if (this.delivers) this.#run(this.deliver(kept));
    return 'new';
  }

  async deliver(invocation: Invocation, again = false): Promise<void> {
    if (this.delay > 0) await sleep(this.delay);
    const reply = replyTo(invocation.id, `answer to ${words(invocation)}`);
    const visibility = this.visibilityOf(invocation);
    const result = await this.messenger?.deliver(invocation, { reply, from: 0, visibility, again });
    if (result !== undefined) this.deliveries.push({ id: invocation.id, result });
  }

  async complete(): Promise<readonly Choice[]> {
    return this.completion();
  }

  async home(): Promise<Reply> {
    return replyTo('home', 'home');
  }

  async prompts(): Promise<readonly string[]> {
    return [];
  }

  #run(task: Promise<void>): void {
    this.#running.add(task);
    void task.finally(() => this.#running.delete(task));
  }

  /** Until `count` deliveries are through. */
  async settled(count: number, milliseconds = 8_000): Promise<void> {
    for (let waited = 0; this.deliveries.length < count && waited < milliseconds; waited += 5) await sleep(5);
    if (this.deliveries.length < count) throw new Error(`${this.deliveries.length} of ${count} deliveries`);
  }
}

export function words({ request }: Invocation): string {
  if (request.kind === 'action') return `${request.action} ${request.value}`;
  if (request.kind === 'post') return request.post;
  const given = Object.values(request.raw).map((value) => {
    if (typeof value !== 'object') return String(value);
    return 'channel' in value ? value.channel : value.name;
  });
  return [request.command, ...given].join(' ');
}

/** Small values by name, as the state keeps them. */
export class Memory {
  readonly kept = new Map<string, Json>();
  async remember(name: string, value: Json): Promise<void> {
    this.kept.set(name, JSON.parse(JSON.stringify(value)));
  }
  async recall(name: string): Promise<Json | null> {
    return this.kept.get(name) ?? null;
  }
}
