import { setTimeout as sleep } from 'node:timers/promises';
import { type Client, Events, type GatewayReadyDispatchData } from 'discord.js';
import type { Desk } from '../../chat/desk.ts';
import type { ChatState } from '../../chat/state.ts';
import { failure, type Result, success } from '../../corpus/problem.ts';
import type { Log } from '../log.ts';
import { inviteLink } from './commands/invite.ts';
import { faultOf } from './fault.ts';
import { type Gap, gapSince } from './receive/catch-up.ts';
import type { Gates } from './receive/gates.ts';
import { channelFacts, createGateway, refusal } from './receive/gateway.ts';
import { createSeen } from './receive/seen.ts';
import { takeInteraction } from './receive/take-interaction.ts';
import { takeMessage } from './receive/take-message.ts';
import type { Connection } from './rest.ts';
import { idAt } from './snowflake.ts';

export interface ListeningOptions {
  readonly token: string;
  readonly apiUrl?: string;
  readonly serverId?: string;
  readonly log: Log;
  readonly now: () => number;
  readonly state: Pick<ChatState, 'remember' | 'recall'> | null;
  readonly connection: Connection;
  readonly gates: Gates;
}

export interface Listener {
  /** Our user's id; null before the first READY. */
  readonly self: () => string | null;
  start(desk: Desk): Promise<Result<string>>;
  stop(): Promise<void>;
}

/** Milliseconds between two tries to connect for the first time. */
const PAUSES: readonly number[] = [1_000, 2_000, 5_000, 10_000, 30_000];

/** Gives what people want of Ibid to the desk, from the gateway and, after a gap, from the channels. */
export function createListener(options: ListeningOptions): Listener {
  const { log, now, connection, gates } = options;
  const seen = createSeen(options.state, log);
  const busy = new Set<Promise<unknown>>();
  let client: Client | null = null;
  let self: string | null = null;
  let stopped = false;

  function work(task: Promise<unknown>): void {
    const settled = task.catch((error) => log('error', 'an event of Discord was not dealt with', { error }));
    busy.add(settled);
    void settled.then(() => busy.delete(settled));
  }

  function events(desk: Desk, onReady: (ready: GatewayReadyDispatchData) => void) {
    const gaps = new Map<string, Gap>();
    const taking = { desk, connection, gates, now, log };

    async function hear(message: Parameters<typeof takeMessage>[0], team: string | null): Promise<void> {
      if (self === null || stopped) return;
      const done = seen.hear({ id: message.id, channel: message.channel_id, direct: team === null });
      const known = (id: string) => (client === null ? null : channelFacts(client, id));
      try {
        await takeMessage(message, team, { ...taking, self, channelFacts: known });
      } finally {
        done();
      }
    }

    return {
      ready(ready: GatewayReadyDispatchData) {
        self = ready.user.id;
        const gap = gapSince(seen.last(), now(), { connection, log, take: hear });
        if (gap === null) seen.hear({ id: idAt(now()), channel: '', direct: false })();
        else work(gap.direct(seen.direct()));
        for (const { id } of ready.guilds) if (gap !== null) gaps.set(id, gap);
        onReady(ready);
      },
      server(guild: Parameters<Gap['server']>[0]) {
        const gap = gaps.get(guild.id);
        if (gap !== undefined && gaps.delete(guild.id)) work(gap.server(guild));
      },
      interaction(interaction: Parameters<typeof takeInteraction>[0]) {
        if (!stopped) work(takeInteraction(interaction, taking));
      },
      message(message: Parameters<typeof takeMessage>[0] & { readonly guild_id?: string }) {
        work(hear(message, message.guild_id ?? null));
      },
    };
  }

  return {
    self: () => self,
    async start(desk) {
      await seen.load();
      for (let tries = 0; !stopped; tries += 1) {
        let ready: GatewayReadyDispatchData | null = null;
        const events_ = events(desk, (told) => {
          ready ??= told;
        });
        client = createGateway(options.apiUrl, events_, log);
        try {
          await client.login(options.token);
          // login() resolves when the session is ready, and READY was passed on by then.
          return success(welcome(ready, options.serverId));
        } catch (error) {
          await client.destroy();
          const problem = refusal(error);
          if (problem !== null) return failure(problem);
          log('warn', 'Discord cannot be reached; it is tried again', { reason: faultOf(error).message });
          await sleep(PAUSES[Math.min(tries, PAUSES.length - 1)]);
        }
      }
      return failure({ code: 'stopped', message: 'Discord was stopped before it was connected.' });
    },
    async stop() {
      stopped = true;
      // What came in is taken in and acknowledged before the connection goes.
      await Promise.all(busy);
      client?.removeAllListeners(Events.ShardReconnecting);
      await client?.destroy();
      await seen.save();
    },
  };
}

function welcome(ready: GatewayReadyDispatchData | null, serverId: string | undefined): string {
  if (ready === null) return 'Discord: connected.';
  const { user, guilds, application } = ready;
  const servers = guilds.length === 1 ? '1 server' : `${guilds.length} servers`;
  return `Discord: ${user.username}, in ${servers}. Invite: ${inviteLink(application.id, serverId)}`;
}
