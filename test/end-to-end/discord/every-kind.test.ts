import { expect, test } from 'vitest';
import { words } from './desk.ts';
import { quiet, until, withDiscord } from './setting.ts';

test('the greeting says who we are, where, and how Ibid is invited', () =>
  withDiscord(async ({ greeting, server }) => {
    expect(greeting).toBe(
      `Discord: Ibid, in 1 server. Invite: https://discord.com/oauth2/authorize?client_id=${server.world.application}&scope=bot+applications.commands&permissions=309237713920`,
    );
  }));

test('a typed command is deferred within the limit, then answered in its place, once', () =>
  withDiscord(async ({ server, desk }) => {
    const played = server.slash('ask', { question: 'when was the bridge closed', private: false });
    await desk.settled(1);
    expect(desk.invocations[0]?.request).toEqual({
      kind: 'command',
      command: 'ask',
      raw: { question: 'when was the bridge closed', private: false },
      conversational: false,
    });
    expect(played.acknowledged).toMatchObject({ type: 5, ephemeral: false });
    expect(played.acknowledged?.after).toBeLessThan(300);
    expect(server.words(played.message)).toContain('answer to ask when was the bridge closed');
    expect(server.messagesIn(server.general)).toHaveLength(1);
    expect(desk.deliveries[0]?.result).toEqual({
      ok: true,
      value: { message: { channel: server.general.id, id: played.message?.id } },
    });
  }));

test('what is for one person alone is deferred so that nobody else sees it', () =>
  withDiscord(async ({ server, desk }) => {
    const played = server.slash('ask', { question: 'x', private: true });
    await desk.settled(1);
    expect(played.acknowledged?.ephemeral).toBe(true);
    expect((played.message?.flags ?? 0) & 64).toBe(64);
  }));

test("a message's menu: the message's text is the claim", () =>
  withDiscord(async ({ server, desk }) => {
    const message = server.say('The bridge was closed for two years.');
    const played = server.contextMenu('Check this claim', message);
    await desk.settled(1);
    expect(words(desk.invocations[0]!)).toBe('check The bridge was closed for two years.');
    expect(server.words(played.message)).toContain('answer to check');
  }));

test('a button under a reply is an action on what the reply answered', () =>
  withDiscord(async ({ server, desk }) => {
    const played = server.slash('ask', { question: 'x' });
    await desk.settled(1);
    const pressed = server.press(played.message!, 'More context');
    await desk.settled(2);
    const target = desk.invocations[0]?.id;
    expect(desk.invocations[1]?.request).toEqual({ kind: 'action', action: 'context', target, value: '1' });
    expect(server.words(pressed.message)).toContain('answer to context 1');
    expect(pressed.message?.id).not.toBe(played.message?.id);
  }));

test('a button of another version gets a remark that only the person sees', () =>
  withDiscord(async ({ server, desk }) => {
    const message = server.say('x', {
      user: server.world.self,
      extra: {
        components: [
          {
            type: 1,
            id: 1,
            components: [{ type: 2, id: 2, style: 1, label: 'Old', custom_id: 'v0/7', disabled: false }],
          },
        ],
      },
    });
    const pressed = server.press(message, 'Old');
    await until(() => pressed.acknowledged !== null);
    expect(pressed.acknowledged).toMatchObject({ type: 4, ephemeral: true });
    expect(server.words(pressed.message)).toContain('another version');
    expect(desk.invocations).toEqual([]);
  }));

test('a mention is answered in a thread that it opens; the mention is not part of the question', () =>
  withDiscord(async ({ server, desk }) => {
    const asked = server.mention('when was the bridge closed?');
    await desk.settled(1);
    const [invocation] = desk.invocations;
    expect(invocation?.request).toEqual({
      kind: 'command',
      command: 'ask',
      raw: { question: 'when was the bridge closed?' },
      conversational: true,
    });
    expect(invocation?.place).toEqual({
      platform: 'discord',
      team: server.world.guild,
      channel: server.general.id,
      thread: asked.id,
      direct: false,
    });
    const thread = server.world.channels.get(asked.id);
    expect(thread).toMatchObject({ type: 11, parent: server.general.id, name: 'when was the bridge closed?' });
    expect(server.messagesIn(asked.id).map((message) => server.words(message))).toEqual([
      expect.stringContaining('answer to ask when was the bridge closed'),
    ]);
    expect(server.messagesIn(server.general)).toHaveLength(1);
  }));

test('a follow-up in the thread: the channel above counts, and the reply stands below the question', () =>
  withDiscord(async ({ server, desk }) => {
    const asked = server.mention('when was the bridge closed?');
    await desk.settled(1);
    const thread = server.world.channels.get(asked.id)!;
    const followUp = server.mention('and who closed it?', { channel: thread });
    await desk.settled(2);
    expect(desk.invocations[1]?.place).toEqual(desk.invocations[0]?.place);
    const reply = server.messagesIn(thread).at(-1);
    expect(reply?.message_reference?.message_id).toBe(followUp.id);

    const answer = server.messagesIn(thread)[0]!;
    server.replyTo(answer, 'and when did it open again?');
    await desk.settled(3);
    expect(desk.invocations[2]?.request).toMatchObject({ repliesTo: { channel: thread.id, id: answer.id } });
    expect(words(desk.invocations[2]!)).toBe('ask and when did it open again?');

    server.slash('ask', { question: 'in the thread' }, { channel: thread });
    await desk.settled(4);
    expect(desk.invocations[3]?.place).toEqual(desk.invocations[0]?.place);
  }));

