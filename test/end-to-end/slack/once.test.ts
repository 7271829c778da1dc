import { afterEach, describe, expect, test } from 'vitest';
import { createSlack } from '../../../src/platforms/slack/platform.ts';
import { fakeDesk, plainReply } from './fake-desk.ts';
import { deliverByHttp } from './http-side.ts';
import { optionsFor, type Running, run, until } from './running.ts';
import { newSent } from './sent.ts';
import { SlackServer } from './slack-server.ts';

let running: Running;
afterEach(async () => {
  await running.stop();
  expect(running.server.faults).toEqual([]);
});

describe.each(['socket', 'http'] as const)('by %s, one question is answered once', (way) => {
  test.each(['same', 'other-event-id', 'as-message'] as const)('though it is delivered again: %s', async (how) => {
    running = await run({ way });
    const { server, desk } = running;
    const sent = server.directMessage('when did the plant open?');
    const copies = [server.again(sent, how), server.again(sent, how)];
    for (const one of [sent, ...copies]) expect(await one.acknowledged).not.toBeNull();
    await desk.whenDelivered(1);
    const last = server.again(sent, how);
    expect(await last.acknowledged).not.toBeNull();
    expect(desk.accepted).toHaveLength(1);
    expect(server.repliesIn(sent.channel)).toHaveLength(1);
  });

  test('though Slack delivers again because nothing was acknowledged while the state could not be reached', async () => {
    running = await run({ way, ackTimeout: 300 });
    const { server, desk } = running;
    desk.failNext(2);
    const sent = server.mention('who found the leak?');
    expect(await sent.acknowledged).toMatchObject({ attempt: 2 });
    expect(sent.deliveries).toBe(3);
    await desk.whenDelivered(1);
    expect(server.repliesIn('C0RESEARCH')).toHaveLength(1);
    expect(running.logged.some((line) => line.includes('the state cannot be reached'))).toBe(true);
  });

  test('a command that could not be written down is not acknowledged: Slack tells who typed it', async () => {
    running = await run({ way, ackTimeout: 300 });
    running.desk.failNext(1);
    const ack = await running.server.slash('/ask', 'who?').acknowledged;
    expect(ack?.status ?? null).toBe(way === 'http' ? 500 : null);
    expect(running.desk.accepted).toEqual([]);
  });
});

