import { z } from 'zod';
import type { Log } from '../log.ts';
import { refusal } from './refusals.ts';
import { APP_SCOPES, BOT_SCOPES, ESSENTIAL_SCOPES } from './scopes.ts';
import { type Called, type CallSlack, webOf } from './web.ts';

/** One thing that was looked at. */
export interface SlackFinding {
  readonly ok: boolean;
  /** What was found. */
  readonly what: string;
  /** What to do about it, and where; empty where it is in order. */
  readonly todo: string;
}

export interface SlackCheck {
  readonly botToken: string;
  /** Null where Slack is served over HTTP. */
  readonly appToken: string | null;
  readonly apiUrl: string | null;
}

const WHO = z.object({ user: z.string().default('?'), team: z.string().default('?'), bot_id: z.string().nullish() });
const SILENT: Log = () => {};
const WHERE = 'api.slack.com/apps → your app';
const INSTALL = `then install the app again: ${WHERE} → Install App`;

/** Asks Slack whether the tokens work and what they may do; for `ibid doctor`. Changes nothing. */
export async function checkSlack({ botToken, appToken, apiUrl }: SlackCheck): Promise<readonly SlackFinding[]> {
  const bot = await checkBotToken(webOf({ token: botToken, apiUrl, log: SILENT }));
  if (appToken === null) return bot;
  return [...bot, await checkAppToken(webOf({ token: appToken, apiUrl, log: SILENT }))];
}

async function checkBotToken(call: CallSlack): Promise<SlackFinding[]> {
  const called = await call('auth.test');
  if (called.kind !== 'done')
    return [failed('SLACK_BOT_TOKEN', called, `${WHERE} → OAuth & Permissions → Bot User OAuth Token`)];
  const { data } = WHO.safeParse(called.data);
  if (!data?.bot_id)
    return [
      bad(
        'SLACK_BOT_TOKEN is a person’s token, not a bot’s',
        `Take the one that begins with xoxb-: ${WHERE} → OAuth & Permissions`,
      ),
    ];
  return [good(`SLACK_BOT_TOKEN works: ${data.user} in ${data.team}`), ...checkScopes(called.scopes)];
}

function checkScopes(scopes: readonly string[] | null): SlackFinding[] {
  if (scopes === null) return [bad('Slack does not tell which scopes the bot token has', 'Ask again later')];
  const missing = BOT_SCOPES.filter(({ scope }) => !scopes.includes(scope));
  if (missing.length === 0) return [good(`all ${BOT_SCOPES.length} scopes are there`)];
  return missing.map(({ scope, why }) =>
    bad(
      `the scope ${scope} is missing: without it Ibid cannot ${why}${ESSENTIAL_SCOPES.includes(scope) ? '' : '; the rest works'}`,
      `Add ${scope}: ${WHERE} → OAuth & Permissions → Scopes → Bot Token Scopes, ${INSTALL}`,
    ),
  );
}

async function checkAppToken(call: CallSlack): Promise<SlackFinding> {
  const place = `${WHERE} → Basic Information → App-Level Tokens`;
  const called = await call('apps.connections.open');
  if (called.kind === 'done') return good('SLACK_APP_TOKEN works: Slack offers a connection for Socket Mode');
  if (called.kind === 'refused' && called.code === 'missing_scope')
    return bad(
      `SLACK_APP_TOKEN lacks the scope ${APP_SCOPES.join(', ')}`,
      `Make a new token with that scope: ${place}`,
    );
  if (called.kind === 'refused' && ['not_allowed_token_type', 'invalid_auth', 'not_authed'].includes(called.code))
    return bad(
      `SLACK_APP_TOKEN is not taken (${called.code})`,
      `Make one that begins with xapp-, with the scope connections:write: ${place}`,
    );
  if (called.kind === 'refused')
    return bad(`Socket Mode is refused (${called.code})`, `Switch it on: ${WHERE} → Socket Mode → Enable Socket Mode`);
  return failed('SLACK_APP_TOKEN', called, place);
}

function failed(key: string, called: Exclude<Called, { kind: 'done' }>, place: string): SlackFinding {
  if (called.kind === 'refused')
    return bad(`${key} does not work (${called.code})`, `${refusal(called).message}. It is in ${place}`);
  if (called.kind === 'wait') return bad('Slack limits how often it can be asked', 'Ask again in a minute');
  return bad(`Slack cannot be reached: ${called.what}`, 'Check the network and SLACK_API_URL');
}

const good = (what: string): SlackFinding => ({ ok: true, what, todo: '' });
const bad = (what: string, todo: string): SlackFinding => ({ ok: false, what, todo });
