import { expect, test } from 'vitest';
import { quiet, until, withDiscord } from './setting.ts';

const CALLBACK = /\/callback$/;
const ORIGINAL = /@original$/;
const MESSAGES = /^\/channels\/\d+\/messages$/;
const THREADS = /\/threads$/;

test('an acknowledgement that Discord fails to answer is sent again, and counts once', () =>
  withDiscord(async ({ server, desk }) => {
    server.fail({ path: CALLBACK, kind: 'refuse' });
    server.slash('ask', { question: 'not stored' });
    await desk.settled(1);
    server.fail({ path: CALLBACK, kind: 'refuse', stored: true });
    server.slash('ask', { question: 'stored' });
    await desk.settled(2);
    server.fail({ path: CALLBACK, kind: 'cut', stored: true });
    server.slash('ask', { question: 'cut' });
    await desk.settled(3);
    server.fail({ path: CALLBACK, kind: 'slow', wait: 1_000 });
    server.slash('ask', { question: 'slow' });
    await desk.settled(4);
    expect(server.replies()).toHaveLength(4);
    expect(desk.deliveries.every(({ result }) => result.ok)).toBe(true);
  }));

test.each([
  ['500, not stored', { kind: 'refuse', stored: false }],
  ['500, stored', { kind: 'refuse', stored: true }],
  ['a broken connection, not stored', { kind: 'cut', stored: false }],
  ['a broken connection, stored', { kind: 'cut', stored: true }],
  ['an answer that comes too late', { kind: 'slow', wait: 700 }],
  ['429', { kind: 'limit', wait: 0.2 }],
] as const)('the reply to a command, a mention and a direct message stands there once: %s', (_, fault) =>
  withDiscord(async ({ server, desk }) => {
    for (const path of [ORIGINAL, MESSAGES, THREADS])
      server.fail({ path, method: path === ORIGINAL ? 'PATCH' : 'POST', ...fault });
    server.slash('ask', { question: 'command' });
    server.mention('mention');
    await desk.settled(2);
    server.fail({ path: MESSAGES, method: 'POST', times: 2, ...fault });
    server.directMessage('direct');
    await desk.settled(3);
    await quiet(50);
    expect(desk.deliveries.map(({ result }) => result.ok)).toEqual([true, true, true]);
    expect(
      server
        .replies()
        .map((message) => server.words(message))
        .toSorted(),
    ).toEqual(['command', 'direct', 'mention'].map((word) => expect.stringContaining(`answer to ask ${word}`)));
  }),
);

test(
  'a rate limit is waited out: so many messages in a channel and second, and nobody is left out',
  () =>
    withDiscord(async ({ server, desk }) => {
      server.pace = { messages: 5, within: 1_000 };
      const channel = server.direct();
      for (let n = 1; n <= 7; n += 1) server.directMessage(`question ${n}`);
      await desk.settled(7, 9_000);
      expect(server.messagesIn(channel)).toHaveLength(14);
      expect(server.arrived.filter(({ status }) => status === 429).length).toBeGreaterThan(0);
    }),
  15_000,
);

test('what does not pass is given up as unreachable', () =>
  withDiscord(async ({ server, desk }) => {
    server.fail({ path: MESSAGES, method: 'POST', kind: 'refuse', times: 100 });
    server.directMessage('x');
    await desk.settled(1);
    expect(desk.deliveries[0]?.result).toMatchObject({ ok: false, problem: { code: 'unreachable' } });
    expect(server.replies()).toEqual([]);
  }));

test('after a restart the reply is looked for before it is posted again', () =>
  withDiscord(async ({ server, desk, platform }) => {
    server.mention('in a channel');
    server.directMessage('direct');
    await desk.settled(2);
    const thread = server.messagesIn(server.general)[0]!.id;
    server.mention('in a thread', { channel: server.world.channels.get(thread)! });
    server.general.lacks.add('threads');
    server.mention('below the question');
    await desk.settled(4);
    server.pass(10 * 60_000); // The nonce is forgotten by then.
    const before = desk.deliveries.map(({ result }) => result);
    for (const invocation of desk.invocations) await desk.deliver(invocation, true);
    expect(desk.deliveries.slice(4).map(({ result }) => result)).toEqual(
      desk.invocations.map(({ id }) => desk.deliveries.find((one) => one.id === id)?.result),
    );
    expect(before.every(({ ok }) => ok)).toBe(true);
    expect(server.replies()).toHaveLength(4);
    await platform.stop();
  }));

