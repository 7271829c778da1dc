import { App } from '@slack/bolt';
import { z } from 'zod';
import type { Desk } from '../../chat/desk.ts';
import { failure, type Problem, type Result, success } from '../../corpus/problem.ts';
import type { Log } from '../log.ts';
import type { Platform } from '../platform.ts';
import { boltLogger } from './bolt-logger.ts';
import type { Known } from './events/known.ts';
import { greet, readOpened } from './greet.ts';
import { httpReceiver } from './http-receiver.ts';
import { slackMessenger } from './messenger.ts';
import { type Pause, pause } from './pauses.ts';
import { receiveSlack } from './receive.ts';
import { refusal } from './refusals.ts';
import { socketsReceiver } from './sockets.ts';
import { statusesBy } from './statuses.ts';
import { turnsOf } from './turns.ts';
import { type Called, clientOptions, webOf } from './web.ts';

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

const WHO = z.object({ user_id: z.string(), bot_id: z.string(), user: z.string(), team: z.string() });
type Who = z.infer<typeof WHO>;

/** Ibid in one Slack workspace. */
export function createSlack(options: SlackOptions): Platform {
  const { botToken, apiUrl, log, now, way } = options;
  const call = webOf({ token: botToken, apiUrl, log });
  const waits = options.pause ?? pause;
  const directs = new Set<string>();
  let self: string | null = null;
  let app: App | null = null;

  const messenger = slackMessenger({
    call,
    botToken,
    apiUrl,
    self: () => self,
    statuses: statusesBy(call),
    turns: turnsOf(now, waits),
    log,
    now,
    pause: waits,
  });

  /** Everything that is wanted with one payload is durable when this resolves. */
  async function take(body: unknown, desk: Desk): Promise<void> {
    const known: Known = { commands: desk.commands, now: now(), self, isOwnDirect: (channel) => directs.has(channel) };
    const read = receiveSlack(body, known);
    if (!read.ok) {
      log(
        read.problem.code === 'unreadable' ? 'warn' : 'debug',
        `slack: ${read.problem.code}: ${read.problem.message}`,
      );
      return;
    }
    for (const invocation of read.value) {
      if (invocation.place.direct) directs.add(invocation.place.channel);
      await desk.accept(invocation);
    }
  }

  function connectTo(desk: Desk, who: Who) {
    const http = way.kind === 'http' ? httpReceiver({ ...way, log }) : null;
    const receiver = way.kind === 'http' ? http! : socketsReceiver({ appToken: way.appToken, apiUrl, log });
    const made = new App({
      token: botToken,
      // With these Bolt asks nobody who it is; its own question, if it fails, ends the process.
      botId: who.bot_id,
      botUserId: who.user_id,
      tokenVerificationEnabled: false,
      receiver,
      convoStore: false,
      logger: boltLogger(log),
      clientOptions: clientOptions(apiUrl, log),
    });
    made.event('app_mention', ({ body }) => take(body, desk));
    made.event('message', ({ body }) => take(body, desk));
    made.event('app_home_opened', async ({ body }) => {
      const opened = readOpened(body);
      if (!opened) return;
      directs.add(opened.event.channel);
      // What a page shows is made anew whenever it is opened; Slack need not wait for it.
      void greet(opened, desk, call)
        .then((called) => {
          if (called && called.kind !== 'done')
            log('warn', `slack: the ${opened.event.tab} tab stays as it was: ${said(called)}`);
        })
        .catch((error: Error) => log('error', `slack: the ${opened.event.tab} tab: ${error.message}`));
    });
    made.command(/.*/, async ({ body, ack }) => {
      await take(body, desk);
      await ack();
    });
    made.shortcut({ type: 'message_action' }, async ({ body, ack }) => {
      await take(body, desk);
      await ack();
    });
    made.action(/.*/, async ({ body, ack }) => {
      await take(body, desk);
      await ack();
    });
    return { made, line: () => (http ? `listening at ${http.address()}` : 'connected by Socket Mode') };
  }

  return {
    messenger,
    async start(desk) {
      const who = await whoAmI(call, waits);
      if (!who.ok) return who;
      self = who.value.user_id;
      const { made, line } = connectTo(desk, who.value);
      try {
        await made.start();
      } catch (error) {
        return failure(notStarted(error, way.kind));
      }
      app = made;
      return success(`Slack: ${who.value.user} in ${who.value.team}, ${line()}`);
    },
    async stop() {
      const running = app;
      app = null;
      await running?.stop();
    },
  };
}

/** Who the token is of. A fault is passed over for a while, so that a start while the network comes up works. */
async function whoAmI(call: (method: string) => Promise<Called>, waits: Pause): Promise<Result<Who>> {
  for (const milliseconds of [500, 1_500, 4_000, 0]) {
    const called = await call('auth.test');
    if (called.kind === 'refused') return failure({ ...refusal(called), code: 'unauthorized' });
    if (called.kind === 'done') {
      const who = WHO.safeParse(called.data);
      if (who.success) return success(who.data);
      return failure({
        code: 'unauthorized',
        message:
          'SLACK_BOT_TOKEN is not a bot’s token, expected xoxb-…; take it from api.slack.com/apps → OAuth & Permissions',
      });
    }
    await waits(called.kind === 'wait' ? called.milliseconds : milliseconds);
  }
  return failure({ code: 'unreachable', message: 'Slack does not answer; check the network, and start again' });
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

function said(called: Exclude<Called, { kind: 'done' }>): string {
  if (called.kind === 'refused') return refusal(called).message;
  return called.kind === 'fault' ? called.what : 'Slack limits how often';
}
