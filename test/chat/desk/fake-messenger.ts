import type { Invocation } from '../../../src/chat/invocation.ts';
import type { Delivery, Messenger } from '../../../src/chat/messenger.ts';
import { type Problem, success } from '../../../src/corpus/problem.ts';

export interface Posted {
  readonly id: string;
  readonly text: string;
  readonly delivery: Delivery;
}

/** A platform that writes down what it is given to post. */
export class FakeMessenger implements Messenger {
  readonly platform = 'slack';
  readonly posted: Posted[] = [];
  readonly working_: string[] = [];
  /** Set to make posting fail, or wait. */
  problem: Problem | null = null;
  before: (() => Promise<void>) | null = null;
  file: Uint8Array = new Uint8Array();

  async deliver(invocation: Invocation, delivery: Delivery) {
    await this.before?.();
    if (this.problem) return { ok: false, problem: this.problem } as const;
    this.posted.push({ id: invocation.id, text: delivery.reply.summary, delivery });
    return success({ message: { channel: invocation.place.channel, id: `m${this.posted.length}` } });
  }

  async download() {
    return success(this.file);
  }

  async working({ id }: Invocation) {
    this.working_.push(id);
  }

  messageOf(link: string) {
    const [, channel, id] = /^link:(\w+)\/(\w+)$/.exec(link) ?? [];
    return channel && id ? { channel, id } : null;
  }
}
