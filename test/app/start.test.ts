import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { startCommand } from '../../src/app/commands/start.ts';
import { DiscordServer } from '../end-to-end/discord/server.ts';
import { SlackServer } from '../end-to-end/slack/slack-server.ts';
import { fakeIo, folderWith } from './run-ibid.ts';

// The first one loads everything, which takes long beside other tests.
vi.setConfig({ testTimeout: 90_000 });

const home = folderWith({
  'documents/ferry.txt': 'The ferry between Norvik and Sandholm was closed on March 3, 2024.\n',
});
const WRONG_DISCORD = `${Buffer.from('100000000000000009').toString('base64url')}.local.wrong-wrong`;
let slack: SlackServer;
let discord: DiscordServer;

beforeAll(async () => {
  slack = await SlackServer.start();
  discord = await DiscordServer.start();
});
afterAll(async () => {
  await slack.stop();
  await discord.close();
  home.remove();
});

const wrong = () => ({
  SLACK_BOT_TOKEN: 'xoxb-9-wrong',
  SLACK_APP_TOKEN: slack.appToken,
  SLACK_API_URL: slack.apiUrl,
  DISCORD_TOKEN: WRONG_DISCORD,
  DISCORD_API_URL: discord.url,
});

/** Starts Ibid inside this process; it is told to stop as soon as it serves. */
async function start(environment: Record<string, string>) {
  const settings = { IBID_DOCUMENTS: 'documents', IBID_INDEX: 'index', IBID_STATE: 'state', IBID_HTTP_PORT: '' };
  let stop: () => void = () => {};
  const stopped = new Promise<void>((resolve) => {
    stop = resolve;
  });
  const { io, written } = fakeIo(home.path, '', {
    environment: { ...settings, ...environment },
    stopSignal: () => stopped,
    out: async (text) => {
      served += text;
      // The other platform may still be asked who we are.
      setTimeout(stop, 500);
    },
  });
  let served = '';
  const outcome = await startCommand({}, io);
  return { message: outcome.ok ? null : outcome.problem.message, err: written.err, out: served };
}

test('with nothing configured, it says what there is to configure', async () => {
  expect((await start({})).message).toMatch(/^there is nothing to serve.*SLACK_BOT_TOKEN.*DISCORD_TOKEN/);
});

test('one platform with a wrong token is told, and the other is served', async () => {
  const { message, out, err } = await start({ ...wrong(), DISCORD_TOKEN: discord.token });
  expect(message).toBeNull();
  expect(out).toMatch(/^Discord: .+\n$/);
  expect(err).toMatch(/ibid: Slack is not served: .*SLACK_BOT_TOKEN/);
});

test('a token that cannot be one is told without asking anybody', async () => {
  const { out, err } = await start({ ...wrong(), SLACK_BOT_TOKEN: 'xoxp-1', DISCORD_TOKEN: discord.token });
  expect(out).toMatch(/^Discord: .+\n$/);
  expect(err).toMatch(/ibid: Slack is not served: SLACK_BOT_TOKEN holds a user token/);
});

test('with wrong tokens only, it ends with what to do, and names both', async () => {
  const { message, out, err } = await start(wrong());
  expect(err).toMatch(/ibid: Slack is not served: .*SLACK_BOT_TOKEN/);
  expect(err).toMatch(/ibid: Discord is not served: .*DISCORD_TOKEN/);
  expect(message).toMatch(/^neither can be served/);
  expect(out).toBe('');
  expect(err + message).not.toContain(WRONG_DISCORD);
});

test('beside the page, a platform with a wrong token is told, and the page is served', async () => {
  const { message, out, err } = await start({
    ...wrong(),
    SLACK_BOT_TOKEN: 'xoxp-1',
    DISCORD_TOKEN: '',
    IBID_HTTP_PORT: '0',
  });
  expect(message).toBeNull();
  expect(out).toMatch(/^Page: http:\/\/127\.0\.0\.1:\d+\n$/);
  expect(err).toMatch(/ibid: Slack is not served: SLACK_BOT_TOKEN holds a user token/);
});

test('with one platform only, its reason is told once, as the reason why it ends', async () => {
  const { message, out, err } = await start({ DISCORD_TOKEN: WRONG_DISCORD, DISCORD_API_URL: discord.url });
  expect(message).toMatch(/^Discord: .*DISCORD_TOKEN/s);
  expect(out).toBe('');
  expect(err).not.toContain('not served');
});

test('access rules that cannot be read open nothing: nothing is served', async () => {
  writeFileSync(join(home.path, 'access.yml'), 'channels: [');
  const { message } = await start({ ...wrong(), DISCORD_TOKEN: discord.token, IBID_ACCESS: 'access.yml' });
  expect(message).toMatch(/access\.yml: the access rules are no YAML/);
  expect((await start({ ...wrong(), IBID_ACCESS: 'nowhere.yml' })).message).toMatch(/nowhere\.yml cannot be read/);
});

test('a state that another process uses is told, with who holds it', async () => {
  const { openChatState } = await import('../../src/app/chat-state.ts');
  const held = await openChatState({ databaseUrl: null, state: join(home.path, 'state') }, () => {});
  expect(held.ok).toBe(true);
  // Before anything is indexed, which may take long.
  const { message } = await start({ ...wrong(), DISCORD_TOKEN: discord.token, IBID_INDEX: 'index-of-none' });
  expect(message).toMatch(/this process has opened the state already/);
  expect(existsSync(join(home.path, 'index-of-none'))).toBe(false);
  if (held.ok) await held.value.close();
});

test('settings that cannot work are told before anything is indexed', async () => {
  const none = { SLACK_BOT_TOKEN: 'xoxp-1', DISCORD_TOKEN: 'none', IBID_INDEX: 'index-of-none' };
  const { message, err } = await start({ ...wrong(), ...none });
  expect(message).toMatch(/^neither can be served/);
  expect(err).toMatch(/Slack is not served: SLACK_BOT_TOKEN holds a user token/);
  expect(existsSync(join(home.path, 'index-of-none'))).toBe(false);
});
