import { z } from 'zod';
import type { Person, Place } from '../../chat/place.ts';
import type { Result } from '../../corpus/problem.ts';
import type { MessengerParts } from './messenger.ts';
import { persist, type Tried } from './persist.ts';
import { refusal } from './refusals.ts';

const OPENED = z.object({ channel: z.object({ id: z.string() }) });

/**
 * The direct messages of a person with Ibid, which are opened if nobody wrote there yet; null where Slack allows none (a
 * guest, somebody who left, the scope `im:write` missing).
 */
export async function directTo({ id }: Person, parts: MessengerParts): Promise<Place | null> {
  const { call, now, pause, log } = parts;
  const attempt = async (): Promise<Tried<string>> => {
    const called = await call('conversations.open', { users: id });
    if (called.kind === 'wait') return called;
    if (called.kind === 'fault') return { kind: 'unsure', what: called.what };
    if (called.kind === 'refused') return { kind: 'never', problem: refusal(called) };
    const { data } = OPENED.safeParse(called.data);
    return data
      ? { kind: 'done', value: data.channel.id }
      : { kind: 'never', problem: { code: 'refused', message: 'Slack names no channel' } };
  };
  const opened: Result<string> = await persist(attempt, { again: false, now, pause });
  if (!opened.ok) {
    log('warn', `slack: no direct messages with a person: ${opened.problem.message}`);
    return null;
  }
  const channel = opened.value;
  parts.directs.add(channel);
  return { platform: 'slack', team: parts.team(), channel, thread: null, direct: true };
}
