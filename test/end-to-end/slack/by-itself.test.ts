import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Invocation } from '../../../src/chat/invocation.ts';
import type { Delivery } from '../../../src/chat/messenger.ts';
import type { Place } from '../../../src/chat/place.ts';
import type { Reply } from '../../../src/chat/reply.ts';
import { citationOf } from '../../platforms/replies.ts';
import { plainReply } from './fake-desk.ts';
import { type Running, run } from './running.ts';
import type { Message } from './world.ts';

let running: Running;
beforeEach(async () => {
  running = await run({ hurried: true });
  running.server.world.channel('C0DIGEST');
});
afterEach(async () => {
  await running.stop();
  expect(running.server.faults).toEqual([]);
});

const ID = 'digest0digest000';

/** A reply of so many items that a message holds about ten of. */
function longReply(items: number, more: Partial<Reply> = {}): Reply {
  const words = (i: number) => `Item ${i}: ${'words of some length '.repeat(40)}`;
  return {
    id: ID,
    summary: 'What is new',
    rest: 'thread',
    sections: Array.from({ length: items }, (_, i) => ({
      blocks: [{ kind: 'line' as const, inlines: [{ kind: 'text' as const, text: words(i) }] }],
      item: true,
    })),
    buttons: [{ label: 'Sources', action: 'others', target: ID, value: '0' }],
    ...more,
  };
}

/** The same with a quotation of another file in each item. */
const quotingReply = (items: number): Reply =>
  longReply(0, {
    sections: numbers(items).map((i) => ({
      blocks: [
        {
          kind: 'quotation',
          citation: citationOf({ quote: `Item ${i}: ${'words of some length '.repeat(20)}`, file: `reports/${i}.md` }),
          marked: false,
        },
      ],
      item: true,
    })),
  });

/** What Ibid says by itself in a place. */
function post(where: Partial<Place> = {}): Invocation {
  const place = {
    platform: 'slack',
    team: running.server.world.team,
    channel: 'C0DIGEST',
    thread: null,
    direct: false,
    ...where,
  };
  return {
    id: ID,
    keys: ['digest:1:2'],
    request: { kind: 'post', post: 'digest', raw: null },
    person: { platform: 'slack', id: 'U0ANNA' },
    place,
    receivedAt: Date.now(),
    handle: running.platform.messenger.handleFor!(place),
  };
}

const deliver = (reply: Reply, again = false, invocation = post()) => {
  const delivery: Delivery = { reply, from: 0, visibility: 'public', again };
  return running.platform.messenger.deliver(invocation, delivery);
};
const posted = (channel = 'C0DIGEST') => running.server.repliesIn(channel);
/** Numbers of the items that messages show, in order. */
const itemsOf = (messages: readonly Message[]) =>
  messages.flatMap(({ blocks }) => [...JSON.stringify(blocks).matchAll(/Item (\d+):/g)].map(([, i]) => Number(i)));
const numbers = (count: number) => Array.from({ length: count }, (_, i) => i);

