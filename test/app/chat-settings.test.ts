import { expect, test } from 'vitest';
import { readChatSettings } from '../../src/app/chat-settings.ts';

const BOT = 'xoxb-111-222-abcDEF';
const APP = 'xapp-1-A111-222-abcdef';
const SIGNING = '0123456789abcdef0123456789abcdef';
const DISCORD = `${Buffer.from('123456789012345678').toString('base64url')}.Gabcde.signature-of_it`;

function read(environment: Record<string, string>) {
  const settings = readChatSettings(environment, '/work');
  if (!settings.ok) throw new Error(settings.problem.message);
  return settings.value;
}

/** The problem's message, of which no part may be a secret. */
function told(environment: Record<string, string>, platform: 'slack' | 'discord'): string {
  const settings = read(environment)[platform];
  expect(settings.ok).toBe(false);
  const message = settings.ok ? '' : settings.problem.message;
  for (const value of Object.values(environment).filter((one) => one.length > 12)) {
    for (const part of value.split(/[-.:/@]/).filter((one) => one.length > 5)) expect(message).not.toContain(part);
  }
  return message;
}

test('nothing set: nothing to serve, the state beside the index', () => {
  expect(read({})).toEqual({
    access: null,
    state: '/work/index-data/state',
    databaseUrl: null,
    fetch: expect.objectContaining({ allowed: { ok: true, value: [] }, contact: null }),
    http: { host: '127.0.0.1', port: 3000 },
    page: { isOn: true, publicUrl: null },
    slack: { ok: true, value: null },
    discord: { ok: true, value: null },
  });
});

test('Socket Mode with both tokens; HTTP as soon as there is a signing secret', () => {
  expect(read({ SLACK_BOT_TOKEN: BOT, SLACK_APP_TOKEN: APP }).slack).toEqual({
    ok: true,
    value: { botToken: BOT, way: { kind: 'socket', appToken: APP }, apiUrl: null },
  });
  const http = read({
    SLACK_BOT_TOKEN: BOT,
    SLACK_APP_TOKEN: APP,
    SLACK_SIGNING_SECRET: SIGNING,
    SLACK_PORT: '8080',
    SLACK_API_URL: 'http://127.0.0.1:9/api/',
  });
  expect(http.slack).toEqual({
    ok: true,
    value: {
      botToken: BOT,
      way: { kind: 'http', signingSecret: SIGNING, host: '127.0.0.1', port: 8080 },
      apiUrl: 'http://127.0.0.1:9/api/',
    },
  });
});

test('Discord with its token, everywhere or in one server', () => {
  expect(read({ DISCORD_TOKEN: DISCORD }).discord).toEqual({
    ok: true,
    value: { token: DISCORD, server: null, apiUrl: null },
  });
  expect(read({ DISCORD_TOKEN: DISCORD, DISCORD_SERVER: '223456789012345678' }).discord).toMatchObject({
    value: { server: '223456789012345678' },
  });
});

test.each([
  [{ SLACK_BOT_TOKEN: BOT }, 'SLACK_APP_TOKEN is missing'],
  [{ SLACK_APP_TOKEN: APP }, 'SLACK_BOT_TOKEN is missing'],
  [{ SLACK_BOT_TOKEN: APP, SLACK_APP_TOKEN: BOT }, "SLACK_BOT_TOKEN holds an app-level token of Slack's"],
  [{ SLACK_BOT_TOKEN: 'xoxp-1-22222222222', SLACK_APP_TOKEN: APP }, 'SLACK_BOT_TOKEN holds a user token'],
  [{ SLACK_BOT_TOKEN: 'xoxe.xoxp-1-2222222222', SLACK_APP_TOKEN: APP }, 'a token for configuring Slack apps'],
  [{ SLACK_BOT_TOKEN: SIGNING, SLACK_APP_TOKEN: APP }, 'SLACK_BOT_TOKEN holds a secret of 32 letters and digits'],
  [{ SLACK_BOT_TOKEN: `"${BOT}"`, SLACK_APP_TOKEN: APP }, 'SLACK_BOT_TOKEN stands in quotation marks'],
  [{ SLACK_BOT_TOKEN: 'xoxb-your-token', SLACK_APP_TOKEN: APP }, 'SLACK_BOT_TOKEN is a placeholder'],
  [{ SLACK_BOT_TOKEN: BOT, SLACK_SIGNING_SECRET: APP }, "SLACK_SIGNING_SECRET holds an app-level token of Slack's"],
  [{ SLACK_BOT_TOKEN: BOT, SLACK_APP_TOKEN: APP, SLACK_API_URL: 'http://slack.example/api/' }, 'SLACK_API_URL is no'],
  [{ SLACK_BOT_TOKEN: BOT, SLACK_APP_TOKEN: APP, SLACK_API_URL: 'http://127.0.0.1.example/' }, 'SLACK_API_URL is no'],
])('a fault in what Slack needs is named by its key: %j', (environment, message) => {
  expect(told(environment, 'slack')).toContain(message);
});

test.each([
  ['abcdefghijklmnopqrstuvwxyz-_ABCD', "a secret of 32 characters, as Discord's client secret"],
  ['123456789012345678', 'an id (digits only)'],
  ['0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef', 'a public key'],
  [BOT, "a bot token of Slack's"],
  [`Bot ${DISCORD}`, 'begins with "Bot"'],
  [`'${DISCORD}'`, 'stands in quotation marks'],
  [`${DISCORD.slice(0, 20)} ${DISCORD.slice(20)}`, 'has white space in it'],
  ['q7f-w9k-e2', 'something else (10 characters)'],
])('a fault in the Discord token is told without showing it: %s', (token, message) => {
  expect(told({ DISCORD_TOKEN: token }, 'discord')).toContain(message);
});

test('a server that is no id is told where to find one', () => {
  expect(told({ DISCORD_TOKEN: DISCORD, DISCORD_SERVER: 'our server' }, 'discord')).toContain('Copy Server ID');
});

test('a fault in one platform leaves the other alone', () => {
  const settings = read({ SLACK_BOT_TOKEN: 'nonsense', DISCORD_TOKEN: DISCORD });
  expect([settings.slack.ok, settings.discord.ok]).toEqual([false, true]);
});

test.each([
  [{ SLACK_PORT: '70000' }, 'SLACK_PORT is "70000"'],
  [{ DATABASE_URL: 'mysql://me:very-secret@host/db' }, 'DATABASE_URL is no address'],
])('what concerns all of it is a problem of all of it: %j', (environment, message) => {
  const settings = readChatSettings(environment, '/work');
  expect(settings.ok ? '' : settings.problem.message).toContain(message);
  expect(settings.ok ? '' : settings.problem.message).not.toContain('very-secret');
});
