import type { APIMessage } from 'discord-api-types/v10';
import { expect, test } from 'vitest';
import { type Invocation, invocationId } from '../../../src/chat/invocation.ts';
import type { Place } from '../../../src/chat/place.ts';
import type { Reply } from '../../../src/chat/reply.ts';
import { citationOf } from '../../platforms/replies.ts';
import { replyTo } from './desk.ts';
import { type Setting, withDiscord } from './setting.ts';
import type { Channel } from './world.ts';

function placeOf(channel: Channel): Place {
  const { id, guild, parent, type } = channel;
  const thread = parent === null ? null : id;
  return { platform: 'discord', team: guild, channel: parent ?? id, thread, direct: type === 1 };
}

/** An invocation that nobody caused, as a digest makes one; what it is given for its place survives a restart as JSON. */
function postAt({ server, platform }: Setting, place: Place, key = 'digest:d1:1'): Invocation {
  return {
    id: invocationId(key),
    keys: [key],
    request: { kind: 'post', post: 'digest', raw: null },
    person: { platform: 'discord', id: server.ann },
    place,
    receivedAt: server.now(),
    handle: JSON.parse(JSON.stringify(platform.messenger.handleFor?.(place))),
  };
}

const postIn = (setting: Setting, channel: Channel, key?: string): Invocation => postAt(setting, placeOf(channel), key);

/** So many sections that several messages are needed. */
function longReply(id: string, sections = 30): Reply {
  const section = (number: number): Reply['sections'][number] => ({
    item: true,
    blocks: [{ kind: 'line', inlines: [{ kind: 'text', text: `entry ${number} ${'word '.repeat(70)}end ${number}` }] }],
  });
  return {
    ...replyTo(id, 'What is new'),
    sections: Array.from({ length: sections }, (_, i) => section(i + 1)),
    rest: 'thread',
  };
}

const deliver = ({ platform }: Setting, invocation: Invocation, reply: Reply, again = false) =>
  platform.messenger.deliver(invocation, { reply, from: 0, visibility: 'public', again });

const entriesIn = ({ server }: Setting, messages: readonly APIMessage[]): number[] =>
  messages.flatMap((message) =>
    [...server.words(message).matchAll(/entry (\d+) /g)].map(([, number]) => Number(number)),
  );

const whole = (sections = 30): number[] => Array.from({ length: sections }, (_, i) => i + 1);

test.each(['a channel', 'a thread', 'direct messages'])(
  'a post stands in %s once, however often it is tried',
  (where) =>
    withDiscord(async (setting) => {
      const { server, desk } = setting;
      desk.delivers = false;
      const asked = server.say('before');
      const channel =
        where === 'a channel'
          ? server.general
          : where === 'direct messages'
            ? server.direct()
            : server.world.channel({
                id: asked.id,
                type: 11,
                name: 'x',
                guild: server.world.guild,
                parent: server.general.id,
              });
      server.say('something', { channel });
      const invocation = postIn(setting, channel);
      server.fail({ path: /^\/channels\/\d+\/messages$/, method: 'POST', kind: 'cut', stored: true });
      const first = await deliver(setting, invocation, replyTo(invocation.id, 'What is new'));
      expect(first).toMatchObject({ ok: true, value: { message: { channel: channel.id } } });
      server.pass(10 * 60_000); // The nonce is forgotten by then.
      for (let n = 0; n < 150; n += 1) server.say(`talk ${n}`, { channel });
      expect(await deliver(setting, invocation, replyTo(invocation.id, 'What is new'), true)).toEqual(first);
      expect(server.replies().map((message) => server.words(message))).toEqual(['What is new']);
      const another = postIn(setting, channel, 'digest:d1:2');
      await deliver(setting, another, replyTo(another.id, 'And more'));
      expect(server.replies()).toHaveLength(2);
    }),
);

