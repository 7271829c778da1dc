import { commands } from '../../../commands/index.ts';
import type { Command } from '../../../src/chat/command.ts';
import type { Desk } from '../../../src/chat/desk.ts';
import type { Invocation } from '../../../src/chat/invocation.ts';
import type { Delivered, Messenger } from '../../../src/chat/messenger.ts';
import type { Reply, Visibility } from '../../../src/chat/reply.ts';
import type { Result } from '../../../src/corpus/problem.ts';
import { memoryState } from '../../chat/memory-state.ts';

export interface FakeDesk extends Desk {
  /** What was taken in as new, in order. */
  readonly accepted: Invocation[];
  /** What became of each delivery, in order. */
  readonly delivered: Result<Delivered>[];
  /** Makes the next calls of `accept` fail. */
  failNext(times: number): void;
  /** Resolves when so many deliveries have ended. */
  whenDelivered(count: number): Promise<void>;
}

/** A reply with a button, whose words are `text`. */
export function plainReply(id: string, text: string): Reply {
  return {
    id,
    summary: text,
    sections: [{ blocks: [{ kind: 'line', inlines: [{ kind: 'text', text }] }], item: false }],
    buttons: [{ label: 'Other sources', action: 'others', target: id, value: '0' }],
  };
}

/** Takes everything in, and answers it at once with what was asked. `more`: commands beside the real ones. */
export function fakeDesk(messenger: Messenger, { takes = 0, more = [] as readonly Command[] } = {}): FakeDesk {
  const state = memoryState();
  const all = [...commands, ...more];
  const accepted: Invocation[] = [];
  const delivered: Result<Delivered>[] = [];
  let failures = 0;
  const visibilityOf = ({ request }: Invocation): Visibility => {
    if (request.kind === 'post') return 'public';
    if (request.kind === 'action') return request.action === 'share' ? 'public' : 'private';
    const args = { ...request.raw, private: request.raw['private'] === true || request.raw['private'] === 'yes' };
    return all.find(({ name }) => name === request.command)?.visibility(args) ?? 'public';
  };
  const work = async (invocation: Invocation) => {
    if (takes > 0) {
      await messenger.working(invocation);
      await new Promise((resolve) => setTimeout(resolve, takes));
    }
    const { request } = invocation;
    const name = request.kind === 'post' ? request.post : request.kind === 'command' ? request.command : '';
    const said = request.kind === 'action' ? `pressed ${request.action}` : `${name}: ${JSON.stringify(request.raw)}`;
    const reply = plainReply(invocation.id, said);
    delivered.push(
      await messenger.deliver(invocation, { reply, from: 0, visibility: visibilityOf(invocation), again: false }),
    );
  };
  return {
    commands: all,
    visibilityOf,
    accepted,
    delivered,
    failNext(times) {
      failures = times;
    },
    async accept(invocation) {
      if (failures > 0) {
        failures -= 1;
        throw new Error('the state cannot be reached');
      }
      const found = await state.accept(invocation);
      if (found === 'new') {
        accepted.push(invocation);
        void work(invocation);
      }
      return found;
    },
    complete: async () => [],
    home: async () => plainReply('home0000home0000', 'Recent documents'),
    prompts: async (_, __, limit) =>
      ['Who found the leak?', 'When did the plant open?', 'How much water?', 'Why?', 'Too many?'].slice(0, limit),
    async whenDelivered(count) {
      const until = performance.now() + 20_000;
      while (delivered.length < count) {
        if (performance.now() > until) throw new Error(`${delivered.length} deliveries ended, expected ${count}`);
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
    },
  };
}
