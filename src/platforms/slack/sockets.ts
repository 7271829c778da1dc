import { type App, type Receiver, SocketModeReceiver } from '@slack/bolt';
import type { Log } from '../log.ts';
import { boltLogger } from './bolt-logger.ts';
import { holdAcknowledgement } from './held-acknowledgement.ts';
import { SLACK_SERVICE } from './limits.ts';
import { pause } from './pauses.ts';
import { clientOptions } from './web.ts';

interface SocketOptions {
  readonly appToken: string;
  readonly apiUrl: string | null;
  readonly log: Log;
}

/**
 * Socket Mode over several connections at once, each of which comes back by itself. Bolt's own reconnecting waits five
 * seconds before the first try, and ends the process with an unhandled rejection when Slack cannot be reached, or refuses,
 * while a connection is made again; so it is switched off, and each connection is watched here.
 */
export function socketsReceiver(options: SocketOptions): Receiver & { connected(): boolean } {
  const receivers = Array.from({ length: SLACK_SERVICE.sockets }, () => socket(options));
  const stopping = new AbortController();
  const live = new Set<SocketModeReceiver>();
  const keepUp = (receiver: SocketModeReceiver, first?: FirstTry) =>
    void keep(receiver, live, stopping.signal, options.log, first);
  return {
    connected: () => live.size > 0,
    init(app: App) {
      for (const receiver of receivers) receiver.init(holdAcknowledgement(app) as App);
    },
    /** Resolves when the first connection stands; rejects when Slack refuses it. The others follow by themselves. */
    async start() {
      const [first, ...others] = receivers;
      await new Promise<void>((connected, refused) => {
        keepUp(first!, { connected, refused });
      });
      for (const receiver of others) keepUp(receiver);
    },
    async stop() {
      stopping.abort();
      await Promise.all(receivers.map((receiver) => close(receiver)));
    },
  };
}

function socket({ appToken, apiUrl, log }: SocketOptions): SocketModeReceiver {
  return new SocketModeReceiver({
    appToken,
    autoReconnectEnabled: false,
    clientPingTimeout: SLACK_SERVICE.pongTimeout,
    logger: boltLogger(log, { quiet: true }),
    installerOptions: { clientOptions: clientOptions(apiUrl, log) },
    processEventErrorHandler: async ({ error, event }) => {
      const again = event.retryNum ? { retry: event.retryNum } : {};
      log('error', `slack: an event is left to be delivered again: ${error.message}`, { ...again });
      return false;
    },
  });
}

interface FirstTry {
  readonly connected: () => void;
  readonly refused: (why: unknown) => void;
}

/** Makes a connection whenever there is none, until stopped. A first try that fails is told, and is the last one. */
async function keep(
  receiver: SocketModeReceiver,
  live: Set<SocketModeReceiver>,
  stop: AbortSignal,
  log: Log,
  first?: FirstTry,
): Promise<void> {
  let wasConnected = false;
  let failures = 0;
  while (!stop.aborted) {
    try {
      await untilEnded(receiver, stop, () => {
        if (failures > 0) log('info', 'slack: connected again', { failures });
        failures = 0;
        wasConnected = true;
        live.add(receiver);
        first?.connected();
      });
    } catch (error) {
      if (first && !wasConnected) return first.refused(error);
      if (stop.aborted) return;
      log('warn', `slack: no connection: ${error instanceof Error ? error.message : 'it was closed at once'}`);
      failures += 1;
      const pauses = SLACK_SERVICE.reconnectPauses;
      await pause(pauses[Math.min(failures, pauses.length) - 1]!);
    } finally {
      live.delete(receiver);
    }
  }
}

/** One connection, from its making to its end. Rejects when it did not come about. */
async function untilEnded(receiver: SocketModeReceiver, stop: AbortSignal, connected: () => void): Promise<void> {
  const { client } = receiver;
  let end: () => void = () => {};
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  client.on('disconnected', end);
  // Slack can take a connection and then say nothing on it, which Bolt would wait for without end.
  const silent = setTimeout(() => void close(receiver), SLACK_SERVICE.helloTimeout);
  try {
    await client.start();
    clearTimeout(silent);
    connected();
    // What was stopped while it was being made is closed after all.
    if (stop.aborted) await close(receiver);
    else await ended;
  } finally {
    clearTimeout(silent);
    client.off('disconnected', end);
  }
}

/** Ends a connection, in whatever state it is; Slack need not agree. */
async function close(receiver: SocketModeReceiver): Promise<void> {
  await Promise.race([receiver.client.disconnect(), pause(1_000)]);
}
