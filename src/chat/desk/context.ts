import { failure } from '../../corpus/problem.ts';
import type { View } from '../access.ts';
import type { Context } from '../context.ts';
import type { Attachment, Invocation } from '../invocation.ts';
import { isSameChannel, type Place } from '../place.ts';
import type { Reply } from '../reply.ts';
import { seeDocuments } from '../see-documents.ts';
import type { Recorded } from '../state.ts';
import type { DeskOptions } from './options.ts';

/** A direct message is one long conversation: what was said longer ago is another topic. */
const CONVERSATION_MS = 30 * 60_000;
const EARLIER = 4;

/** What the context of one invocation is made of. */
export interface Setting {
  readonly invocation: Invocation;
  readonly target: Recorded | null;
  /** Runs the target's request again, seen from here. */
  readonly again: (() => Promise<Reply>) | null;
}

export async function contextOf({ invocation, target, again }: Setting, options: DeskOptions): Promise<Context> {
  const { person, place, request } = invocation;
  const { state, access } = options;
  const view = access.viewFrom(place);
  const now = options.now();
  const slash = messengerOf(place, options)?.slash;
  const conversational = request.kind === 'command' && request.conversational;
  const context: Omit<Context, 'digests'> = {
    id: invocation.id,
    person,
    place,
    conversational,
    ...(slash ? { slash } : {}),
    now,
    documents: seeDocuments(options.shelf(), view),
    earlier: conversational ? await earlierThan(invocation, options) : [],
    target,
    again,
    timesQuoted: () => state.timesQuoted(),
    replyAt: async (link) => {
      const message = messengerOf(place, options)?.messageOf(link);
      const recorded = message ? await state.findByMessage(place.platform, message.channel, message.id) : null;
      return recorded && seenFrom(recorded, place, view);
    },
    judge: async (verdict) => {
      if (target) await state.judge(target.invocation.id, person, verdict, now);
    },
    add: (attachment) => add(attachment, invocation, view, options),
    ...sourcesOf(invocation, view, options),
  };
  return options.digests ? { ...context, digests: options.digests(invocation, context) } : context;
}

function sourcesOf({ person }: Invocation, view: View, { access, addSource, feeds }: DeskOptions) {
  const { home } = view;
  return {
    ...(addSource
      ? {
          addSource: async (url: string) =>
            access.mayAdd(person) && home !== null ? await addSource(url, home, view, person) : NOT_ALLOWED,
        }
      : {}),
    ...(feeds
      ? {
          feeds: async () =>
            (await feeds()).filter(({ folder }) => view.allows(folder === '' ? 'page' : `${folder}/page`)),
        }
      : {}),
  };
}

const NOT_ALLOWED = failure({
  code: 'not-allowed',
  message: 'You may not add documents here. Whoever runs Ibid can allow it.',
});

/** What was asked in the thread or direct message before, and what the reply answered that this one hangs below. */
export async function earlierThan(
  { place, receivedAt, request }: Invocation,
  { state }: Pick<DeskOptions, 'state'>,
): Promise<readonly string[]> {
  const said = async () => {
    if (!place.direct && place.thread === null) return [];
    const since = place.thread === null ? receivedAt - CONVERSATION_MS : 0;
    return await state.questionsIn(place, since, EARLIER, receivedAt);
  };
  const above = async () => {
    const replied = request.kind === 'command' ? request.repliesTo : undefined;
    const message = replied ?? (place.thread === null ? null : { channel: place.channel, id: place.thread });
    const recorded = message && (await state.findByMessage(place.platform, message.channel, message.id));
    return recorded && isSameChannel(recorded.invocation.place, place) ? recorded.question : null;
  };
  const [questions, first] = await Promise.all([said(), above()]);
  // Each message of a direct message may open a thread of its own: then the thread knows nothing of the one before.
  if (place.direct && place.thread !== null && questions.length === 0 && first === null)
    return await state.questionsIn(place, receivedAt - CONVERSATION_MS, EARLIER, receivedAt, 'direct');
  return first === null || questions.includes(first) ? questions : [first, ...questions].slice(-EARLIER);
}

/**
 * What a record may tell where it is asked about: in its own channel all of it, elsewhere only the quotations that can be
 * seen there, and never the question.
 */
export function seenFrom(recorded: Recorded, place: Place, view: View): Recorded {
  const isHere = isSameChannel(recorded.invocation.place, place);
  const citations = recorded.citations.filter(({ file }) => view.allows(file));
  return { ...recorded, citations, question: isHere ? recorded.question : null };
}

async function add(attachment: Attachment, { person, place }: Invocation, view: View, options: DeskOptions) {
  if (!options.access.mayAdd(person) || view.home === null) return NOT_ALLOWED;
  if (attachment.size > options.maxFileBytes)
    return failure({
      code: 'too-large',
      message: `The file has ${megabytes(attachment.size)} MB, and at most ${megabytes(options.maxFileBytes)} MB are read.`,
    });
  const messenger = messengerOf(place, options);
  if (!messenger) return failure({ code: 'no-messenger', message: 'Files cannot be fetched from here.' });
  const bytes = await messenger.download(attachment, options.maxFileBytes);
  if (!bytes.ok) return bytes;
  return await options.addDocument({ name: attachment.name, bytes: bytes.value }, view.home, view);
}

const megabytes = (bytes: number): string => (bytes / 1024 / 1024).toFixed(1);

export const messengerOf = ({ platform }: Place, { messengers }: DeskOptions) =>
  messengers.find((messenger) => messenger.platform === platform);
