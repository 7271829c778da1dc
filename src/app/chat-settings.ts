import { resolve } from 'node:path';
import { z } from 'zod';
import { failure, type Result, success } from '../corpus/problem.ts';
import { HTTP_SETTINGS, type HttpSettings, httpSettings } from './health/http-settings.ts';
import { PAGE_SETTINGS, type PageSettings, pageSettings } from './local-page/page-settings.ts';
import {
  DISCORD_TOKEN_SHAPE,
  type SecretShape,
  SLACK_APP_TOKEN_SHAPE,
  SLACK_BOT_TOKEN_SHAPE,
  SLACK_SIGNING_SECRET_SHAPE,
  secretFault,
} from './secret-shapes.ts';
import { FETCH_SETTINGS, type FetchSettings, fetchSettings } from './web/fetch-settings.ts';

/** What only serving in chat reads; a question on the terminal is not kept from its answer by a fault in here. */
export const CHAT_SETTINGS = {
  SLACK_BOT_TOKEN: z.string().default(''),
  SLACK_APP_TOKEN: z.string().default(''),
  SLACK_SIGNING_SECRET: z.string().default(''),
  SLACK_PORT: z.coerce.number().int().min(0).max(65_535).default(3100),
  SLACK_HOST: z.string().default('127.0.0.1'),
  SLACK_API_URL: z.string().default(''),
  DISCORD_TOKEN: z.string().default(''),
  DISCORD_SERVER: z.string().default(''),
  DISCORD_API_URL: z.string().default(''),
  IBID_ACCESS: z.string().default(''),
  IBID_STATE: z.string().default('index-data/state'),
  DATABASE_URL: z.string().default(''),
  ...HTTP_SETTINGS,
  ...PAGE_SETTINGS,
  ...FETCH_SETTINGS,
} as const;

export interface SlackSettings {
  readonly botToken: string;
  /** Socket Mode, which needs no address of one's own; or HTTP with signatures, where a signing secret is set. */
  readonly way:
    | { readonly kind: 'socket'; readonly appToken: string }
    | { readonly kind: 'http'; readonly signingSecret: string; readonly host: string; readonly port: number };
  /** Another address of Slack's Web API, for a proxy or tests. */
  readonly apiUrl: string | null;
}

export interface DiscordSettings {
  readonly token: string;
  /** The server to register commands in; null for everywhere. */
  readonly server: string | null;
  /** Another address of Discord's API, for a proxy or tests. */
  readonly apiUrl: string | null;
}

