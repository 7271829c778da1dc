import { setTimeout as sleep } from 'node:timers/promises';
import { CloseCodes, WebSocketManager, WebSocketShardEvents } from '@discordjs/ws';
import { GatewayDispatchEvents, type GatewayDispatchPayload, type REST } from 'discord.js';
import type { Log } from '../../log.ts';
import { INTENTS } from '../intents.ts';
import type { Session } from './sessions.ts';

/** Milliseconds until a replay is given up. */
const PATIENCE = 15_000;
/**
 * So often a session is asked for before it counts as forgotten: @discordjs/ws drops a session that was refused, and one
 * whose address could not be reached, in the same way.
 */
const TRIES = 3;
/** Milliseconds for each step of connecting, so that none of them outlasts the whole. */
const STEP = 5_000;

export interface Replaying {
  readonly token: string;
  readonly rest: REST;
  readonly log: Log;
  /** Aborted when Ibid is to end: the session is left as it is, for the next life. */
  readonly signal: AbortSignal;
  /** Takes a missed event in; taking one in twice must be harmless. */
  readonly take: (event: GatewayDispatchPayload) => Promise<void>;
}

/**
 * Asks Discord for what it told a session of an earlier life after that had died. A bot is given no list of its direct
 * messages, so a first message from somebody can be learned of in no other way. The session is resumed on a connection
 * of its own beside the new one, and ended once everything that it missed was taken in. It is never begun anew: that
 * would count against the identifies of a day.
 *
 * True when nothing is left to be asked: all was taken in, or Discord has forgotten the session.
 */
export async function replay(session: Session, replaying: Replaying): Promise<boolean> {
  const { log, signal } = replaying;
  const giveUp = AbortSignal.any([signal, AbortSignal.timeout(PATIENCE)]);
  const asked = ask(session, replaying);
  const ended = await Promise.race([
    asked.outcome,
    sleep(PATIENCE * 2, null, { signal: giveUp, ref: false }).catch(() => null),
  ]);
  // Ended with 1000, a session is gone for good; with any other code it can be resumed (events/gateway, disconnecting).
  await asked.close(ended === null ? CloseCodes.Resuming : CloseCodes.Normal);
  if (ended === null) {
    if (!signal.aborted) log('warn', 'what was said while Ibid was away could not be asked for: no answer in time');
    return false;
  }
  log('info', ended === 'forgotten' ? 'Discord has forgotten the last session' : 'the last session was replayed', {
    events: asked.events(),
  });
  return true;
}

function ask(session: Session, { token, rest, log, take }: Replaying) {
  const tasks: Promise<void>[] = [];
  let sequence = session.sequence;
  let tries = 1;
  let manager: WebSocketManager | null = null;
  const outcome = new Promise<'replayed' | 'forgotten'>((resolve) => {
    manager = new WebSocketManager({
      token,
      // Two copies of the same class; only its `get` is used.
      rest: rest as never,
      intents: INTENTS.reduce<number>((all, one) => all | one, 0),
      shardCount: 1,
      shardIds: [0],
      helloTimeout: STEP,
      handshakeTimeout: STEP,
      retrieveSessionInfo: () =>
        tries > TRIES
          ? null
          : { sessionId: session.id, sequence, resumeURL: session.resumeUrl, shardId: 0, shardCount: 1 },
      updateSessionInfo: (_, info) => {
        if (info === null) tries += 1;
        else sequence = info.sequence;
      },
      // Asked for ahead of an identify, which comes only after the session was refused. It is never granted.
      buildIdentifyThrottler: async () => ({
        waitForIdentify: () => {
          resolve('forgotten');
          return new Promise(() => {});
        },
      }),
    });
    manager.on(WebSocketShardEvents.Error, ({ error }) =>
      log('debug', 'asking for missed events: a fault', { message: error.message }),
    );
    manager.on(WebSocketShardEvents.Dispatch, ({ data }) => {
      if (data.t === GatewayDispatchEvents.Resumed) void Promise.allSettled(tasks).then(() => resolve('replayed'));
      else tasks.push(take(data as GatewayDispatchPayload));
    });
    manager.connect().catch((error: unknown) => {
      log('debug', 'asking for missed events: not connected', { error });
    });
  });
  return {
    outcome,
    events: () => tasks.length,
    close: async (code: number) => {
      await manager?.destroy({ code });
    },
  };
}
