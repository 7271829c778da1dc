import { homeReply } from '../../commands/home.ts';
import { actions, commands } from '../../commands/index.ts';
import { OPEN_ACCESS } from '../../src/chat/access.ts';
import { createDesk, type RunningDesk } from '../../src/chat/desk/create-desk.ts';
import type { DeskEvent, DeskOptions } from '../../src/chat/desk/options.ts';
import type { Messenger } from '../../src/chat/messenger.ts';
import { failure } from '../../src/corpus/problem.ts';
import { digestDesk } from '../../src/digest/desk/digest-desk.ts';
import { type MemoryState, memoryState } from '../chat/memory-state.ts';
import { memoryDigestState } from '../digest/memory-digest-state.ts';
import { sampleShelf } from '../sample-shelf.ts';

/** A message of Ibid's as a reader sees it. */
export interface Shown {
  readonly id: string;
  readonly channel: string;
  readonly text: string;
  /** The words of every quotation. */
  readonly quotes: readonly string[];
  readonly buttons: readonly string[];
  /** What would act, ping or be cut: empty for a sound message. */
  readonly faults: readonly string[];
  readonly isPrivate: boolean;
  readonly raw: unknown;
}

export type Fault = 'rate limit' | 'refused' | 'carried out, then failed' | 'connection cut';

/** Something a person did, which the platform may deliver again. */
export interface Done {
  again(): void;
  /** Resolves with the milliseconds until it was acknowledged. */
  acknowledged(): Promise<number>;
}

/** A platform with people in it, its server on this machine, the real client library, and a desk with the real commands. */
export interface Chat {
  readonly name: string;
  type(command: string, options: Readonly<Record<string, string>>): Done;
  /** Types a command that shows a form, fills fields of it by their options, and sends it. */
  fill(
    command: string,
    options: Readonly<Record<string, string>>,
    filled: Readonly<Record<string, string>>,
  ): Promise<Done>;
  mention(text: string): Done;
  direct(text: string, files?: readonly { name: string; bytes: Uint8Array }[]): Done;
  /** "Check this claim" in the menu of somebody's message. */
  check(message: string): Done;
  press(shown: Shown, button: string): Done;
  /** A mention in the thread that a reply stands in, or opens. */
  followUp(shown: Shown, text: string): Done;
  /** Somebody talks in that thread to others. */
  chatter(shown: Shown, text: string): void;
  /** Everything Ibid said, oldest first. */
  replies(): Shown[];
  fail(fault: Fault): void;
  dropConnections(): void;
  /** What the platform's server would have refused, or nobody would have seen. */
  violations(): readonly string[];
  /** Ends this life of the bot without a farewell, and begins another with the same state. */
  killed(): Promise<void>;
  readonly desk: DeskLife;
  stop(): Promise<void>;
}

/** What a life of the bot is made of; kept over restarts. */
export class DeskLife {
  state: MemoryState = memoryState();
  readonly events: DeskEvent[] = [];
  readonly added: string[] = [];
  /** Held up before each command is run: a slow index. */
  delay = 0;
  desk!: RunningDesk;
  options: Partial<DeskOptions> = {};

  async begin(messenger: Messenger): Promise<RunningDesk> {
    const shelf = await sampleShelf();
    const { state } = this;
    const slowed = commands.map((command) => ({
      ...command,
      run: async (...given: Parameters<typeof command.run>) => {
        if (this.delay > 0) await new Promise((resolve) => setTimeout(resolve, this.delay));
        return command.run(...given);
      },
    }));
    this.desk = createDesk({
      commands: slowed,
      actions,
      posts: [],
      home: async (context, person) => homeReply(context, await state.questionsOf(person, 3)),
      state,
      shelf: () => shelf,
      access: OPEN_ACCESS,
      rateLimits: { take: async () => null },
      messengers: [messenger],
      addDocument: async ({ name }) => {
        this.added.push(name);
        return failure({ code: 'unreadable', message: 'It holds no text.' });
      },
      maxFileBytes: 1_000_000,
      now: Date.now,
      log: (event) => void this.events.push(event),
      digests: digestDesk({
        state: memoryDigestState(state),
        digestPost: { name: 'digest', run: async () => null },
        directTo: async (person) => (await messenger.directTo?.(person)) ?? null,
        threadOf: (place, message) => messenger.threadOf?.(place, message) ?? place.thread,
      }),
      ...this.options,
    });
    return this.desk;
  }
}

/** Waits until something holds. */
export async function until(holds: () => boolean, what: string, milliseconds = 10_000): Promise<void> {
  const end = performance.now() + milliseconds;
  while (!holds()) {
    if (performance.now() > end) throw new Error(`never came: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