export interface ChatSettings {
  /** Absolute path of the file that says which channels see which folders; null when every channel sees all. */
  readonly access: string | null;
  /** Absolute path of the folder of the built-in database. */
  readonly state: string;
  /** PostgreSQL instead of the folder. Holds a password. */
  readonly databaseUrl: string | null;
  /** Where health and metrics are told, and the page is served; null for nowhere. */
  readonly http: HttpSettings | null;
  readonly page: PageSettings;
  /** How pages and feeds are fetched. */
  readonly fetch: FetchSettings;
  /** Null where nothing is set; a problem where what is set cannot work. */
  readonly slack: Result<SlackSettings | null>;
  readonly discord: Result<DiscordSettings | null>;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Settings for serving in chat. Relative paths are taken from `folder`; an empty value counts as not given. */
export function readChatSettings(environment: Environment, folder: string): Result<ChatSettings> {
  const given = Object.keys(CHAT_SETTINGS).map((key) => [key, environment[key]?.trim() || undefined]);
  const parsed = z.object(CHAT_SETTINGS).safeParse(Object.fromEntries(given));
  if (!parsed.success) {
    // Only what is no secret can fail here, so it may be shown.
    const found = parsed.error.issues.map(({ path: [key], message }) => {
      return `${String(key)} is ${JSON.stringify(environment[String(key)])}: ${message}`;
    });
    return failure(fault(found.join('; ')));
  }
  const { IBID_ACCESS, IBID_STATE, DATABASE_URL } = parsed.data;
  if (DATABASE_URL && !/^postgres(ql)?:\/\//.test(DATABASE_URL))
    return failure(fault('DATABASE_URL is no address of a PostgreSQL database, expected postgres://…'));
  const page = pageSettings(parsed.data);
  if (!page.ok) return page;
  return success({
    access: IBID_ACCESS ? resolve(folder, IBID_ACCESS) : null,
    state: resolve(folder, IBID_STATE),
    databaseUrl: DATABASE_URL || null,
    http: httpSettings(parsed.data, environment),
    page: page.value,
    fetch: fetchSettings(parsed.data),
    slack: slackSettings(parsed.data),
    discord: discordSettings(parsed.data),
  });
}

type Values = { [Key in keyof typeof CHAT_SETTINGS]: z.output<(typeof CHAT_SETTINGS)[Key]> };

function slackSettings(values: Values): Result<SlackSettings | null> {
  const { SLACK_BOT_TOKEN, SLACK_APP_TOKEN, SLACK_SIGNING_SECRET } = values;
  if (!SLACK_BOT_TOKEN && !SLACK_APP_TOKEN && !SLACK_SIGNING_SECRET) return success(null);
  const faults: (string | null)[] = [];
  const check = (key: keyof Values, expected: SecretShape, source: string) => {
    const value = String(values[key]);
    faults.push(value ? secretFault(key, value, expected, source) : `${key} is missing. ${source}`);
  };
  check('SLACK_BOT_TOKEN', SLACK_BOT_TOKEN_SHAPE, 'It is in api.slack.com/apps under OAuth & Permissions');
  if (SLACK_SIGNING_SECRET)
    check('SLACK_SIGNING_SECRET', SLACK_SIGNING_SECRET_SHAPE, 'It is in api.slack.com/apps under Basic Information');
  else
    check(
      'SLACK_APP_TOKEN',
      SLACK_APP_TOKEN_SHAPE,
      'Make one in api.slack.com/apps under Basic Information, App-Level Tokens, with the scope connections:write',
    );
  faults.push(addressFault('SLACK_API_URL', values.SLACK_API_URL));
  const said = faults.filter((found) => found !== null);
  if (said.length > 0) return failure(fault(said.join('; ')));
  const way = SLACK_SIGNING_SECRET
    ? ({ kind: 'http', signingSecret: SLACK_SIGNING_SECRET, host: values.SLACK_HOST, port: values.SLACK_PORT } as const)
    : ({ kind: 'socket', appToken: SLACK_APP_TOKEN } as const);
  return success({ botToken: SLACK_BOT_TOKEN, way, apiUrl: values.SLACK_API_URL || null });
}

function discordSettings(values: Values): Result<DiscordSettings | null> {
  const { DISCORD_TOKEN, DISCORD_SERVER, DISCORD_API_URL } = values;
  if (!DISCORD_TOKEN) return success(null);
  const source = 'It is in discord.com/developers/applications under Bot, Reset Token';
  const said = [
    secretFault('DISCORD_TOKEN', DISCORD_TOKEN, DISCORD_TOKEN_SHAPE, source),
    DISCORD_SERVER && !/^\d{15,21}$/.test(DISCORD_SERVER)
      ? 'DISCORD_SERVER is no id of a server, expected about 18 digits. With developer mode on, a right click on the server shows Copy Server ID'
      : null,
    addressFault('DISCORD_API_URL', DISCORD_API_URL),
  ].filter((found) => found !== null);
  if (said.length > 0) return failure(fault(said.join('; ')));
  return success({ token: DISCORD_TOKEN, server: DISCORD_SERVER || null, apiUrl: DISCORD_API_URL || null });
}

/** Tokens go to this address, so it is an encrypted one or this machine. */
function addressFault(key: string, value: string): string | null {
  if (!value) return null;
  const url = URL.canParse(value) ? new URL(value) : null;
  const own = url?.protocol === 'http:' && /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/.test(url.hostname);
  if (url?.protocol === 'https:' || own) return null;
  return `${key} is no address that a token may be sent to, expected https://… or http:// on this machine (127.0.0.1)`;
}

function fault(found: string) {
  return { code: 'settings', message: `${found}. Mend it in the environment or in .env` };
}
