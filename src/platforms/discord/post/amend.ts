import { type APIMessage, Routes } from 'discord.js';
import type { Reply } from '../../../chat/reply.ts';
import { type Result, success } from '../../../corpus/problem.ts';
import { laterPagesOf } from '../../later-pages.ts';
import type { Fault } from '../fault.ts';
import { insist } from '../insist.ts';
import { renderDiscordMessage } from '../render/message.ts';
import { findEarlier } from './find-earlier.ts';
import { type Mark, marked, markOf } from './mark.ts';
import type { Posting } from './posting.ts';
import { failed } from './problems.ts';
import { pageId } from './rest.ts';

/** "Thread is archived": what is in it can be changed once it is open again (resources/channel, archived threads). */
const ARCHIVED = 50_083;

/** What is put above which reply. */
interface Amendment {
  readonly message: { readonly channel: string; readonly id: string };
  readonly remark: string;
  readonly reply: Reply;
  /** Of the messages behind the first, only those that quote one of these get the line. */
  readonly files?: ReadonlySet<string>;
}

/**
 * Puts a line above a reply that was posted earlier, by rendering it anew: doing so again changes nothing. As the bot and
 * not by the interaction that the reply belonged to, whose token is long dead; so a reply for one person alone, and one
 * where the bot is not, stay as they are. An archived thread is opened for the edit and closed again.
 */
export async function amend(posting: Posting, amendment: Amendment): Promise<Result<null>> {
  const { message, reply, files = NONE } = amendment;
  const first = await change(posting, amendment, { ...message, from: reply.from ?? 0, mark: markOf(reply.id) });
  if (!first.ok) return first;
  const nextOf = (from: number) => renderDiscordMessage(reply, { from, again: false, rest: 'follows' }).next;
  let result: Result<null> = first;
  for (const { from, number } of laterPagesOf(reply, files, nextOf)) {
    const mark = markOf(pageId(reply.id, number));
    const page = await findPage(posting, message, mark);
    // One that is not found, since somebody deleted it or Ibid may not look, cannot be marked.
    if (page === null) continue;
    const changed = await change(posting, amendment, { channel: page.channel_id, id: page.id, from, mark });
    if (!changed.ok) result = changed;
  }
  return result;
}

const NONE: ReadonlySet<string> = new Set();

/** In the thread that was opened from the message, whose id is the same, or, where there was none, below it. */
async function findPage(posting: Posting, { channel, id }: Amendment['message'], mark: Mark) {
  for (const where of [id, channel]) {
    const found = await findEarlier(posting, where, id, mark, false);
    if (typeof found !== 'string') return found;
  }
  return null;
}

interface Page {
  readonly channel: string;
  readonly id: string;
  readonly from: number;
  readonly mark: Mark;
}

async function change(
  posting: Posting,
  { remark, reply }: Amendment,
  { channel, id, from, mark }: Page,
): Promise<Result<null>> {
  const rest = reply.rest === 'thread' ? 'follows' : 'button';
  const rendered = renderDiscordMessage(reply, { from, again: false, rest, remark });
  const { flags, allowed_mentions } = rendered;
  const body = { components: marked(rendered.components, mark), flags, allowed_mentions };
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
