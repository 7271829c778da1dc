import type { Form } from '../../chat/command.ts';
import type { Desk } from '../../chat/desk.ts';
import { type Attachment, type Invocation, invocationId } from '../../chat/invocation.ts';
import type { Delivery, Messenger } from '../../chat/messenger.ts';
import { WEB } from '../../chat/place.ts';
import type { ChatState } from '../../chat/state.ts';
import { StateFault } from '../../chat/state-fault.ts';
import { failure, type Problem, type Result, success } from '../../corpus/problem.ts';
import { Inbox, type WebPost } from './inbox.ts';
import { requestOf, type Said } from './request-of.ts';
import { Uploads } from './uploads.ts';
import { Waiting } from './waiting.ts';
import { WEB_PERSON, webPlace } from './web-place.ts';

export interface SaidWhere {
  /** Name of a conversation, as `CONVERSATION`. */
  readonly conversation: string;
  readonly thread: string | null;
  /** The same key in the same conversation is the same thing said: sent again, it gets the same reply and is not worked twice. */
  readonly key: string;
}

/** What came of it. */
export type WebOutcome =
  | { readonly kind: 'reply'; readonly id: string; readonly delivery: Delivery }
  /** Fields to be filled in instead; sent, they are the command's options. */
  | { readonly kind: 'form'; readonly command: string; readonly form: Form };

/** Conversations in the browser. */
export interface WebChat {
  /** Waits for the reply. A problem, whose message is for the person, where there is none. */
  say(said: Said, where: SaidWhere): Promise<Result<WebOutcome>>;
  /** Keeps a file for a command's option; its name there. */
  keepFile(name: string, bytes: Uint8Array): string;
  /** A file that is kept, as an option's value; null where it is not, or not any more. */
  file(id: string): Attachment | null;
  /** A reply of a conversation that was delivered not long ago, for whoever lost the connection meanwhile. */
  reply(id: string, conversation: string): Delivery | null;
  /** What Ibid said by itself in a conversation, oldest first. */
  posts(conversation: string): Promise<readonly WebPost[]>;
  /** What can be asked; null while nothing is served. */
  desk(): Desk | null;
}

type WebState = Pick<ChatState, 'remember' | 'recall' | 'find'>;

/** The browser as a platform: what is said there goes to the desk, and its replies go to the request that waits for them. */
export interface WebPlatform extends WebChat {
  readonly messenger: Messenger;
  /** @param state keeps what nobody waits for */
  start(desk: Desk, state: WebState): void;
  /** Takes nothing in any more; whoever waits still gets a reply that comes. */
  stop(): void;
}

/** Two of the largest files that are read by default. */
const UPLOADED_BYTES = 128 * 1024 * 1024;

/** @param now milliseconds since 1970 */
export function createWebPlatform(now: () => number): WebPlatform {
  let desk: Desk | null = null;
  let state: WebState | null = null;
  let inbox: Inbox | null = null;
  const uploads = new Uploads(UPLOADED_BYTES);
  const replies = new Waiting<{ readonly conversation: string; readonly delivery: Delivery }>();
  return {
    desk: () => desk,
    async say(said, where) {
      if (!desk) return failure(NOT_SERVING);
      const meant = requestOf(said, desk.commands);
      if (!meant.ok) return meant;
      if (meant.value.kind === 'form') return success(meant.value);
      const key = `web:${where.conversation}:${where.key}`;
      const id = invocationId(key);
      const invocation: Invocation = {
        id,
        keys: [key],
        request: meant.value.request,
        person: WEB_PERSON,
        place: webPlace(where),
        receivedAt: now(),
        handle: null,
      };
      const waiting = replies.wait(id);
      try {
        const isKnown = (await desk.accept(invocation)) === 'known';
        // Done in an earlier life of Ibid: the reply went to a request that is no more, and it is not done twice.
        if (isKnown && replies.of(id) === null && (await state?.find(id))?.ending) return failure(FORGOTTEN);
        const found = await waiting;
        return found ? success({ kind: 'reply', id, delivery: found.delivery }) : failure(NO_REPLY);
      } catch (error) {
        if (error instanceof StateFault) return failure(NO_STATE);
        throw error;
      } finally {
        replies.giveUp(id);
      }
    },
    keepFile: (name, bytes) => uploads.keep(name, bytes),
    file: (id) => uploads.attachment(id),
    posts: async (conversation) => (await inbox?.posts(conversation)) ?? [],
    reply(id, conversation) {
      const found = replies.of(id);
      return found?.conversation === conversation ? found.delivery : null;
    },
    messenger: {
      platform: WEB,
      async deliver({ id, place, request }, delivery) {
        if (request.kind === 'post') {
          if (!inbox) return failure(AWAY);
          await inbox.add(place.channel, { id, at: now(), delivery });
        } else replies.arrived(id, { conversation: place.channel, delivery });
        return success({ message: { channel: place.channel, id } });
      },
      handleFor: () => ({}),
      download: async (attachment) => uploads.bytes(attachment),
      working: async () => {},
      messageOf: () => null,
    },
    start(given, kept) {
      desk = given;
      state = kept;
      inbox = new Inbox(kept);
    },
    stop() {
      desk = null;
    },
  };
}

const NOT_SERVING: Problem = { code: 'stopping', message: 'Ibid is being started or stopped. Ask again in a moment.' };
const FORGOTTEN: Problem = {
  code: 'reply-forgotten',
  message: 'This was done before Ibid was restarted, and its reply is not kept. Ask again to see it.',
};
const NO_STATE: Problem = {
  code: 'state-unavailable',
  message: 'Ibid cannot write down what is asked at the moment. Ask again in a minute.',
};
const AWAY: Problem = { code: 'unreachable', message: 'The page is not served yet.' };
const NO_REPLY: Problem = {
  code: 'no-reply',
  message: 'There is no reply yet. If something went wrong, it stands in the log; ask again.',
};
