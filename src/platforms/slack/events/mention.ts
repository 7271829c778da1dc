import { z } from 'zod';
import { isSmallTalk } from '../../../chat/small-talk.ts';
import { plainText, withoutMention } from '../plain-text.ts';
import { filesToAdd } from './files.ts';
import { ignored, type Known, mainOption, type Read, requestFor, unreadable } from './known.ts';
import { MESSAGE_EVENT, ownUser, whyIgnored } from './message.ts';
import { messageInvocation } from './message-invocation.ts';

/**
 * `@Ibid when …` in a channel: a question, answered in a thread. With a file and no question, the file is to be added.
 * A mention without words, or with a greeting alone, asks what Ibid does.
 */
export function mention(payload: unknown, known: Known): Read {
  const read = MESSAGE_EVENT.safeParse(payload);
  if (!read.success) return unreadable('mention', z.prettifyError(read.error));
  const { event } = read.data;
  const self = ownUser(read.data, known.self);
  const why = whyIgnored(read.data, self);
  if (why !== null || !event.user) return ignored(why ?? 'nobody wrote it');
  const question = plainText(withoutMention(event.text ?? '', self ?? 'UNKNOWN'));
  const direct = event.channel_type === 'im' || known.isOwnDirect(event.channel);
  if (event.files?.length && /^(?:\/?add)?$/i.test(question))
    return { ok: true, value: filesToAdd(read.data, known, direct) };
  const name = question && !isSmallTalk(question) ? 'ask' : 'help';
  const request = requestFor(known, name, name === 'ask' ? mainOption(known, name, question) : {}, true);
  if (!request.ok) return ignored(request.problem.message);
  const meant = { user: event.user, request: request.value, part: '', direct };
  return { ok: true, value: [messageInvocation(read.data, meant, known.now)] };
}
