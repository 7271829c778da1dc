import { type APIMessage, type GatewayGuildCreateDispatchData, Routes } from 'discord.js';
import type { Log } from '../../log.ts';
import { insist } from '../insist.ts';
import { HISTORY_PAGE } from '../limits.ts';
import type { Connection } from '../rest.ts';
import { idAt, isLater } from '../snowflake.ts';

/** What was said longer ago is not answered any more: the person has moved on. */
const MAX_AGE = 15 * 60_000;
/** Channels that are read after one gap, and pages of each. */
const CHANNELS = 100;
const PAGES = 3;

export interface CatchingUp {
  readonly connection: Connection;
  readonly log: Log;
  /** Gets each missed message, oldest first within a channel. Taking one in twice must be harmless. */
  readonly take: (message: APIMessage, team: string | null) => Promise<void>;
}

/**
 * Reads what was said in a gap. A session that could not be resumed has lost its events, and discord.js 14.28 begins with a
 * new one after each restart: its client hands @discordjs/ws its own `retrieveSessionInfo`, and one that resumed without
 * a READY of its own never becomes ready. What the old session missed is asked for beside it (`replay`), as long as
 * Discord has it; this reading needs no session. Interactions of the gap are past their three seconds, and their people
 * were told so; messages are still there.
 */
export interface Gap {
  /** To be called with each server that the session's READY listed, when its channels are told. */
  server(guild: GatewayGuildCreateDispatchData): Promise<void>;
  direct(channels: readonly string[]): Promise<void>;
}

/** The gap from `last`, the last message seen (exclusive), to now; null where nothing was ever seen. */
export function gapSince(last: string | null, now: number, catching: CatchingUp): Gap | null {
  if (last === null) return null;
  const oldest = idAt(now - MAX_AGE);
  const after = isLater(oldest, last) ? oldest : last;
  let left = CHANNELS;

  async function readAll(channels: readonly string[], team: string | null): Promise<void> {
    for (const channel of channels) {
      if (left === 0) {
        catching.log('warn', 'more channels have missed messages than are read after a gap', { limit: CHANNELS });
        return;
      }
      left -= 1;
      await readMissed(channel, team, after, catching);
    }
  }

  return {
    async server({ id, channels, threads }) {
      const missed = [...channels, ...threads].filter(
        (channel) =>
          'last_message_id' in channel &&
          typeof channel.last_message_id === 'string' &&
          isLater(channel.last_message_id, after),
      );
      await readAll(
        missed.map((channel) => channel.id),
        id,
      );
    },
    direct: (channels) => readAll(channels, null),
  };
}

async function readMissed(channel: string, team: string | null, from: string, catching: CatchingUp): Promise<void> {
  let after = from;
  for (let page = 0; page < PAGES; page += 1) {
    const query = new URLSearchParams({ after, limit: String(HISTORY_PAGE) });
    const read = await insist<APIMessage[]>(
      () => catching.connection.bot.get(Routes.channelMessages(channel), { query }),
      [1_000],
    );
    if (!read.ok) {
      catching.log('debug', 'a channel could not be read after a gap', { channel, fault: read.problem.message });
      return;
    }
    const messages = read.value.toSorted((a, b) => (isLater(a.id, b.id) ? 1 : -1));
    for (const message of messages) await catching.take(message, team);
    if (messages.length < HISTORY_PAGE) return;
    after = messages.at(-1)?.id ?? after;
  }
  catching.log('warn', 'more messages were missed in a channel than are read after a gap', { channel });
}
