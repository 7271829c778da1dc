import { type APIMessage, Routes } from 'discord.js';
import type { Reply } from '../../../chat/reply.ts';
import { type Result, success } from '../../../corpus/problem.ts';
import type { Fault } from '../fault.ts';
import { insist } from '../insist.ts';
import { renderDiscordMessage } from '../render/message.ts';
import { marked, markOf } from './mark.ts';
import type { Posting } from './posting.ts';
import { failed } from './problems.ts';

/** "Thread is archived": what is in it can be changed once it is open again (resources/channel, archived threads). */
const ARCHIVED = 50_083;

/**
 * Puts a line above a reply that was posted earlier, by rendering it anew: doing so again changes nothing. As the bot and
 * not by the interaction that the reply belonged to, whose token is long dead; so a reply for one person alone, and one
 * where the bot is not, stay as they are. An archived thread is opened for the edit and closed again.
 */
export async function amend(
  posting: Posting,
  { channel, id }: { readonly channel: string; readonly id: string },
  remark: string,
  reply: Reply,
): Promise<Result<null>> {
  const rest = reply.rest === 'thread' ? 'follows' : 'button';
  const rendered = renderDiscordMessage(reply, { from: reply.from ?? 0, again: false, rest, remark });
  const { flags, allowed_mentions } = rendered;
  const body = { components: marked(rendered.components, markOf(reply.id)), flags, allowed_mentions };
  const edit = () =>
    insist<APIMessage>(
      () => posting.connection.bot.patch(Routes.channelMessage(channel, id), { body }),
      posting.pauses,
    );
  let edited = await edit();
  if (!edited.ok && isArchived(edited.problem)) {
    const opened = await setArchived(posting, channel, false);
    if (!opened.ok) return failed(opened.problem);
    edited = await edit();
    await setArchived(posting, channel, true);
  }
  return edited.ok ? success(null) : failed(edited.problem);
}

const isArchived = (fault: Fault): boolean => fault.kind === 'refused' && fault.code === ARCHIVED;

function setArchived({ connection, pauses }: Posting, thread: string, archived: boolean) {
  return insist(() => connection.bot.patch(Routes.channel(thread), { body: { archived } }), pauses);
}