test('the rest goes into a thread below the post, whole and in order, with nothing behind a button', () =>
  withDiscord(async (setting) => {
    const { server } = setting;
    const invocation = postIn(setting, server.general);
    const done = await deliver(setting, invocation, longReply(invocation.id));
    const [first] = server.messagesIn(server.general);
    expect(done).toMatchObject({ ok: true, value: { message: { channel: server.general.id, id: first?.id } } });
    expect(server.messagesIn(server.general)).toHaveLength(1);
    const thread = server.world.channels.get(first!.id)!;
    expect(thread).toMatchObject({ type: 11, parent: server.general.id, name: 'What is new' });
    expect(entriesIn(setting, [first!, ...server.messagesIn(thread)])).toEqual(whole());
    expect(server.words(first!)).toContain('The rest follows below');
    expect(server.words(server.messagesIn(thread).at(-1)!)).not.toContain('follows');
    for (const message of server.replies()) expect(JSON.stringify(message.components)).not.toContain(':more:');
  }));

test.each(['a thread', 'direct messages', 'a channel where Ibid may open no thread'])(
  'the rest stands below the post in %s',
  (where) =>
    withDiscord(async (setting) => {
      const { server } = setting;
      const thread = { type: 11, name: 'x', guild: server.world.guild, parent: server.general.id };
      const channel =
        where === 'a thread'
          ? server.world.channel(thread)
          : where === 'direct messages'
            ? server.direct()
            : server.general;
      server.general.lacks.add('threads');
      const invocation = postIn(setting, channel);
      expect(await deliver(setting, invocation, longReply(invocation.id))).toMatchObject({ ok: true });
      expect(entriesIn(setting, server.messagesIn(channel))).toEqual(whole());
      await deliver(setting, invocation, longReply(invocation.id), true);
      expect(entriesIn(setting, server.messagesIn(channel))).toEqual(whole());
    }),
);

test('killed anywhere between the pages, the next life adds what is missing and nothing else', () =>
  withDiscord(async (setting) => {
    const { server } = setting;
    for (let pages = 0; ; pages += 1) {
      const invocation = postIn(setting, server.channel(`channel ${pages}`), `digest:d1:${pages}`);
      const channel = server.world.channels.get(invocation.place.channel)!;
      // So many requests go through, then Discord is away for this life.
      server.fail({ path: /./, kind: 'slow', wait: 0, times: pages });
      server.fail({ path: /./, kind: 'refuse', times: 1_000 });
      const first = await deliver(setting, invocation, longReply(invocation.id));
      server.heal();
      const second = await deliver(setting, invocation, longReply(invocation.id), true);
      expect(second).toMatchObject({ ok: true });
      const [top, ...others] = server.messagesIn(channel);
      expect(others).toEqual([]);
      expect(entriesIn(setting, [top!, ...server.messagesIn(top!.id)])).toEqual(whole());
      expect(server.words(top!)).not.toContain('second copy');
      if (first.ok) {
        expect(pages).toBeGreaterThan(3);
        return;
      }
    }
  }));

test('a channel that is gone, and one that Ibid was thrown out of', () =>
  withDiscord(async (setting) => {
    const { server } = setting;
    const deleted = postIn(setting, server.channel('deleted'));
    server.world.channels.delete(deleted.place.channel);
    const closed = postIn(setting, server.general);
    server.general.lacks.add('view');
    const answers = [
      await deliver(setting, deleted, replyTo(deleted.id, 'x')),
      await deliver(setting, closed, replyTo(closed.id, 'x')),
    ];
    expect(answers).toMatchObject([
      { ok: false, problem: { code: 'gone', message: expect.stringContaining('deleted') } },
      { ok: false, problem: { code: 'forbidden', message: expect.stringContaining('no longer in the server') } },
    ]);
    server.general.lacks.delete('view');
    server.general.lacks.add('send');
    expect(await deliver(setting, closed, replyTo(closed.id, 'x'))).toMatchObject({
      ok: false,
      problem: { code: 'forbidden', message: expect.stringContaining('Send Messages') },
    });
    expect(server.replies()).toEqual([]);
  }));

