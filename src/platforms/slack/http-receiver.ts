import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type App, HTTPReceiver, type Receiver } from '@slack/bolt';
import type { Log } from '../log.ts';
import { boltLogger } from './bolt-logger.ts';
import { holdAcknowledgement } from './held-acknowledgement.ts';

interface HttpOptions {
  readonly signingSecret: string;
  readonly host: string;
  /** 0 takes a free one. */
  readonly port: number;
  readonly log: Log;
}

/** The path that Slack calls, for events, commands and buttons alike. */
export const SLACK_PATH = '/slack/events';

/** Slack over HTTP. What is not signed with the secret, or was signed more than five minutes ago, is refused with 401. */
export function httpReceiver(options: HttpOptions): Receiver & { address(): string } {
  const { signingSecret, host, port, log } = options;
  const receiver = new HTTPReceiver({ signingSecret, endpoints: SLACK_PATH, logger: boltLogger(log) });
  let server: Server | null = null;
  return {
    init: (app: App) => receiver.init(holdAcknowledgement(app) as App),
    async start() {
      server = (await receiver.start({ host, port })) as Server;
      return server;
    },
    async stop() {
      if (!server) return;
      const closed = receiver.stop();
      // Connections that Slack keeps open would be waited for.
      server.closeIdleConnections();
      await closed;
    },
    address() {
      const bound = server?.address() as AddressInfo | null | undefined;
      return `http://${host.includes(':') ? `[${host}]` : host}:${bound?.port ?? port}${SLACK_PATH}`;
    },
  };
}