describe('posting', () => {
  test.each([
    ['429', { kind: 'rate', retryAfter: 1 }],
    ['500, not stored', { kind: 'error' }],
    ['500, stored', { kind: 'error', done: true }],
    ['a dropped connection, not stored', { kind: 'drop' }],
    ['a dropped connection, stored', { kind: 'drop', done: true }],
    ['internal_error, stored', { kind: 'refuse', code: 'internal_error', done: true }],
  ] as const)('%s: there is one message', async (_, fault) => {
    running = await run();
    const { server, desk } = running;
    server.failing.plan({ on: 'chat.postMessage', ...fault });
    server.mention('who found the leak?');
    await desk.whenDelivered(1);
    const [reply, ...more] = server.repliesIn('C0RESEARCH');
    expect(more).toEqual([]);
    expect(desk.delivered[0]).toEqual({ ok: true, value: { message: { channel: 'C0RESEARCH', id: reply!.ts } } });
  });

  test('a rate limit is waited out: as long as Slack wants, and the next message of the channel waits too', async () => {
    running = await run();
    const { server, desk } = running;
    server.failing.plan({ on: 'chat.postMessage', kind: 'rate', retryAfter: 1 });
    const started = performance.now();
    server.mention('who found the leak?');
    await until(() => server.callsOf('chat.postMessage').length === 1, 'the first try');
    server.mention('and when?');
    await desk.whenDelivered(2);
    expect(server.callsOf('chat.postMessage')).toHaveLength(3);
    expect(server.callsOf('chat.postMessage')[1]!.at - started).toBeGreaterThan(950);
  });

  test('faults without end are given up, and said so', async () => {
    const server = await SlackServer.start();
    const platform = createSlack({ ...optionsFor(server, 'socket'), pause: async () => {} });
    const desk = fakeDesk(platform.messenger);
    expect(await platform.start(desk)).toMatchObject({ ok: true });
    running = {
      server,
      platform,
      desk,
      line: '',
      logged: [],
      stop: async () => {
        await platform.stop();
        await server.stop();
      },
    };
    server.failing.plan({ on: 'chat.postMessage', kind: 'error', times: 100 });
    server.mention('who?');
    await desk.whenDelivered(1);
    expect(desk.delivered[0]).toMatchObject({ ok: false, problem: { code: 'unreachable' } });
    expect(server.callsOf('chat.postMessage')).toHaveLength(6);
  });

  test('after a restart the reply that arrived is found, and the one that did not is posted', async () => {
    running = await run();
    const { server, desk, platform } = running;
    server.mention('who found the leak?');
    await desk.whenDelivered(1);
    const [invocation] = desk.accepted;
    const delivery = { reply: plainReply(invocation!.id, 'Ada'), from: 0, visibility: 'public', again: true } as const;
    const again = await platform.messenger.deliver(invocation!, delivery);
    expect(again).toEqual(desk.delivered[0]);
    expect(server.repliesIn('C0RESEARCH')).toHaveLength(1);
    // Another page of the same reply is another message.
    expect(await platform.messenger.deliver(invocation!, { ...delivery, from: 1 })).not.toEqual(desk.delivered[0]);
    expect(server.repliesIn('C0RESEARCH')).toHaveLength(2);
  });

  test('an answer by address that may have arrived is posted again, and marked', async () => {
    running = await run();
    const { server, desk } = running;
    server.world.channel('C0OTHERS').member = false;
    server.failing.plan({ on: 'response_url', kind: 'drop', done: true });
    server.slash('/ask', 'who?', { channel: 'C0OTHERS' });
    await desk.whenDelivered(1);
    const [first, second] = server.repliesIn('C0OTHERS');
    expect(first!.onlyFor).toBeNull();
    expect(JSON.stringify(second!.blocks)).not.toBe(JSON.stringify(first!.blocks));
  });

  test.each([
    ['is_archived', 'forbidden', 'archived'],
    ['token_revoked', 'token-invalid', 'install the app again'],
    ['invalid_blocks', 'refused', 'invalid_blocks'],
  ])('%s is a problem of code %s', async (code, expected, words) => {
    running = await run();
    running.server.failing.plan({ on: 'chat.postMessage', kind: 'refuse', code });
    running.server.mention('who?');
    await running.desk.whenDelivered(1);
    const [ended] = running.desk.delivered;
    expect(ended).toMatchObject({ ok: false, problem: { code: expected } });
    expect(!ended!.ok && ended!.problem.message).toContain(words);
  });

  test('an address that has expired', async () => {
    running = await run({ takes: 100 });
    running.server.world.channel('C0OTHERS').member = false;
    await running.server.slash('/ask', 'who? private:yes', { channel: 'C0OTHERS' }).acknowledged;
    running.server.responseUrls.expireAll();
    await running.desk.whenDelivered(1);
    expect(running.desk.delivered[0]).toMatchObject({ ok: false });
    expect(running.server.repliesIn('C0OTHERS')).toEqual([]);
  });
});

