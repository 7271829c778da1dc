import { z } from 'zod';
import type { Json } from '../../chat/invocation.ts';
import type { Delivery } from '../../chat/messenger.ts';
import type { ChatState } from '../../chat/state.ts';

/** What Ibid said by itself in a conversation. */
export interface WebPost {
  /** The invocation that posted it. */
  readonly id: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly delivery: Delivery;
}

/** What was written by `add`; a delivery is only ever read as it was written. */
const KEPT = z.array(z.object({ id: z.string(), at: z.number(), delivery: z.custom<Delivery>((one) => one !== null) }));

/** So many of a conversation are kept, the latest. */
const MOST = 20;

/**
 * Digests and what watches found, which nobody waits for: they are kept in the state until the page asks for them, and stay
 * there for the next time.
 */
export class Inbox {
  readonly #state: Pick<ChatState, 'remember' | 'recall'>;
  /** One is written after the other: each writes the whole list. */
  #writing: Promise<unknown> = Promise.resolve();

  constructor(state: Pick<ChatState, 'remember' | 'recall'>) {
    this.#state = state;
  }

  /** Durable when it resolves. Added a second time, under the same id, it stays one. */
  add(conversation: string, post: WebPost): Promise<void> {
    const write = async () => {
      const others = (await this.posts(conversation)).filter(({ id }) => id !== post.id);
      await this.#state.remember(nameOf(conversation), [...others, post].slice(-MOST) as unknown as Json);
    };
    const written = this.#writing.then(write, write);
    this.#writing = written.catch(() => {});
    return written;
  }

  /** Oldest first. */
  async posts(conversation: string): Promise<readonly WebPost[]> {
    return KEPT.safeParse(await this.#state.recall(nameOf(conversation))).data ?? [];
  }
}

const nameOf = (conversation: string): string => `web.posts.${conversation}`;