test('a remark is put above an earlier post, once, and nothing else of it changes', () =>
  withDiscord(async (setting) => {
    const { server, platform } = setting;
    const invocation = postIn(setting, server.general);
    const reply = longReply(invocation.id);
    await deliver(setting, invocation, reply);
    const [message] = server.messagesIn(server.general);
    const before = server.words(message!);
    const buttons = JSON.stringify(message!.components).match(/ibid[^"]*/g);
    const where = { channel: server.general.id, id: message!.id };
    const remark = 'A document that is quoted here has changed since: *water*/final-count.md';
    for (let n = 0; n < 2; n += 1)
      expect(await platform.messenger.amend?.(where, remark, reply)).toMatchObject({ ok: true });
    const [line, ...others] = server.words(message!).split('\n');
    expect(others.join('\n')).toBe(before);
    expect(line).toMatch(/^-# .*has changed since.*\\\*water\\\*/);
    expect(JSON.stringify(message!.components).match(/ibid[^"]*/g)).toEqual(buttons);
    await platform.messenger.amend?.(where, 'ü'.repeat(1_000), reply);
    expect(server.words(message!)).toContain('…');
  }));

test.each(['a thread', 'no thread'])(
  'a remark is put above those later messages, in %s, that quote what has changed',
  (where) =>
    withDiscord(async (setting) => {
      const { server, platform } = setting;
      if (where === 'no thread') server.general.lacks.add('threads');
      const invocation = postIn(setting, server.general);
      const quote = (i: number) => `entry ${i} ${'word '.repeat(70)}end ${i}`;
      const reply: Reply = {
        ...longReply(invocation.id),
        sections: whole().map((i) => ({
          item: true,
          blocks: [{ kind: 'quotation', citation: citationOf({ quote: quote(i), file: `${i}.md` }), marked: false }],
        })),
      };
      await deliver(setting, invocation, reply);
      const [first, ...later] = server.replies();
      expect(later.length).toBeGreaterThanOrEqual(2);
      const before = later.map((message) => server.words(message));
      const place = { channel: first!.channel_id, id: first!.id };
      const thread = server.world.channels.get(first!.id);
      if (thread) thread.archived = true;
      for (let n = 0; n < 2; n += 1)
        expect(await platform.messenger.amend?.(place, 'It changed', reply, new Set(['30.md']))).toMatchObject({
          ok: true,
        });
      expect(server.words(first!)).toMatch(/^-# It changed/);
      expect(later.slice(0, -1).map((message) => server.words(message))).toEqual(before.slice(0, -1));
      expect(server.words(later.at(-1)!).replace(/^-# It changed\s+/, '')).toBe(before.at(-1));
      expect(server.words(later.at(-1)!)).toMatch(/^-# It changed\n/);
      expect(thread?.archived ?? true).toBe(true);
      expect(await deliver(setting, invocation, reply, true)).toMatchObject({ ok: true });
      expect(server.replies()).toHaveLength(later.length + 1);
    }),
);

test('the reply to a command is amended after its interaction is dead, one for a person alone cannot be', () =>
  withDiscord(async (setting) => {
    const { server, desk, platform } = setting;
    const shown = server.slash('ask', { question: 'x' });
    await desk.settled(1);
    const hidden = server.slash('ask', { question: 'y', private: true });
    await desk.settled(2);
    server.pass(3 * 24 * 3_600_000);
    const amend = (message: APIMessage) =>
      platform.messenger.amend?.({ channel: message.channel_id, id: message.id }, 'Changed since.', replyTo('r', 'x'));
    expect(await amend(shown.message!)).toMatchObject({ ok: true });
    expect(server.words(shown.message)).toMatch(/^-# Changed since/);
    expect(await amend(hidden.message!)).toMatchObject({ ok: false, problem: { code: 'gone' } });
    expect(await amend(server.say('of a person'))).toMatchObject({ ok: false, problem: { code: 'forbidden' } });
    server.general.lacks.add('view');
    expect(await amend(shown.message!)).toMatchObject({ ok: false, problem: { code: 'forbidden' } });
  }));

test('a message in an archived thread is amended and the thread archived again; a locked one stays as it is', () =>
  withDiscord(async (setting) => {
    const { server, desk, platform } = setting;
    const asked = server.mention('x');
    await desk.settled(1);
    const thread = server.world.channels.get(asked.id)!;
    const [answer] = server.messagesIn(thread);
    const amend = (remark: string) =>
      platform.messenger.amend?.({ channel: thread.id, id: answer!.id }, remark, replyTo('r', 'x'));
    thread.archived = true;
    expect(await amend('First remark')).toMatchObject({ ok: true });
    expect(thread.archived).toBe(true);
    thread.locked = true;
    expect(await amend('Second remark')).toMatchObject({ ok: false, problem: { code: 'forbidden' } });
    expect(server.words(answer!)).toContain('First remark');
  }));

test('what belongs to a reply in a channel comes into a thread that is opened from it, once', () =>
  withDiscord(async (setting) => {
    const { server, desk, platform } = setting;
    const shown = server.slash('ask', { question: 'x' });
    await desk.settled(1);
    const asked = desk.invocations[0]!.place;
    const message = { channel: shown.message!.channel_id, id: shown.message!.id };
    const thread = platform.messenger.threadOf?.(asked, message) ?? null;
    expect(thread).toBe(shown.message!.id);
    const place = { ...asked, thread };
    const invocation = postAt(setting, place);
    const first = await deliver(setting, invocation, replyTo(invocation.id, 'The answer came'));
    expect(first).toMatchObject({ ok: true, value: { message: { channel: thread } } });
    expect(server.world.channels.get(thread!)).toMatchObject({ parent: server.general.id, name: 'The answer came' });
    server.pass(10 * 60_000);
    expect(await deliver(setting, invocation, replyTo(invocation.id, 'The answer came'), true)).toEqual(first);
    expect(server.replies()).toHaveLength(2);
    const inThread = { ...message, channel: thread! };
    expect(platform.messenger.threadOf?.(place, inThread)).toBe(thread);
    expect(platform.messenger.threadOf?.(placeOf(server.direct()), message)).toBeNull();
  }));

test('without the permission for threads it stands below the reply, once; below what one person saw there is nothing', () =>
  withDiscord(async (setting) => {
    const { server, desk } = setting;
    server.general.lacks.add('threads');
    const shown = server.slash('ask', { question: 'x' });
    await desk.settled(1);
    const hidden = server.slash('ask', { question: 'y', private: true });
    await desk.settled(2);
    const below = (message: APIMessage, key: string): Invocation =>
      postAt(setting, { ...placeOf(server.general), thread: message.id }, key);
    const invocation = below(shown.message!, 'one');
    const first = await deliver(setting, invocation, replyTo(invocation.id, 'The answer came'));
    expect(first).toMatchObject({ ok: true });
    expect(server.messagesIn(server.general).at(-1)?.message_reference?.message_id).toBe(shown.message!.id);
    server.pass(10 * 60_000);
    expect(await deliver(setting, invocation, replyTo(invocation.id, 'The answer came'), true)).toEqual(first);
    const other = below(hidden.message!, 'two');
    const gone = { ok: false, problem: { code: 'gone' } };
    expect(await deliver(setting, other, replyTo(other.id, 'For one alone'))).toMatchObject(gone);
    server.general.lacks.delete('threads');
    expect(await deliver(setting, other, replyTo(other.id, 'For one alone'))).toMatchObject(gone);
    expect(server.replies().filter((message) => server.words(message).includes('For one alone'))).toEqual([]);
  }));

test('the direct messages with a person are a place like another', () =>
  withDiscord(async ({ server, platform }) => {
    const place = await platform.messenger.directTo?.({ platform: 'discord', id: server.ann });
    expect(place).toEqual(placeOf(server.direct()));
    expect(await platform.messenger.directTo?.({ platform: 'discord', id: '100000000000000009' })).toBeNull();
  }));
