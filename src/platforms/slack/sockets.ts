import { type App, type Receiver, SocketModeReceiver } from '@slack/bolt';
import type { Log } from '../log.ts';
import { boltLogger } from './bolt-logger.ts';
import { holdAcknowledgement } from './held-acknowledgement.ts';
import { SLACK_LIMITS } from './limits.ts';
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
export function socketsReceiver(options: SocketOptions): Receiver {
  const receivers = Array.from({ length: SLACK_LIMITS.sockets }, () => socket(options));
  const stopping = new AbortController();
  return {
    init(app: App) {
      for (const receiver of receivers) receiver.init(holdAcknowledgement(app) as App);
    },
    /** Resolves when the first connection stands; rejects when Slack refuses it. The others follow by themselves. */
    async start() {
      const [first, ...others] = receivers;
      await connect(first!);
      void keep(first!, true, stopping.signal, options.log);
      for (const receiver of others) void keep(receiver, false, stopping.signal, options.log);
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
    clientPingTimeout: SLACK_LIMITS.pongTimeout,
    logger: boltLogger(log, { quiet: true }),
    installerOptions: { clientOptions: clientOptions(apiUrl, log) },
    processEventErrorHandler: async ({ error, event }) => {
      const again = event.retryNum ? { retry: event.retryNum } : {};
      log('error', `slack: an event is left to be delivered again: ${error.message}`, { ...again });
      return false;
    },
  });
}

/** Resolves when Slack has said hello. */
async function connect(receiver: SocketModeReceiver): Promise<void> {
  // Slack can take a connection and then say nothing on it, which Bolt would wait for without end.
  const silent = setTimeout(() => void close(receiver), SLACK_LIMITS.helloTimeout);
  try {
    await receiver.client.start();
  } finally {
    clearTimeout(silent);
  }
}

async function keep(receiver: SocketModeReceiver, connected: boolean, stop: AbortSignal, log: Log): Promise<void> {
  if (connected) await ended(receiver);
  for (let tries = 0; !stop.aborted; tries += 1) {
    try {
      await connect(receiver);
      // What was stopped while it was being made is closed after all.
      if (stop.aborted) return await close(receiver);
      if (tries > 0) log('info', 'slack: connected again', { tries: tries + 1 });
      tries = -1;
      await ended(receiver);
      continue;
    } catch (error) {
      if (stop.aborted) return;
      log(
        'warn',
        `slack: no connection: ${error instanceof Error ? error.message : String(error ?? 'closed by Slack')}`,
      );
    }
    const pauses = SLACK_LIMITS.reconnectPauses;
    await pause(pauses[Math.min(Math.max(tries, 0), pauses.length - 1)]!);
  }
}

const ended = (receiver: SocketModeReceiver): Promise<void> =>
  new Promise((resolve) => {
    receiver.client.once('disconnected', () => resolve());
  });

/** Ends a connection, in whatever state it is; Slack need not agree. */
async function close(receiver: SocketModeReceiver): Promise<void> {
  await Promise.race([receiver.client.disconnect(), pause(1_000)]);
}