describe('what Ibid says by itself', () => {
  test('is posted in a place that nobody spoke in', async () => {
    expect(await deliver(plainReply(ID, 'the digest'))).toMatchObject({
      ok: true,
      value: { message: { channel: 'C0DIGEST' } },
    });
    expect(posted()).toHaveLength(1);
  });

  test('in a thread or a direct message too, which needs no opening', async () => {
    const { server } = running;
    const { ts } = server.channelMessage('a question', { channel: 'C0DIGEST' });
    await deliver(plainReply(ID, 'the answer'), false, post({ thread: ts }));
    expect(posted()).toMatchObject([{ thread: ts }]);
    const direct = server.world.directOf('U0ANNA');
    await deliver(plainReply(ID, 'the digest'), false, post({ channel: direct, direct: true }));
    expect(posted(direct)).toHaveLength(1);
  });

  test('goes on in its thread, with nothing behind a button', async () => {
    const result = await deliver(longReply(24));
    const [first, ...rest] = posted();
    expect(result).toEqual({ ok: true, value: { message: { channel: 'C0DIGEST', id: first!.ts } } });
    expect(rest.length).toBeGreaterThanOrEqual(2);
    expect(rest.map(({ thread }) => thread)).toEqual(rest.map(() => first!.ts));
    expect(itemsOf(posted())).toEqual(numbers(24));
    expect(JSON.stringify(posted())).not.toContain('ibid:more');
    expect(JSON.stringify(first!.blocks)).toMatch(/\d+ more in the thread below/);
    expect(JSON.stringify(rest.at(-1)!.blocks)).not.toContain('in the thread below');
  });

  test('leaves a second between two messages', async () => {
    await running.stop();
    running = await run();
    running.server.world.channel('C0DIGEST');
    await deliver(longReply(15));
    const [first, second] = posted();
    expect(second!.at - first!.at).toBeGreaterThan(950);
  });

  test('goes on in the thread that it was said in, where it was said in one', async () => {
    const { ts } = running.server.channelMessage('a question', { channel: 'C0DIGEST' });
    await deliver(longReply(15), false, post({ thread: ts }));
    expect(posted().map(({ thread }) => thread)).toEqual([ts, ts]);
  });

  test('what one person alone sees keeps its button', async () => {
    const asked = {
      ...post(),
      request: { kind: 'command', command: 'digest', raw: {}, conversational: false } as const,
    };
    const delivery = { reply: longReply(15), from: 0, visibility: 'private', again: false } as const;
    expect(await running.platform.messenger.deliver(asked, delivery)).toMatchObject({ ok: true });
    expect(posted()).toHaveLength(1);
    expect(JSON.stringify(posted())).toContain('ibid:more');
  });

  test.each([
    ['before anything arrived', 0],
    ['after the first message', 1],
    ['in the middle of the thread', 2],
    ['after the last message', 4],
  ])(
    'killed %s it goes on where it was, and nothing comes twice',
    async (_, arrived) => {
      await deliver(longReply(35));
      expect(posted()).toHaveLength(4);
      running.server.world.messages.splice(arrived);
      const result = await deliver(longReply(35), true);
      expect(itemsOf(posted())).toEqual(numbers(35));
      expect(posted()).toHaveLength(4);
      expect(result).toEqual({ ok: true, value: { message: { channel: 'C0DIGEST', id: posted()[0]!.ts } } });
    },
    15_000,
  );

  test.each([
    ['carried out, then failed', { kind: 'error', done: true }],
    ['not carried out', { kind: 'drop' }],
  ] as const)('a page that meets a fault comes once: %s', async (_, fault) => {
    const { server } = running;
    // The first goes well.
    server.failing.plan({ on: 'chat.postMessage', kind: 'slow' });
    server.failing.plan({ on: 'chat.postMessage', ...fault });
    expect(await deliver(longReply(15))).toMatchObject({ ok: true });
    expect(itemsOf(posted())).toEqual(numbers(15));
  });

  test('composed anew and shorter after a kill, it ends where it is', async () => {
    await deliver(longReply(15));
    running.server.world.messages.splice(1);
    const held = itemsOf(posted()).length;
    expect(await deliver(longReply(held), true)).toMatchObject({ ok: true });
    expect(posted()).toHaveLength(1);
  });

  test('a thread that takes nothing more is a problem, so that it is told again', async () => {
    const { server } = running;
    server.failing.plan({ on: 'chat.postMessage', kind: 'slow' });
    server.failing.plan({ on: 'chat.postMessage', kind: 'refuse', code: 'restricted_action_thread_locked' });
    expect(await deliver(longReply(15))).toMatchObject({ ok: false, problem: { code: 'forbidden' } });
  });

  test.each([
    ['a channel that was deleted', (id: string) => running.server.world.channels.delete(id)],
    ['a channel that threw Ibid out', (id: string) => (running.server.world.channel(id).member = false)],
    ['a channel in the archive', (id: string) => (running.server.world.channel(id).archived = true)],
  ])('%s forbids it', async (_, change) => {
    change('C0DIGEST');
    expect(await deliver(plainReply(ID, 'x'))).toMatchObject({ ok: false, problem: { code: 'forbidden' } });
  });
});

