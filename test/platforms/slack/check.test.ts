import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkSlack } from '../../../src/platforms/slack/check.ts';
import { SlackServer } from '../../end-to-end/slack/slack-server.ts';

let server: SlackServer;
beforeEach(async () => {
  server = await SlackServer.start();
});
afterEach(() => server.stop());

const check = (more: object = {}) =>
  checkSlack({ botToken: server.botToken, appToken: server.appToken, apiUrl: server.apiUrl, ...more });

test('all is well', async () => {
  const findings = await check();
  expect(findings.map(({ ok }) => ok)).toEqual([true, true, true]);
  expect(findings[0]!.what).toContain('ibid in Water Desk');
});

test('over HTTP no app token is looked at', async () => {
  expect(await check({ appToken: null })).toHaveLength(2);
});

test('each missing scope is named, with what it is for and where to add it', async () => {
  server.scopes = server.scopes.filter((scope) => scope !== 'files:read' && scope !== 'im:history');
  const missing = (await check()).filter(({ ok }) => !ok);
  expect(missing.map(({ what }) => what)).toEqual([
    expect.stringContaining('files:read'),
    expect.stringContaining('im:history'),
  ]);
  for (const { todo } of missing) expect(todo).toContain('api.slack.com/apps → your app → OAuth & Permissions');
});

test.each([
  ['a wrong bot token', { botToken: 'xoxb-wrong' }, 'SLACK_BOT_TOKEN', 'OAuth & Permissions'],
  ['the tokens the wrong way round', { appToken: 'xoxb-1-test-token' }, 'SLACK_APP_TOKEN', 'connections:write'],
  ['nobody there', { apiUrl: 'http://127.0.0.1:9/api/' }, 'cannot be reached', 'SLACK_API_URL'],
])('%s', async (_, given, what, todo) => {
  const faults = (await check(given)).filter(({ ok }) => !ok);
  expect(faults.length).toBeGreaterThan(0);
  expect(faults[0]!.what).toContain(what);
  expect(faults[0]!.todo).toContain(todo);
});

test.each([
  ['missing_scope', 'connections:write'],
  ['internal_error', 'cannot be reached'],
  ['socket_mode_disabled', 'Socket Mode'],
])('apps.connections.open says %s', async (code, words) => {
  server.failing.plan({ on: 'apps.connections.open', kind: 'refuse', code });
  const [fault] = (await check()).filter(({ ok }) => !ok);
  expect(fault!.what).toContain(words);
});
