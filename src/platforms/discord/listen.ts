import { setTimeout as sleep } from 'node:timers/promises';
import {
  type Client,
  Events,
  GatewayDispatchEvents,
  type GatewayDispatchPayload,
  type GatewayReadyDispatchData,
  Status,
} from 'discord.js';
import type { Desk } from '../../chat/desk.ts';
import type { ChatState } from '../../chat/state.ts';
import { failure, type Result, success } from '../../corpus/problem.ts';
import type { Log } from '../log.ts';
import { inviteLink } from './commands/invite.ts';
import { faultOf } from './fault.ts';
import { createKeptOptions } from './forms/kept-options.ts';
import type { Gates } from './receive/gates.ts';
import { channelFacts, createGateway, ownPermissions, refusal } from './receive/gateway.ts';
import { replay } from './receive/replay.ts';
import { createSeen } from './receive/seen.ts';
import { createSessions, type Session } from './receive/sessions.ts';
import { createEventTaker } from './receive/take-event.ts';
import type { Connection } from './rest.ts';

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
  /** What Ibid may do in a channel of a server, as bits; null where nothing is known of it. */
  ownPermissions(server: string, channel: string): bigint | null;
  start(desk: Desk): Promise<Result<string>>;
  /** Whether every part of the gateway is connected at this moment. */
  connected(): boolean;
  stop(): Promise<void>;
}

const CONNECTED: ReadonlySet<Status> = new Set([Status.Ready, Status.WaitingForGuilds]);

/** Milliseconds between two tries to connect for the first time. */
const PAUSES: readonly number[] = [1_000, 2_000, 5_000, 10_000, 30_000];

/** Gives what people want of Ibid to the desk, from the gateway and, after a gap, from the channels. */
export function createListener(options: ListeningOptions): Listener {
  const { log, now, connection, gates } = options;
  const seen = createSeen(options.state, log);
  const sessions = createSessions(options.state, now, log);
  const busy = new Set<Promise<unknown>>();
  const forms = createKeptOptions();
  let client: Client | null = null;
  let self: string | null = null;
  const ending = new AbortController();

  function work(task: Promise<unknown> | null): Promise<void> {
    if (task === null) return Promise.resolve();
    const settled = task.then(
      () => {},
      (error) => log('error', 'an event of Discord was not dealt with', { error }),
    );
    busy.add(settled);
    void settled.then(() => busy.delete(settled));
    return settled;
  }

  /** What to do with each event of the gateway; `onReady` gets the greeting of each new session. */
  function events(desk: Desk, old: readonly Session[], onReady: (ready: GatewayReadyDispatchData) => void) {
    const taker = createEventTaker({
      taking: { desk, connection, gates, forms, now, log },
      seen,
      self: () => self,
      isStopped: () => ending.signal.aborted,
      channelFacts: (id) => (client === null ? null : channelFacts(client, id)),
    });
    const replaying = {
      token: options.token,
      rest: connection.bot,
      log,
      signal: ending.signal,
      take: (event: GatewayDispatchPayload) => work(taker.replayed(event)),
    };
    let isFirst = true;

    return (event: GatewayDispatchPayload): void => {
      if (event.t === GatewayDispatchEvents.Ready) {
        self = event.d.user.id;
        sessions.begun(event.d, event.s);
        onReady(event.d);
      }
      const done = sessions.hear(event.s);
      void work(taker.live(event)).then(done);
      if (event.t !== GatewayDispatchEvents.Ready || !isFirst) return;
      isFirst = false;
      for (const session of old)
        void work(replay(session, replaying).then((isOver) => (isOver ? sessions.over(session) : undefined)));
    };
  }

  return {
    self: () => self,
    ownPermissions: (server, channel) => (client === null ? null : ownPermissions(client, server, channel)),
    async start(desk) {
      await seen.load();
      const old = await sessions.load();
      for (let tries = 0; !ending.signal.aborted; tries += 1) {
        let ready: GatewayReadyDispatchData | null = null;
        const take = events(desk, old, (told) => {
          ready ??= told;
        });
        client = createGateway(options.apiUrl, take, log);
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
    connected() {
      const shards = [...(client?.ws.shards.values() ?? [])];
      // Events come from the moment a session is made, while the servers are still told.
      return shards.length > 0 && shards.every(({ status }) => CONNECTED.has(status));
    },
    async stop() {
      ending.abort();
      // What came in is taken in and acknowledged before the connection goes.
      await Promise.all(busy);
      client?.removeAllListeners(Events.ShardReconnecting);
      await client?.destroy();
      await seen.save();
      await sessions.end();
    },
  };
}

function welcome(ready: GatewayReadyDispatchData | null, serverId: string | undefined): string {
  if (ready === null) return 'Discord: connected.';
  const { user, guilds, application } = ready;
  const servers = guilds.length === 1 ? '1 server' : `${guilds.length} servers`;
  return `Discord: ${user.username}, in ${servers}. Invite: ${inviteLink(application.id, serverId)}`;
}