describe('where it is said', () => {
  test('direct messages are opened with whoever never wrote there, and known as such', async () => {
    const { server, desk, platform } = running;
    server.failing.plan({ on: 'conversations.open', kind: 'error' });
    const place = await platform.messenger.directTo!({ platform: 'slack', id: 'U0BORIS' });
    const channel = server.world.directOf('U0BORIS');
    expect(place).toEqual({ platform: 'slack', team: server.world.team, channel, thread: null, direct: true });
    await deliver(plainReply(ID, 'the watch'), false, post(place!));
    expect(posted(channel)).toHaveLength(1);
    await server.slash('/ask', 'who?', { user: 'U0BORIS', channel }).acknowledged;
    expect(desk.accepted[0]!.place.direct).toBe(true);
    await desk.whenDelivered(1);
  });

  test('nobody is written to who left, and nobody without the scope for it', async () => {
    const { server, platform } = running;
    const person = { platform: 'slack', id: 'U0BORIS' };
    server.world.left.add(person.id);
    expect(await platform.messenger.directTo!(person)).toBeNull();
    server.world.left.clear();
    server.scopes = ['chat:write'];
    expect(await platform.messenger.directTo!(person)).toBeNull();
    expect(running.logged).toEqual([expect.stringContaining('user_not_found'), expect.stringContaining('im:write')]);
  });

  test('more about a reply belongs below it, or into its thread', () => {
    const { place } = post();
    const { threadOf } = running.platform.messenger;
    expect(threadOf!(place, { channel: 'C0DIGEST', id: '2.000001' })).toBe('2.000001');
    expect(threadOf!({ ...place, thread: '1.000001' }, { channel: 'C0DIGEST', id: '2.000001' })).toBe('1.000001');
  });
});

