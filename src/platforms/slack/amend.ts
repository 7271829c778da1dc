import type { Reply } from '../../chat/reply.ts';
import type { Problem, Result } from '../../corpus/problem.ts';
import { laterPagesOf } from '../later-pages.ts';
import { findReply } from './find-reply.ts';
import type { Pause } from './pauses.ts';
import { persist, type Tried } from './persist.ts';
import { refusal } from './refusals.ts';
import { SLACK_POSTING } from './render/limits.ts';
import { renderSlackMessage } from './render/message.ts';
import type { Called, CallSlack } from './web.ts';

/** Codes of a message that is not there any more. */
const GONE: Readonly<Record<string, string>> = {
  message_not_found: 'the message was deleted',
  channel_not_found: 'the channel was deleted, or Ibid is not in it any more',
  is_inactive: 'the channel was archived or deleted',
};
/** Codes of one that stays as it is, besides those of refusals.ts. */
const FIXED: Readonly<Record<string, string>> = {
  cant_update_message: 'the message is not Ibid’s own',
  edit_window_closed: 'the workspace lets nobody edit a message so late',
  block_mismatch: 'the message is of a kind that cannot be edited',
};

interface Parts {
  readonly call: CallSlack;
  readonly self: () => string | null;
  readonly now: () => number;
  readonly pause: Pause;
}

/** What is put above which reply. */
interface Amendment {
  readonly message: { readonly channel: string; readonly id: string };
  readonly remark: string;
  readonly reply: Reply;
  /** In the thread, only messages that quote one of these get the line. */
  readonly files?: ReadonlySet<string>;
}

/**
 * Puts a line above a reply that was posted. The message is written anew from the reply, so that doing it again changes
 * nothing; its marker stays, since an update that names no metadata keeps what was there
 * (docs.slack.dev/reference/methods/chat.update).
 */
export async function amend(parts: Parts, amendment: Amendment): Promise<Result<null>> {
  const { message, reply, files = NONE } = amendment;
  const first = await persisted(parts, () => change(parts, amendment, reply.from ?? 0, message.id));
  if (!first.ok) return first;
  const nextOf = (from: number) => renderSlackMessage(reply, { from, again: false, rest: 'thread' }).next;
  let result: Result<null> = first;
  for (const { from } of laterPagesOf(reply, files, nextOf)) {
    const page = await persisted(parts, () => changeInThread(parts, amendment, from));
    if (!page.ok) result = page;
  }
  return result;
}

const NONE: ReadonlySet<string> = new Set();

const persisted = ({ now, pause }: Parts, attempt: () => Promise<Tried<null>>): Promise<Result<null>> =>
  persist(attempt, { again: false, now, pause });

async function change(
  { call }: Parts,
  { message, remark, reply }: Amendment,
  from: number,
  ts: string,
): Promise<Tried<null>> {
  const { blocks, text } = renderSlackMessage(reply, { from, again: false, remark, rest: reply.rest ?? 'button' });
  const { parse, link_names } = SLACK_POSTING;
  const called = await call('chat.update', { channel: message.channel, ts, text, parse, link_names, blocks });
  if (called.kind === 'done') return DONE;
  if (called.kind === 'wait') return called;
  if (called.kind === 'fault') return { kind: 'unsure', what: called.what };
  return { kind: 'never', problem: problemOf(called) };
}

/** A page that is not found, since somebody deleted it or Ibid may not look, cannot be marked. */
async function changeInThread(parts: Parts, amendment: Amendment, from: number): Promise<Tried<null>> {
  const { message, reply } = amendment;
  const { channel, id: thread } = message;
  const since = Number(thread) * 1_000;
  const page = await findReply(parts.call, { id: reply.id, from, channel, thread, since, self: parts.self() });
  if (page.kind === 'found') return await change(parts, amendment, from, page.ts);
  if (page.kind === 'wait') return page;
  return page.kind === 'fault' ? { kind: 'unsure', what: page.what } : DONE;
}

const DONE: Tried<null> = { kind: 'done', value: null };

function problemOf(refused: Extract<Called, { kind: 'refused' }>): Problem {
  const { code } = refused;
  const gone = GONE[code];
  if (gone) return { code: 'gone', message: `Slack refused (${code}): ${gone}` };
  const fixed = FIXED[code];
  return fixed ? { code: 'forbidden', message: `Slack refused (${code}): ${fixed}` } : refusal(refused);
}
