import {
  GatewayDispatchEvents,
  type GatewayDispatchPayload,
  type GatewayGuildCreateDispatchData,
  type GatewayReadyDispatchData,
} from 'discord.js';
import { CALLBACK_DEADLINE } from '../limits.ts';
import type { ChannelFacts } from '../read/place.ts';
import { idAt, madeAt } from '../snowflake.ts';
import { type Gap, gapSince } from './catch-up.ts';
import type { Seen } from './seen.ts';
import { type Taking, takeInteraction } from './take-interaction.ts';
import { takeMessage } from './take-message.ts';

export interface Events {
  readonly taking: Taking;
  readonly seen: Seen;
  /** Our user's id; null before the first READY. */
  readonly self: () => string | null;
  readonly isStopped: () => boolean;
  /** What the gateway told of a channel; null where it told nothing. */
  readonly channelFacts: (id: string) => ChannelFacts | null;
}

/** What is made of events, live ones and those that are asked for after a gap. */
export interface EventTaker {
  /** What is to be done about an event; null for nothing. */
  live(event: GatewayDispatchPayload): Promise<unknown> | null;
  /** An event of a session of an earlier life. Interactions are past their time unless they came just now. */
  replayed(event: GatewayDispatchPayload): Promise<unknown> | null;
}

export function createEventTaker({ taking, seen, self, isStopped, channelFacts }: Events): EventTaker {
  const { connection, log, now } = taking;
  const gaps = new Map<string, Gap>();

  async function hear(message: Parameters<typeof takeMessage>[0], team: string | null): Promise<void> {
    const us = self();
    if (us === null || isStopped()) return;
    const done = seen.hear({ id: message.id, channel: message.channel_id, direct: team === null });
    try {
      await takeMessage(message, team, { ...taking, self: us, channelFacts });
    } finally {
      done();
    }
  }

  function ready({ guilds }: GatewayReadyDispatchData): Promise<unknown> | null {
    const gap = gapSince(seen.last(), now(), { connection, log, take: hear });
    if (gap === null) {
      seen.hear({ id: idAt(now()), channel: '', direct: false })();
      return null;
    }
    for (const { id } of guilds) gaps.set(id, gap);
    return gap.direct(seen.direct());
  }

  function server(guild: GatewayGuildCreateDispatchData): Promise<unknown> | null {
    const gap = gaps.get(guild.id);
    return gap !== undefined && gaps.delete(guild.id) ? gap.server(guild) : null;
  }

  function live({ t, d }: GatewayDispatchPayload): Promise<unknown> | null {
    if (t === GatewayDispatchEvents.Ready) return ready(d);
    if (t === GatewayDispatchEvents.GuildCreate) return server(d);
    if (t === GatewayDispatchEvents.MessageCreate) return hear(d, d.guild_id ?? null);
    return t === GatewayDispatchEvents.InteractionCreate && !isStopped() ? takeInteraction(d, taking) : null;
  }

  return {
    live,
    replayed(event) {
      if (event.t === GatewayDispatchEvents.MessageCreate) return live(event);
      if (event.t !== GatewayDispatchEvents.InteractionCreate) return null;
      return now() - (madeAt(event.d.id) ?? 0) < CALLBACK_DEADLINE ? live(event) : null;
    },
  };
}
