import type { Command } from '../../../src/chat/command.ts';
import type { Platform } from '../../../src/platforms/platform.ts';
import { createSlack, type SlackOptions } from '../../../src/platforms/slack/platform.ts';
import { type FakeDesk, fakeDesk } from './fake-desk.ts';
import { type ServerOptions, SlackServer } from './slack-server.ts';

export interface Running {
  readonly server: SlackServer;
  readonly platform: Platform;
  readonly desk: FakeDesk;
  readonly line: string;
  /** What was logged as a warning or an error. */
  readonly logged: string[];
  stop(): Promise<void>;
}

interface RunOptions extends ServerOptions {
  readonly way?: 'socket' | 'http';
  /** Milliseconds that each answer takes. */
  readonly takes?: number;
  /** Waits for nothing. */
  readonly hurried?: boolean;
  /** Commands beside the real ones. */
  readonly more?: readonly Command[];
}

/** The platform on the real Bolt, with a server of Slack's in front and a fake desk behind. */
export async function run({
  way = 'socket',
  takes = 0,
  hurried = false,
  more = [],
  ...options
}: RunOptions = {}): Promise<Running> {
  const server = await SlackServer.start(options);
  const logged: string[] = [];
  const platform = createSlack({
    ...optionsFor(server, way),
    ...(hurried ? { pause: async () => {} } : {}),
    log: (level, message) => void (['warn', 'error'].includes(level) && logged.push(`${level}: ${message}`)),
  });
  const desk = fakeDesk(platform.messenger, { takes, more });
  const started = await platform.start(desk);
  if (!started.ok) throw new Error(started.problem.message);
  if (way === 'http') server.appUrl = /http:\S+/.exec(started.value)![0];
  return {
    server,
    platform,
    desk,
    line: started.value,
    logged,
    async stop() {
      await platform.stop();
      await server.stop();
    },
  };
}

export function optionsFor(server: SlackServer, way: 'socket' | 'http'): SlackOptions {
  return {
    botToken: server.botToken,
    way:
      way === 'socket'
        ? { kind: 'socket', appToken: server.appToken }
        : { kind: 'http', signingSecret: server.signingSecret, host: '127.0.0.1', port: 0 },
    apiUrl: server.apiUrl,
    log: () => {},
    now: Date.now,
  };
}

/** Waits until something holds. */
export async function until(holds: () => boolean, what: string, milliseconds = 10_000): Promise<void> {
  const end = performance.now() + milliseconds;
  while (!holds()) {
    if (performance.now() > end) throw new Error(`never came: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