test('a direct message is answered in place; files dropped there are added, one by one, and fetched', () =>
  withDiscord(async ({ server, desk, platform }) => {
    server.directMessage('when was the bridge closed?');
    await desk.settled(1);
    expect(desk.invocations[0]?.place).toMatchObject({ team: null, thread: null, direct: true });
    expect(server.words(server.messagesIn(server.direct()).at(-1)!)).toContain('answer to ask when');

    const files = [
      { name: 'one.md', bytes: Buffer.from('# One\n') },
      { name: 'two.md', bytes: Buffer.from('# Two, which is longer\n') },
    ];
    server.directMessage('', {}, files);
    await desk.settled(3);
    expect(desk.invocations.slice(1).map(words).toSorted()).toEqual(['add one.md', 'add two.md']);
    const { request } = desk.invocations[2]!;
    const file = request.kind === 'command' ? request.raw['file'] : undefined;
    if (typeof file !== 'object' || 'channel' in file) throw new Error('no file');
    expect(await platform.messenger.download(file, 100)).toEqual({
      ok: true,
      value: Buffer.from('# Two, which is longer\n'),
    });
    expect(await platform.messenger.download(file, 10)).toMatchObject({ ok: false, problem: { code: 'too-large' } });
    const elsewhere = { ...file, handle: { url: 'http://127.0.0.1:1/x' } };
    expect(await platform.messenger.download(elsewhere, 10)).toMatchObject({
      ok: false,
      problem: { code: 'forbidden' },
    });
  }));

test('suggestions come while somebody types, and an empty list when the desk fails or is slow', () =>
  withDiscord(async ({ server, desk }) => {
    expect(await server.autocomplete('ask', 'source', 'fin')).toEqual([
      { name: 'The final count', value: 'final-count.md' },
    ]);
    desk.completion = async () => {
      throw new Error('the index is away');
    };
    expect(await server.autocomplete('ask', 'source', 'fin')).toEqual([]);
    desk.completion = () => new Promise(() => {});
    expect(await server.autocomplete('ask', 'source', 'fin')).toEqual([]);
    desk.completion = async () =>
      Array.from({ length: 40 }, (_, n) => ({ label: 'ü'.repeat(150), value: `file-${n}.md` }));
    const choices = await server.autocomplete('ask', 'source', '');
    expect(choices).toHaveLength(25);
    expect(choices?.every(({ name }) => name.length <= 100)).toBe(true);
  }));

test('it never speaks unasked', () =>
  withDiscord(async ({ server, desk }) => {
    const { self } = server.world;
    const bot = server.world.person('another bot');
    server.say('good morning');
    server.say('@everyone look', { extra: { mention_everyone: true } });
    server.say('<@&123456789012345678> help', { extra: { mention_roles: ['123456789012345678'] } });
    server.say(`<@${self}> hello`, { extra: { author: { ...server.world.user(bot), bot: true } } });
    server.say(`<@${self}> hello`, { extra: { webhook_id: '123456789012345678' } });
    server.say(`> <@${self}> when was it?\nthat was my question`);
    server.say('joined', { extra: { type: 7 } });
    server.directMessage('');
    const mine = server.say('an answer', { user: self });
    server.replyTo(mine, '', { ping: true });
    server.replyTo(mine, 'thanks, nobody pinged', { ping: false });
    server.replyTo(server.say('something', { user: server.world.person('ben') }), 'agreed');
    await quiet();
    expect(desk.invocations).toEqual([]);
    expect(server.replies()).toEqual([mine]);
  }));

test('a mention with nothing else asks for help', () =>
  withDiscord(async ({ server, desk }) => {
    server.mention('');
    await desk.settled(1);
    expect(words(desk.invocations[0]!)).toBe('help');
  }));

test("an app that a person installed for themselves: elsewhere, and in others' direct messages", () =>
  withDiscord(async ({ server, desk }) => {
    const foreign = server.world.channel({ type: 0, name: 'elsewhere', guild: '400000000000000001' });
    const there = server.slash('ask', { question: 'one' }, { channel: foreign, userInstalled: true });
    const group = server.world.channel({ type: 1, name: '', people: [server.ann, server.world.person('ben')] });
    const among = server.slash('ask', { question: 'two' }, { channel: group, userInstalled: true, context: 2 });
    await desk.settled(2);
    expect(desk.invocations[0]).toMatchObject({
      place: { team: foreign.guild, direct: false },
      handle: { channel: null },
    });
    expect(desk.invocations[1]).toMatchObject({ place: { team: null, direct: false } });
    expect(server.words(there.message)).toContain('answer to ask one');
    expect(server.words(among.message)).toContain('answer to ask two');
  }));

test('what is for one person alone and was asked by a mention goes to them directly, once', () =>
  withDiscord(async ({ server, desk }) => {
    desk.visibility = 'private';
    server.mention('for me alone');
    await desk.settled(1);
    server.pass(10 * 60_000);
    await desk.deliver(desk.invocations[0]!, true);
    expect(server.messagesIn(server.direct()).map((message) => server.words(message))).toEqual([
      expect.stringContaining('answer to ask for me alone'),
    ]);
    expect(server.replies()).toHaveLength(1);
    expect(desk.deliveries[1]).toEqual(desk.deliveries[0]);
  }));

test('work under way is shown as typing below a message', () =>
  withDiscord(async ({ server, desk, platform }) => {
    server.directMessage('x');
    await desk.settled(1);
    await platform.messenger.working(desk.invocations[0]!);
    expect(server.rest.typing).toEqual([server.direct().id]);
  }));
