import { App } from '@slack/bolt';
import type { Desk } from '../../chat/desk.ts';
import { failure, type Problem, success } from '../../corpus/problem.ts';
import type { Log } from '../log.ts';
import type { Platform } from '../platform.ts';
import { boltLogger } from './bolt-logger.ts';
import { httpReceiver } from './http-receiver.ts';
import { listen } from './listen.ts';
import { slackMessenger } from './messenger.ts';
import { type Pause, pause } from './pauses.ts';
import { socketsReceiver } from './sockets.ts';
import { statusesBy } from './statuses.ts';
import { turnsOf } from './turns.ts';
import { clientOptions, webOf } from './web.ts';
import { type Who, whoAmI } from './who-am-i.ts';

export interface SlackOptions {
  /** xoxb-… */
  readonly botToken: string;
  /** Socket Mode, which needs no address of one's own; or HTTP with signatures. Port 0 takes a free one. */
  readonly way:
    | { readonly kind: 'socket'; readonly appToken: string }
    | { readonly kind: 'http'; readonly signingSecret: string; readonly host: string; readonly port: number };
  /** Another address of Slack's Web API, for a proxy or tests; null for Slack's own. Tokens go there, and files may come from it. */
  readonly apiUrl: string | null;
  readonly log: Log;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** For tests, which do not want to wait. */
  readonly pause?: Pause;
}

/** Ibid in one Slack workspace. */
export function createSlack(options: SlackOptions): Platform {
  const { botToken, apiUrl, log, now, way } = options;
  const call = webOf({ token: botToken, apiUrl, log });
  const waits = options.pause ?? pause;
  const directs = new Set<string>();
  let who: Who | null = null;
  let app: App | null = null;
  let isConnected = () => false;

  const messenger = slackMessenger({
    call,
    botToken,
    apiUrl,
    self: () => who?.user_id ?? null,
    team: () => who?.team_id ?? null,
    directs,
    statuses: statusesBy(call),
    turns: turnsOf(now, waits),
    log,
    now,
    pause: waits,
  });

  function connectTo(desk: Desk, self: Who) {
    const http = way.kind === 'http' ? httpReceiver({ ...way, log }) : null;
    const sockets = way.kind === 'socket' ? socketsReceiver({ appToken: way.appToken, apiUrl, log }) : null;
    // Over HTTP Slack comes to us, and nobody can tell whether it could.
    isConnected = () => app !== null && (sockets?.connected() ?? true);
    const made = new App({
      token: botToken,
      // With these Bolt asks nobody who it is; its own question, if it fails, ends the process.
      botId: self.bot_id,
      botUserId: self.user_id,
      tokenVerificationEnabled: false,
      receiver: (http ?? sockets)!,
      convoStore: false,
      logger: boltLogger(log),
      clientOptions: clientOptions(apiUrl, log),
    });
    listen(made, { desk, call, apiUrl, self: self.user_id, directs, log, now, pause: waits });
    return { made, line: () => (http ? `listening at ${http.address()}` : 'connected by Socket Mode') };
  }

  return {
    messenger,
    async start(desk) {
      const known = await whoAmI(call, waits);
      if (!known.ok) return known;
      who = known.value;
      const { made, line } = connectTo(desk, known.value);
      try {
        await made.start();
      } catch (error) {
        return failure(notStarted(error, way.kind));
      }
      app = made;
      return success(`Slack: ${known.value.user} in ${known.value.team}, ${line()}`);
    },
    connected: () => isConnected(),
    async stop() {
      const running = app;
      app = null;
      await running?.stop();
    },
  };
}

function notStarted(error: unknown, kind: 'socket' | 'http'): Problem {
  const message = error instanceof Error ? error.message : String(error);
  if (kind === 'http')
    return { code: 'not-listening', message: `Slack over HTTP: ${message}; set another SLACK_PORT or SLACK_HOST` };
  return {
    code: 'unauthorized',
    message: `Socket Mode: ${message}; SLACK_APP_TOKEN needs the scope connections:write, and Socket Mode must be switched on at api.slack.com/apps → Socket Mode`,
  };
}
