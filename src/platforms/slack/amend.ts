import type { Reply } from '../../chat/reply.ts';
import { failure, type Result, success } from '../../corpus/problem.ts';
import type { Pause } from './pauses.ts';
import { persist, type Tried } from './persist.ts';
import { refusal } from './refusals.ts';
import { SLACK_POSTING } from './render/limits.ts';
import { renderSlackMessage } from './render/message.ts';
import { faint } from './render/plain-text.ts';
import type { CallSlack } from './web.ts';

/** Codes of a message that is not there any more, or cannot be changed. */
const GONE: ReadonlySet<string> = new Set(['message_not_found', 'channel_not_found', 'is_inactive']);
const FIXED: ReadonlySet<string> = new Set(['cant_update_message', 'edit_window_closed', 'block_mismatch']);

interface Parts {
  readonly call: CallSlack;
  readonly now: () => number;
  readonly pause: Pause;
}

/**
 * Puts a line above a reply that was posted. The message is written anew from the reply, so that doing it again changes
 * nothing; its marker stays, since Slack keeps metadata that an update does not name.
 */
export async function amend(
  { call, now, pause }: Parts,
  message: { readonly channel: string; readonly id: string },
  remark: string,
  reply: Reply,
): Promise<Result<null>> {
  const { blocks, text } = renderSlackMessage(reply, { from: reply.from ?? 0, again: false });
  const { parse, link_names } = SLACK_POSTING;
  const { channel, id: ts } = message;
  const attempt = async (): Promise<Tried<null>> => {
    const called = await call('chat.update', {
      channel,
      ts,
      text,
      parse,
      link_names,
      blocks: [faint([remark]), ...blocks],
    });
    switch (called.kind) {
      case 'done':
        return { kind: 'done', value: null };
      case 'wait':
        return called;
      case 'fault':
        return { kind: 'unsure', what: called.what };
      case 'refused':
        return { kind: 'never', problem: { ...refusal(called), ...codeOf(called.code) } };
    }
  };
  const result = await persist(attempt, { again: false, now, pause });
  return result.ok ? success(null) : failure(result.problem);
}

function codeOf(code: string): { code?: 'gone' | 'forbidden' } {
  if (GONE.has(code)) return { code: 'gone' };
  return FIXED.has(code) ? { code: 'forbidden' } : {};
}
