import { z } from 'zod';
import { isSmallTalk } from '../../../chat/small-talk.ts';
import { plainText, withoutMention } from '../plain-text.ts';
import { filesToAdd } from './files.ts';
import { ignored, type Known, mainOption, type Read, requestFor, unreadable } from './known.ts';
import { MESSAGE_EVENT, ownUser, whyIgnored } from './message.ts';
import { messageInvocation } from './message-invocation.ts';

/**
 * A direct message: a question, or files to add, or both where the text beside the files asks something; a
 * greeting alone asks what Ibid does. Messages in channels are never answered from here: whoever means Ibid there mentions it, which is another event.
 */
export function directMessage(payload: unknown, known: Known): Read {
  const read = MESSAGE_EVENT.safeParse(payload);
  if (!read.success) return unreadable('message', z.prettifyError(read.error));
  const { event } = read.data;
  if (event.channel_type !== 'im') return ignored('it stands in a channel; there, only what mentions Ibid is answered');
  const self = ownUser(read.data, known.self);
  const why = whyIgnored(read.data, self);
  if (why !== null || !event.user) return ignored(why ?? 'nobody wrote it');

  const files = filesToAdd(read.data, known, true);
  const text = event.text ?? '';
  const question = plainText(self ? withoutMention(text, self) : text.trim());
  if (files.length > 0 && (isSmallTalk(question) || !/[?？]\s*$/.test(question))) return { ok: true, value: files };
  if (!question) return ignored('it holds neither words nor a file');
  const request = isSmallTalk(question)
    ? requestFor(known, 'help', {}, true)
    : requestFor(known, 'ask', mainOption(known, 'ask', question), true);
  if (!request.ok) return ignored(request.problem.message);
  // In the agent view each conversation is a thread below what the person wrote first.
  const meant = { user: event.user, request: request.value, part: '', direct: true };
  return { ok: true, value: [...files, messageInvocation(read.data, meant, known.now)] };
}
