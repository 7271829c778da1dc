import type { Reply } from '../../chat/reply.ts';
import type { Problem, Result } from '../../corpus/problem.ts';
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
  readonly now: () => number;
  readonly pause: Pause;
}

/**
 * Puts a line above a reply that was posted. The message is written anew from the reply, so that doing it again changes
 * nothing; its marker stays, since an update that names no metadata keeps what was there
 * (docs.slack.dev/reference/methods/chat.update).
 */
export async function amend(
  { call, now, pause }: Parts,
  message: { readonly channel: string; readonly id: string },
  remark: string,
  reply: Reply,
): Promise<Result<null>> {
  const { blocks, text } = renderSlackMessage(reply, {
    from: reply.from ?? 0,
    again: false,
    remark,
    rest: reply.rest ?? 'button',
  });
  const { parse, link_names } = SLACK_POSTING;
  const changed = { channel: message.channel, ts: message.id, text, parse, link_names, blocks };
  const attempt = async (): Promise<Tried<null>> => {
    const called = await call('chat.update', changed);
    if (called.kind === 'done') return { kind: 'done', value: null };
    if (called.kind === 'wait') return called;
    if (called.kind === 'fault') return { kind: 'unsure', what: called.what };
    return { kind: 'never', problem: problemOf(called) };
  };
  return await persist(attempt, { again: false, now, pause });
}

function problemOf(refused: Extract<Called, { kind: 'refused' }>): Problem {
  const { code } = refused;
  const gone = GONE[code];
  if (gone) return { code: 'gone', message: `Slack refused (${code}): ${gone}` };
  const fixed = FIXED[code];
  return fixed ? { code: 'forbidden', message: `Slack refused (${code}): ${fixed}` } : refusal(refused);
}
