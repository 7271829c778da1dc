import { type APIChannel, type APIMessage, Routes } from 'discord.js';
import { insist } from '../insist.ts';
import { HISTORY_PAGE } from '../limits.ts';
import { isLater } from '../snowflake.ts';
import { carries, type Mark } from './mark.ts';
import type { Posting } from './posting.ts';

/** How far behind the question a reply is looked for. */
const PAGES = 10;

/**
 * A message of ours; or there is none; or nobody knows, because its place may not be read or holds too much (`unseen`), or
 * because Discord does not answer (`unreachable`).
 */
export type Earlier = APIMessage | 'absent' | 'unseen' | 'unreachable';

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
    if (!read.ok) {
      if (read.problem.kind === 'passing') return 'unreachable';
      return read.problem.code === UNKNOWN_CHANNEL ? 'absent' : 'unseen';
    }
    const found = read.value.find((message) => message.author.id === self && carries(message, mark));
    if (found !== undefined) return found;
    readable ||= sinceIsMessage ? read.value.some(({ id }) => id === since) : read.value.length > 0;
    if (read.value.length < HISTORY_PAGE)
      return readable || (!sinceIsMessage && (await isReadable(posting, channel))) ? 'absent' : 'unseen';
    after = read.value.reduce((last, { id }) => (isLater(id, last) ? id : last), after);
  }
  return 'unseen';
}

/** A channel that holds anything that we see can be read; and one that never held anything need not be. */
async function isReadable(posting: Posting, channel: string): Promise<boolean> {
  const query = new URLSearchParams({ limit: '1' });
  const read = await insist<APIMessage[]>(
    () => posting.connection.bot.get(Routes.channelMessages(channel), { query }),
    posting.pauses,
  );
  if (!read.ok || read.value.length > 0) return read.ok;
  const told = await insist<APIChannel>(() => posting.connection.bot.get(Routes.channel(channel)), posting.pauses);
  return told.ok && 'last_message_id' in told.value && told.value.last_message_id === null;
}

/** "Unknown Channel": no thread was opened. */
export const UNKNOWN_CHANNEL = 10_003;
