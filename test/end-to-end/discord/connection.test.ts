import { expect, test } from 'vitest';
import { createDiscord } from '../../../src/platforms/discord/discord.ts';
import { FakeDesk, words } from './desk.ts';
import { DiscordServer } from './server.ts';
import { quiet, until, withDiscord } from './setting.ts';

test('a dropped connection is resumed, and what was said meanwhile is answered once', () =>
  withDiscord(async ({ server, desk }) => {
    server.gateway.drop();
    const asked = server.mention('while away');
    server.directMessage('directly, while away');
    await desk.settled(2);
    expect(server.gateway).toMatchObject({ identified: 1, resumed: 1 });
    server.redeliver(asked);
    await quiet();
    expect(server.replies()).toHaveLength(2);
  }));

test('the same message and the same command twice are answered once', () =>
  withDiscord(async ({ server, desk }) => {
    const asked = server.mention('once');
    server.redeliver(asked);
    const played = server.slash('ask', { question: 'once' });
    server.redeliverInteraction(played);
    await desk.settled(2);
    await quiet();
    expect(desk.invocations).toHaveLength(2);
    expect(server.replies()).toHaveLength(2);
    expect(played.edits).toBe(1);
  }));

test('Discord asks for a new connection: it is resumed', () =>
  withDiscord(async ({ server, desk }) => {
    server.gateway.reconnect();
    await until(() => server.gateway.resumed === 1);
    server.slash('ask', { question: 'after' });
    await desk.settled(1);
    expect(server.replies()).toHaveLength(1);
  }));

test(
  'an invalid session: what was said until a new one began is read from the channels, and answered once',
  () =>
    withDiscord(async ({ server, desk }) => {
      server.mention('before');
      server.directMessage('directly, before');
      await desk.settled(2);
      server.gateway.invalidate();
      server.mention('while away');
      server.say('nothing for Ibid');
      server.directMessage('directly, while away');
      await until(() => server.gateway.identified === 2, 10_000);
      await desk.settled(4);
      await quiet();
      expect(desk.invocations.map(words).toSorted()).toEqual([
        'ask before',
        'ask directly, before',
        'ask directly, while away',
        'ask while away',
      ]);
      expect(server.replies()).toHaveLength(4);
    }),
  20_000,
);

test(
  'after a restart what was said meanwhile is answered once, and what is older than 15 minutes is left',
  () =>
    withDiscord(async (setting) => {
      const { server, desk } = setting;
      server.mention('before');
      server.directMessage('directly, before');
      await desk.settled(2);
      await setting.platform.stop();
      server.mention('too long ago');
      server.pass(20 * 60_000);
      const thread = server.world.channels.get(server.messagesIn(server.general)[0]!.id)!;
      server.mention('in the thread', { channel: thread });
      server.mention('in the channel');
      server.directMessage('directly');
      await setting.revive();
      await desk.settled(5);
      await quiet();
      expect(desk.invocations.slice(2).map(words).toSorted()).toEqual([
        'ask directly',
        'ask in the channel',
        'ask in the thread',
      ]);
      expect(server.replies()).toHaveLength(5);

      await setting.restart();
      await quiet();
      expect(desk.invocations).toHaveLength(5);
      expect(server.replies()).toHaveLength(5);
    }),
  20_000,
);

test('what was kept of the last message seen may be old, as after a kill: what was answered is not answered again', () =>
  withDiscord(async (setting) => {
    const { server, desk, memory } = setting;
    server.mention('first');
    await desk.settled(1);
    await setting.platform.stop();
    const old = new Map(memory.kept);
    await setting.revive();
    server.mention('second');
    await desk.settled(2);
    await setting.platform.stop();
    for (const [name, value] of old) memory.kept.set(name, value);
    await setting.revive();
    await quiet();
    expect(server.requests('GET', /messages$/).length).toBeGreaterThan(0);
    expect(server.replies()).toHaveLength(2);
  }));

test('a bot that is new somewhere reads nothing that was said before', () =>
  withDiscord(async (setting) => {
    const { server, desk, memory } = setting;
    await setting.platform.stop();
    memory.kept.clear();
    server.mention('before it came');
    await setting.revive();
    await quiet();
    expect(desk.invocations).toEqual([]);
    expect(server.requests('GET', /messages$/)).toEqual([]);
  }));

test('a refused token is a problem that says where to get one; a fault that passes is waited out', async () => {
  const server = await DiscordServer.start();
  const log = () => {};
  const wrong = createDiscord({ token: 'MTAw.wrong.token', apiUrl: server.url, now: () => server.now(), log });
  const right = createDiscord({ token: server.token, apiUrl: server.url, now: () => server.now(), log });
  try {
    const refused = await wrong.start(new FakeDesk());
    expect(refused).toMatchObject({ ok: false, problem: { code: 'token-invalid' } });
    expect(JSON.stringify(refused)).toContain('Reset Token');
    server.fail({ path: /gateway/, kind: 'refuse', times: 4 });
    expect(await right.start(new FakeDesk())).toMatchObject({ ok: true });
  } finally {
    await wrong.stop();
    await right.stop();
    await server.close();
  }
});

test('a token that the gateway alone refuses is a refused token', async () => {
  const server = await DiscordServer.start();
  server.gateway.refuses = true;
  const platform = createDiscord({ token: server.token, apiUrl: server.url, now: () => server.now(), log: () => {} });
  try {
    expect(await platform.start(new FakeDesk())).toMatchObject({ ok: false, problem: { code: 'token-invalid' } });
  } finally {
    await platform.stop();
    await server.close();
  }
});

test('stopping finishes what came in, and takes nothing more', () =>
  withDiscord(async ({ server, desk, platform }) => {
    desk.acceptDelay = 200;
    const played = server.slash('ask', { question: 'last' });
    await quiet(50);
    await platform.stop();
    expect(played.acknowledged).not.toBeNull();
    await desk.settled(1);
    expect(server.words(played.message)).toContain('answer to ask last');
    expect(server.gateway.connected).toBe(false);
  }));