describe('connections', () => {
  test('two are held; with one dropped nothing is missed, and it comes back', async () => {
    running = await run();
    const { server, desk } = running;
    await until(() => server.sockets.live.size === 2, 'two connections');
    server.sockets.drop(1);
    const sent = server.mention('who found the leak?');
    expect(await sent.acknowledged).not.toBeNull();
    await until(() => server.sockets.connections >= 3 && server.sockets.live.size === 2, 'two connections again');
    await desk.whenDelivered(1);
    expect(server.repliesIn('C0RESEARCH')).toHaveLength(1);
  });

  test.each(['drop', 'refresh'] as const)(
    'after a %s of all of them they come back, and what was not delivered is answered',
    async (how) => {
      running = await run({ retryPauses: [100, 300, 1_000, 3_000], ackTimeout: 500 });
      const { server, desk } = running;
      await until(() => server.sockets.live.size === 2, 'two connections');
      server.sockets[how]();
      const sent = server.directMessage('when did the plant open?');
      expect(await sent.acknowledged).not.toBeNull();
      await desk.whenDelivered(1);
      await until(() => server.sockets.connections >= 3 && server.sockets.live.size === 2, 'two connections again');
      expect(server.repliesIn(sent.channel)).toHaveLength(1);
    },
  );

  test('they come back when Slack itself is away for a while, which is to be seen', async () => {
    running = await run({ retryPauses: [500, 500, 500, 500, 500, 500] });
    const { server, desk, platform } = running;
    await until(() => server.sockets.live.size === 2, 'two connections');
    expect(platform.connected!()).toBe(true);
    server.failing.plan({ on: 'apps.connections.open', kind: 'error', times: 3 });
    server.failing.plan({ on: 'apps.connections.open', kind: 'refuse', code: 'invalid_auth', times: 1 });
    server.sockets.drop();
    const sent = server.mention('who?');
    await until(() => !platform.connected!(), 'no connection');
    expect(await sent.acknowledged).not.toBeNull();
    await until(() => platform.connected!(), 'a connection');
    await desk.whenDelivered(1);
    await platform.stop();
    expect(platform.connected!()).toBe(false);
  });

  test('after stop nothing is taken in, and replies still go out', async () => {
    running = await run({ retryPauses: [50] });
    const { server, desk, platform } = running;
    server.mention('who?');
    await desk.whenDelivered(1);
    await platform.stop();
    await until(() => server.sockets.live.size === 0, 'no connection any more');
    expect(await server.mention('and when?').acknowledged).toBeNull();
    const [invocation] = desk.accepted;
    const delivery = {
      reply: plainReply(invocation!.id, 'late'),
      from: 3,
      visibility: 'public',
      again: false,
    } as const;
    expect(await platform.messenger.deliver(invocation!, delivery)).toMatchObject({ ok: true });
  });
});

describe('over HTTP', () => {
  test.each([
    ['a wrong secret', { secret: 'fedcba9876543210fedcba9876543210' }],
    [
      'a signature six minutes old',
      { secret: '0123456789abcdef0123456789abcdef', timestamp: Math.floor(Date.now() / 1_000) - 360 },
    ],
  ])('%s is refused with 401', async (_, signing) => {
    running = await run({ way: 'http' });
    const { server, desk } = running;
    const { payload } = server.mention('who?');
    await desk.whenDelivered(1);
    const event = { ...payload, event_id: 'Ev0FORGED', event: { ...(payload['event'] as object), ts: '1.000001' } };
    const ack = await deliverByHttp(server.appUrl!, newSent('event', event, 'C0RESEARCH', null), 0, signing, 1_000);
    expect(ack?.status).toBe(401);
    expect(desk.accepted).toHaveLength(1);
  });
});

describe('what keeps it from starting', () => {
  test.each([
    ['auth.test', 'token_revoked', 'SLACK_BOT_TOKEN was revoked'],
    ['apps.connections.open', 'missing_scope', 'connections:write'],
  ])('%s: %s', async (on, code, words) => {
    running = await run();
    await until(() => running.server.sockets.live.size === 2, 'two connections');
    running.server.failing.plan({ on, kind: 'refuse', code });
    const platform = createSlack(optionsFor(running.server, 'socket'));
    const started = await platform.start(running.desk);
    expect(started).toMatchObject({ ok: false, problem: { code: 'unauthorized' } });
    expect(!started.ok && started.problem.message).toContain(words);
    await platform.stop();
  });
});
