import { type APIMessage, Routes } from 'discord.js';
import { insist } from '../insist.ts';
import { HISTORY_PAGE } from '../limits.ts';
import { isLater } from '../snowflake.ts';
import { carries, type Mark } from './mark.ts';
import type { Posting } from './posting.ts';

/** How far behind the question a reply is looked for. */
const PAGES = 3;

/** A message of ours; or there is none; or its place cannot be read, so that nobody knows. */
export type Earlier = APIMessage | 'absent' | 'unseen';

/**
 * Looks in a channel for a message of ours with this mark, from the message `since` on (inclusive). Without the permission
 * "Read Message History" Discord gives an empty list instead of an error (resources/message, Get Channel Messages);
 * `since` itself is then not in it, which is how that is seen.
 */
export async function findEarlier(
  posting: Posting,
  channel: string,
  since: string,
  mark: Mark,
  sinceIsMessage: boolean,
): Promise<Earlier> {
  const self = await posting.self();
  let after = String(BigInt(since) - 1n);
  let readable = false;
  for (let page = 0; page < PAGES; page += 1) {
    const query = new URLSearchParams({ after, limit: String(HISTORY_PAGE) });
    const read = await insist<APIMessage[]>(
      () => posting.connection.bot.get(Routes.channelMessages(channel), { query }),
      posting.pauses,
    );
    if (!read.ok) return read.problem.kind === 'refused' && read.problem.code === UNKNOWN_CHANNEL ? 'absent' : 'unseen';
    const found = read.value.find((message) => message.author.id === self && carries(message, mark));
    if (found !== undefined) return found;
    readable ||= sinceIsMessage ? read.value.some(({ id }) => id === since) : read.value.length > 0;
    if (read.value.length < HISTORY_PAGE) break;
    after = read.value.reduce((last, { id }) => (isLater(id, last) ? id : last), after);
  }
  return readable || (!sinceIsMessage && (await isReadable(posting, channel))) ? 'absent' : 'unseen';
}

/** A channel that holds anything that we see can be read. */
async function isReadable(posting: Posting, channel: string): Promise<boolean> {
  const query = new URLSearchParams({ limit: '1' });
  const read = await insist<APIMessage[]>(
    () => posting.connection.bot.get(Routes.channelMessages(channel), { query }),
    posting.pauses,
  );
  return read.ok && read.value.length > 0;
}

/** "Unknown Channel": no thread was opened. */
const UNKNOWN_CHANNEL = 10_003;
