import { homeReply } from '../../commands/home.ts';
import { actions, commands } from '../../commands/index.ts';
import type { Access } from '../chat/access.ts';
import { createDesk } from '../chat/desk/create-desk.ts';
import type { Invocation } from '../chat/invocation.ts';
import type { Delivery, Messenger } from '../chat/messenger.ts';
import type { Shelf } from '../chat/see-documents.ts';
import type { ChatState } from '../chat/state.ts';
import { failure, success } from '../corpus/problem.ts';

export interface RehearsalOptions {
  readonly shelf: Shelf;
  readonly access: Access;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** What went wrong inside Ibid. */
  readonly fault: (error: unknown) => void;
}

export interface Spoken {
  readonly invocation: Invocation;
  readonly delivery: Delivery;
}

/** An answer that takes longer is not worth waiting for; in chat nobody would. */
const LONGEST_MS = 60_000;

/**
 * What the desk would post for these invocations, in the order it would post it. It is the real desk with the real
 * commands; but nothing is sent, fetched, stored or remembered.
 */
export async function rehearse(invocations: readonly Invocation[], options: RehearsalOptions): Promise<Spoken[]> {
  const spoken: Spoken[] = [];
  const platforms = new Set(invocations.map(({ place }) => place.platform));
  const desk = createDesk({
    commands,
    actions,
    posts: [],
    home: (context) => homeReply(context, []),
    state: forgetfulState(),
    shelf: () => options.shelf,
    access: options.access,
    rateLimits: { take: async () => null },
    messengers: Array.from(platforms, (platform) => listening(platform, spoken)),
    addDocument: async () => NOTHING_LEAVES,
    maxFileBytes: Number.POSITIVE_INFINITY,
    now: options.now,
    log: ({ error }) => {
      if (error !== undefined) options.fault(error);
    },
  });
  for (const invocation of invocations) await desk.accept(invocation);
  await desk.drain(LONGEST_MS);
  return spoken;
}

const NOTHING_LEAVES = failure({
  code: 'rehearsal',
  message: 'This is a rehearsal: no file is fetched, and nothing is stored.',
});

function listening(platform: string, spoken: Spoken[]): Messenger {
  return {
    platform,
    deliver: async (invocation, delivery) => {
      spoken.push({ invocation, delivery });
      return success({ message: null });
    },
    download: async () => NOTHING_LEAVES,
    working: async () => {},
    messageOf: () => null,
  };
}

/** Takes everything in and knows nothing: one event has no past. */
function forgetfulState(): ChatState {
  const nothing = async () => {};
  return {
    accept: async () => 'new',
    takeUnfinished: async () => [],
    posting: nothing,
    finished: nothing,
    find: async () => null,
    findByMessage: async () => null,
    questionsIn: async () => [],
    questionsOf: async () => [],
    timesQuoted: async () => new Map(),
    judge: nothing,
    verdictsOn: async () => ({ right: 0, wrong: 0 }),
    remember: nothing,
    recall: async () => null,
    forget: nothing,
    close: nothing,
  };
}
