import { z } from 'zod';
import type { ChosenChannel } from '../../chat/invocation.ts';
import type { Person, Place } from '../../chat/place.ts';
import { failure, type Problem, type Result, success } from '../../corpus/problem.ts';
import type { MessengerParts } from './messenger.ts';
import { persist, type Tried } from './persist.ts';
import { refusal } from './refusals.ts';

/** Slack's ids of channels: `C…`, and `G…` for private ones from before 2021. */
const ID = /^[CG][A-Z0-9]{2,20}$/;
/** Members that one page lists at most, and pages that are read. */
const PAGE = 1_000;
const PAGES = 20;

const INFO = z.object({
  channel: z.object({
    is_im: z.boolean().optional(),
    is_mpim: z.boolean().optional(),
    is_archived: z.boolean().optional(),
    is_member: z.boolean().optional(),
    /** Only some may post. Not in Slack's documentation, and so never relied on to be there. */
    properties: z
      .object({ posting_restricted_to: z.object({ user: z.array(z.string()).optional() }).nullish() })
      .nullish(),
  }),
});
const MEMBERS = z.object({
  members: z.array(z.string()),
  response_metadata: z.object({ next_cursor: z.string().optional() }).optional(),
});

type Parts = Pick<MessengerParts, 'call' | 'log' | 'now' | 'pause'>;

/**
 * The channel that a person chose. Both they and Ibid have to be in it: that is what lets a guest see it, and a private
 * channel be seen at all. A private one that they are not in is told of like one that is not there.
 */
export async function destination(
  { channel }: ChosenChannel,
  person: Person,
  from: Place,
  parts: Parts,
): Promise<Result<Place>> {
  if (!ID.test(channel)) return failure(unnamed(channel));
  const info = await ask(parts, 'conversations.info', { channel }, INFO);
  if (!info.ok) return info;
  const found = info.value.channel;
  if (found.is_im || found.is_mpim) return failure(NO_CHANNEL);
  // Ibid is shown public channels that it is not in; of private ones Slack says that they are not there.
  if (!found.is_member) return failure(UNSEEN);
  const isIn = await isMember(person.id, channel, parts);
  if (!isIn.ok) return isIn;
  if (!isIn.value) return failure(UNSEEN);
  if (found.is_archived) return failure(ARCHIVED);
  const restricted = found.properties?.posting_restricted_to;
  if (restricted && !restricted.user?.includes(person.id)) return failure(RESTRICTED);
  return success({ platform: 'slack', team: from.team, channel, thread: null, direct: false });
}

async function isMember(person: string, channel: string, parts: Parts): Promise<Result<boolean>> {
  let cursor = '';
  for (let page = 0; page < PAGES; page += 1) {
    const args = { channel, limit: PAGE, ...(cursor === '' ? {} : { cursor }) };
    const read = await ask(parts, 'conversations.members', args, MEMBERS);
    if (!read.ok) return read;
    if (read.value.members.includes(person)) return success(true);
    cursor = read.value.response_metadata?.next_cursor ?? '';
    if (cursor === '') return success(false);
  }
  return failure(TOO_LARGE);
}

async function ask<T>(
  { call, log, now, pause }: Parts,
  method: string,
  args: Readonly<Record<string, unknown>>,
  shape: z.ZodType<T>,
): Promise<Result<T>> {
  const attempt = async (): Promise<Tried<T>> => {
    const called = await call(method, args);
    if (called.kind === 'wait') return called;
    if (called.kind === 'fault') return { kind: 'unsure', what: called.what };
    if (called.kind === 'refused') {
      log('debug', `slack: a channel could not be looked at: ${refusal(called).message}`);
      return { kind: 'never', problem: called.code === 'missing_scope' ? NO_SCOPE : UNSEEN };
    }
    const { data } = shape.safeParse(called.data);
    return data ? { kind: 'done', value: data } : { kind: 'never', problem: UNSEEN };
  };
  return await persist(attempt, { again: false, now, pause });
}

const unnamed = (given: string): Problem => ({
  code: 'unknown-channel',
  message: `“${given}” does not say which channel is meant. Choose it in the form, or give its id (C…), which stands at the bottom of the channel’s details.`,
});
/** The same for what is not there, what Ibid is not in, and what the person is not in: nobody is told which of them. */
const UNSEEN: Problem = {
  code: 'unknown-channel',
  message:
    'There is no such channel that both you and Ibid are in. Join it, invite Ibid there with /invite @Ibid, and try again.',
};
const NO_CHANNEL: Problem = {
  code: 'no-channel',
  message: 'Choose a channel; for direct messages, type the command there.',
};
const ARCHIVED: Problem = { code: 'forbidden', message: 'That channel is archived. Choose another one.' };
const RESTRICTED: Problem = {
  code: 'forbidden',
  message:
    'Only some people may post in that channel, and you are not one of them. Ask one of them, or choose another one.',
};
const TOO_LARGE: Problem = {
  code: 'too-large',
  message: 'That channel has too many members to be looked through. Type the command there.',
};
const NO_SCOPE: Problem = {
  code: 'forbidden',
  message:
    'Ibid may not look at other channels yet: whoever runs it adds the scopes channels:read and groups:read. Until then, type the command in that channel.',
};
