import { createServer } from 'node:net';
import { createEmulator, type Emulator } from 'emulate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Invocation } from '../../../src/chat/invocation.ts';
import type { Platform } from '../../../src/platforms/platform.ts';
import { createSlack } from '../../../src/platforms/slack/platform.ts';
import { fakeDesk, plainReply } from './fake-desk.ts';
import { onLoopback } from './on-loopback.ts';

const TOKEN = 'xoxb-1-emulated';
const SECRET = '0123456789abcdef0123456789abcdef';

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}

const invocation = (id: string, thread: string | null): Invocation => ({
  id,
  keys: [id],
  request: { kind: 'command', command: 'ask', raw: { question: 'who?' }, conversational: true },
  person: { platform: 'slack', id: 'U000000001' },
  place: { platform: 'slack', team: 'T000000001', channel: 'C000000001', thread, direct: false },
  receivedAt: Date.now(),
  handle: { channel: 'C000000001', thread, responseUrl: null, status: false },
});

describe("somebody else's Slack Web API", () => {
  let emulator: Emulator;
  let platform: Platform;

  beforeAll(async () => {
    const app = {
      client_id: '1.2',
      client_secret: 'secret',
      app_id: 'A000000001',
      name: 'Ibid',
      redirect_uris: ['http://127.0.0.1/'],
      scopes: ['chat:write', 'channels:history', 'groups:history', 'im:history', 'mpim:history'],
      bot_id: 'B000000009',
      bot_user_id: 'U000000009',
    };
    const token = {
      token: TOKEN,
      type: 'bot',
      user_id: 'U000000009',
      bot_id: 'B000000009',
      bot_user_id: 'U000000009',
      app_id: 'A000000001',
      scopes: app.scopes,
    };
    const port = await freePort();
    const seed = {
      tokens: { [TOKEN]: { login: 'U000000009', scopes: app.scopes } },
      slack: { strict_scopes: true, oauth_apps: [app], tokens: [token] },
    };
    const { made, addresses } = await onLoopback(() => createEmulator({ service: 'slack', port, seed }));
    emulator = made;
    expect(addresses).toMatchObject([{ address: '127.0.0.1', port }]);
    platform = createSlack({
      botToken: TOKEN,
      way: { kind: 'http', signingSecret: SECRET, host: '127.0.0.1', port: 0 },
      apiUrl: `${emulator.url}/api/`,
      log: () => {},
      now: Date.now,
    });
    const started = await platform.start(fakeDesk(platform.messenger));
    expect(started).toMatchObject({ ok: true, value: expect.stringContaining('in Emulate') });
  });
  afterAll(async () => {
    await platform.stop();
    await emulator.close();
  });

  async function read(
    method: string,
    args: Record<string, string>,
  ): Promise<{ ts: string; text: string; blocks: unknown[]; thread_ts?: string }[]> {
    const response = await fetch(`${emulator.url}/api/${method}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${TOKEN}`, 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ channel: 'C000000001', ...args }),
    });
    return ((await response.json()) as { messages: [] }).messages;
  }

  const delivery = (id: string, again: boolean) =>
    ({ reply: plainReply(id, `Ada & Boris <${id}>`), from: 0, visibility: 'public', again }) as const;

  test('takes a reply, keeps its blocks, and shows it under the name that we were given', async () => {
    const posted = await platform.messenger.deliver(invocation('one', null), delivery('one', false));
    if (!posted.ok) throw new Error(posted.problem.message);
    const [message] = (await read('conversations.history', {})).filter(({ ts }) => ts === posted.value.message?.id);
    expect(message!.text).toBe('Ada &amp; Boris &lt;one&gt;');
    expect(message!.blocks.length).toBeGreaterThan(0);
  });

  test('a reply in a thread, delivered again after a restart, is found by its marker and not posted twice', async () => {
    const root = await platform.messenger.deliver(invocation('root', null), delivery('root', false));
    if (!root.ok) throw new Error(root.problem.message);
    const thread = root.value.message!.id;
    const first = await platform.messenger.deliver(invocation('two', thread), delivery('two', false));
    const second = await platform.messenger.deliver(invocation('two', thread), delivery('two', true));
    expect(second).toEqual(first);
    expect((await read('conversations.replies', { ts: thread })).filter(({ ts }) => ts !== thread)).toHaveLength(1);
  });

  test('a channel that is not there is a problem with words for it', async () => {
    const lost = {
      ...invocation('three', null),
      handle: { channel: 'C404', thread: null, responseUrl: null, status: false },
    };
    const result = await platform.messenger.deliver(lost, delivery('three', false));
    expect(result).toMatchObject({ ok: false, problem: { code: 'forbidden' } });
  });
});