describe('a line above an earlier message', () => {
  const amend = (message: { channel: string; id: string }, reply: Reply, remark = 'The document has changed <since>') =>
    running.platform.messenger.amend!(message, remark, reply);

  async function earlier(reply: Reply, where: Partial<Place> = {}) {
    const result = await deliver(reply, false, post(where));
    if (!result.ok || result.value.message === null) throw new Error('not posted');
    const { message } = result.value;
    return { message, shown: () => running.server.world.messages.find(({ ts }) => ts === message.id)! };
  }

  test('stands there once however often; the rest stays, and the message is found again', async () => {
    const reply = plainReply(ID, 'who?');
    const { message, shown } = await earlier(reply);
    const before = shown();
    running.server.failing.plan({ on: 'chat.update', kind: 'error', done: true });
    for (let i = 0; i < 2; i += 1) expect(await amend(message, reply)).toEqual({ ok: true, value: null });
    expect(posted()).toHaveLength(1);
    expect(shown().blocks.slice(1)).toEqual(before.blocks);
    expect(JSON.stringify(shown().blocks[0])).toContain('The document has changed <since>');
    expect(shown().metadata).toEqual(before.metadata);
    expect(await deliver(reply, true)).toEqual({ ok: true, value: { message } });
  });

  test('in threads and direct messages', async () => {
    const { server } = running;
    const { ts } = server.channelMessage('a question', { channel: 'C0DIGEST' });
    for (const where of [{ thread: ts }, { channel: server.world.directOf('U0ANNA'), direct: true }]) {
      const { message, shown } = await earlier(plainReply(ID, 'who?'), where);
      expect(await amend(message, plainReply(ID, 'who?'))).toMatchObject({ ok: true });
      expect(shown().blocks).toHaveLength(3);
    }
  });

  test.each([
    ['as many blocks as a message takes', 200, 'b'],
    ['as many bytes as a message takes', 40, 'long '.repeat(150)],
  ])('finds room above %s', async (_, items, words) => {
    const sections = numbers(items).map((i) => ({
      blocks: [
        { kind: 'heading' as const, text: `${i}` },
        { kind: 'line' as const, inlines: [{ kind: 'text' as const, text: words }] },
      ],
      item: true,
    }));
    const reply = longReply(0, { sections });
    delete (reply as { rest?: unknown }).rest;
    const { message, shown } = await earlier(reply);
    const before = shown().blocks;
    expect(await amend(message, reply, 'Изменилось: '.repeat(100))).toMatchObject({ ok: true });
    expect(shown().blocks.slice(1)).toEqual(before);
    expect(shown().blocks.length).toBeLessThanOrEqual(50);
    expect(Buffer.byteLength(JSON.stringify(shown().blocks))).toBeLessThanOrEqual(11_000);
  });

  test('leaves the rest of a long post in its thread', async () => {
    const { message, shown } = await earlier(longReply(15));
    const before = shown().blocks;
    await amend(message, longReply(15));
    expect(shown().blocks.slice(1)).toEqual(before);
    expect(itemsOf(posted())).toEqual(numbers(15));
  });

  test('stands above those messages of its thread too that quote what has changed', async () => {
    const reply = quotingReply(30);
    const { message } = await earlier(reply);
    const [, ...thread] = posted();
    expect(thread.length).toBeGreaterThanOrEqual(2);
    const before = thread.map(({ blocks }) => blocks);
    const last = new Set(['reports/29.md']);
    const shown = () => thread.map(({ ts }) => running.server.world.messages.find((one) => one.ts === ts)!);
    running.server.failing.plan({ on: 'conversations.replies', kind: 'error', done: true });
    for (let i = 0; i < 2; i += 1)
      expect(await running.platform.messenger.amend!(message, 'It changed', reply, last)).toMatchObject({ ok: true });
    expect(posted()).toHaveLength(thread.length + 1);
    expect(shown().slice(0, -1)).toEqual(thread.slice(0, -1));
    const { blocks, metadata } = shown().at(-1)!;
    expect(JSON.stringify(blocks[0])).toContain('It changed');
    expect(blocks.slice(1)).toEqual(before.at(-1));
    expect(metadata).toEqual(thread.at(-1)!.metadata);
    running.server.world.messages.splice(0, Number.POSITIVE_INFINITY, ...running.server.world.messages.slice(0, 1));
    expect(await running.platform.messenger.amend!(message, 'It changed', reply, last)).toMatchObject({ ok: true });
  });

  test.each<[string, 'gone' | 'forbidden', (message: { channel: string; id: string }) => void]>([
    ['a message that was deleted', 'gone', () => running.server.world.messages.splice(0)],
    ['a channel that was deleted', 'gone', ({ channel }) => running.server.world.channels.delete(channel)],
    ['a channel in the archive', 'gone', ({ channel }) => (running.server.world.channel(channel).archived = true)],
    [
      'a channel that threw Ibid out',
      'forbidden',
      ({ channel }) => (running.server.world.channel(channel).member = false),
    ],
    ['a workspace that lets nobody edit so late', 'forbidden', () => (running.server.world.editWindow = -1_000)],
    [
      'a message of somebody else',
      'forbidden',
      () => {
        const [message] = running.server.world.messages;
        running.server.world.messages[0] = { ...message!, user: 'U0ANNA' };
      },
    ],
  ])('%s: %s', async (_, code, change) => {
    const { message } = await earlier(plainReply(ID, 'who?'));
    change(message);
    const result = await amend(message, plainReply(ID, 'who?'));
    expect(result).toMatchObject({ ok: false, problem: { code, message: expect.stringMatching(/\): ./) } });
  });
});