test('where the channel cannot be read back, the second post says that it may be a copy', () =>
  withDiscord(async ({ server, desk }) => {
    desk.delivers = false;
    server.general.lacks.add('history').add('threads');
    server.mention('x');
    await until(() => desk.invocations.length === 1);
    await desk.deliver(desk.invocations[0]!, true);
    expect(server.replies()).toHaveLength(1);
    expect(server.words(server.replies()[0]!)).toContain('second copy');
  }));

test('a thread that was there already is used', () =>
  withDiscord(async ({ server, desk }) => {
    desk.delivers = false;
    const asked = server.mention('x');
    await until(() => desk.invocations.length === 1);
    server.world.channel({ id: asked.id, type: 11, name: 'x', guild: server.world.guild, parent: server.general.id });
    await desk.deliver(desk.invocations[0]!);
    expect(server.messagesIn(asked.id)).toHaveLength(1);
  }));

test('without the permission to open threads the reply stands below the question', () =>
  withDiscord(async ({ server, desk }) => {
    server.general.lacks.add('threads');
    const asked = server.mention('x');
    await desk.settled(1);
    expect(server.messagesIn(server.general).at(-1)?.message_reference?.message_id).toBe(asked.id);
    server.general.lacks.delete('threads');
    server.general.lacks.add('send-in-threads');
    const other = server.mention('y');
    await desk.settled(2);
    expect(server.messagesIn(server.general).at(-1)?.message_reference?.message_id).toBe(other.id);
  }));

test('without the permission to write at all the problem names it', () =>
  withDiscord(async ({ server, desk }) => {
    server.general.lacks.add('threads').add('send');
    server.mention('x');
    await desk.settled(1);
    expect(desk.deliveries[0]?.result).toMatchObject({ ok: false, problem: { code: 'forbidden' } });
    expect(JSON.stringify(desk.deliveries[0]?.result)).toContain('Send Messages');
  }));

test('after 15 minutes a reply for all is posted as a message that names the person and pings nobody', () =>
  withDiscord(async ({ server, desk }) => {
    desk.delivers = false;
    server.slash('ask', { question: 'public' });
    server.slash('ask', { question: 'for me', private: true });
    server.slash('ask', { question: 'elsewhere' }, { userInstalled: true });
    await until(() => desk.invocations.length === 3 && server.acknowledgements().length === 3);
    server.pass(16 * 60_000);
    for (const invocation of desk.invocations) await desk.deliver(invocation, true);
    const [late, ...others] = desk.deliveries.map(({ result }) => result);
    expect(late).toMatchObject({ ok: true });
    for (const other of others) expect(other).toMatchObject({ ok: false, problem: { code: 'expired' } });
    const posted = server.messagesIn(server.general).at(-1)!;
    expect(posted.type).toBe(0);
    expect(server.words(posted)).toContain(`For <@${server.ann}>`);
    expect(server.words(posted)).toContain('answer to ask public');
    // Tried once more, it is found.
    await desk.deliver(desk.invocations[0]!, true);
    expect(desk.deliveries.at(-1)?.result).toEqual(late);
    expect(server.replies()).toHaveLength(1);
  }));

test('an interaction that is acknowledged too late is answered by a message', () =>
  withDiscord(async ({ server, desk }) => {
    desk.delivers = false;
    server.fail({ path: CALLBACK, kind: 'refuse', times: 100 });
    const played = server.slash('ask', { question: 'x' });
    await until(() => desk.invocations.length === 1);
    await desk.deliver(desk.invocations[0]!);
    expect(played.acknowledged).toBeNull();
    expect(desk.deliveries[0]?.result).toMatchObject({ ok: true });
    expect(server.replies()).toHaveLength(1);
  }));

test('what could not be taken in is said, to the person alone, and written down', () =>
  withDiscord(async ({ server, desk, logged }) => {
    desk.refuses = 1;
    const played = server.slash('ask', { question: 'x' });
    await until(() => played.acknowledged !== null);
    expect(played.acknowledged).toMatchObject({ type: 4, ephemeral: true });
    expect(server.words(played.message)).toContain('ask again');
    desk.refuses = 1;
    const asked = server.directMessage('x');
    await until(() => server.messagesIn(server.direct()).length === 2);
    expect(server.messagesIn(server.direct())[1]?.message_reference?.message_id).toBe(asked.id);
    expect(logged.filter(({ level }) => level === 'error')).toHaveLength(2);
  }));

test('a slow taking in does not cost the acknowledgement', () =>
  withDiscord(async ({ server, desk }) => {
    desk.acceptDelay = 2_500;
    desk.refuses = 1;
    const played = server.slash('ask', { question: 'x' });
    await until(() => server.words(played.message) !== '');
    expect(played.acknowledged?.after).toBeLessThan(2_500);
    expect(server.words(played.message)).toContain('ask again');
  }));
