import { expect, test } from 'vitest';
import { quiet, until, withDiscord } from './setting.ts';

test('a command that wants a form shows it at once; sent, it is the command with what was fixed and filled in', () =>
  withDiscord(async ({ server, desk }) => {
    const typed = server.slash('digest', { action: 'create', time: 'weekdays at 8:30' });
    await until(() => typed.modal !== null);
    expect(typed.acknowledged).toMatchObject({ type: 9 });
    expect(typed.acknowledged?.after).toBeLessThan(300);
    expect(desk.invocations).toEqual([]);
    expect(typed.modal).toMatchObject({
      title: 'New digest',
      components: [
        {
          label: 'Channel',
          component: { type: 8, channel_types: [0, 5], default_values: [{ id: server.general.id, type: 'channel' }] },
        },
        { label: 'Topic', description: 'Empty for everything', component: { type: 4, required: false } },
        { label: 'When nothing is new', component: { type: 3, required: true, min_values: 1 } },
      ],
    });
    const sent = server.submit(typed, { topic: 'dredging of the harbour' });
    await desk.settled(1);
    expect(desk.invocations[0]).toMatchObject({
      keys: [`discord:interaction:${sent.id}`],
      place: { channel: server.general.id, direct: false },
      person: { id: server.ann },
      request: {
        kind: 'command',
        command: 'digest',
        raw: { action: 'create', time: 'weekdays at 8:30', topic: 'dredging of the harbour', nothing: 'silent' },
        conversational: false,
      },
    });
    expect(sent.acknowledged).toMatchObject({ type: 5, ephemeral: true });
    expect(server.words(sent.message)).toContain('answer to digest create');
  }));

test('what is left empty is absent, and what is chosen is its value', () =>
  withDiscord(async ({ server, desk }) => {
    const typed = server.slash('digest', { action: 'create' });
    await until(() => typed.modal !== null);
    server.submit(typed, { nothing: 'line' });
    await desk.settled(1);
    expect(desk.invocations[0]?.request).toMatchObject({ raw: { action: 'create', nothing: 'line' } });
    expect(JSON.stringify(desk.invocations[0]?.request)).not.toContain('topic');
  }));

test('a command without a form for these options is run as it was typed', () =>
  withDiscord(async ({ server, desk }) => {
    const typed = server.slash('digest', { action: 'list' });
    await desk.settled(1);
    expect(typed.modal).toBeNull();
    expect(desk.invocations[0]?.request).toMatchObject({ raw: { action: 'list' } });
  }));

test('a form that is shown twice and sent twice is answered once', () =>
  withDiscord(async ({ server, desk }) => {
    const typed = server.slash('digest', { action: 'create' });
    server.redeliverInteraction(typed);
    await until(() => typed.modal !== null);
    const sent = server.submit(typed);
    server.redeliverInteraction(sent);
    await desk.settled(1);
    await quiet();
    expect(desk.invocations).toHaveLength(1);
    expect(server.replies()).toHaveLength(1);
  }));

test('a form outlives a restart', () =>
  withDiscord(async (setting) => {
    const { server, desk } = setting;
    const typed = server.slash('digest', { action: 'create', time: 'weekdays at 8:30' });
    await until(() => typed.modal !== null);
    await setting.restart();
    server.submit(typed, { topic: 'silt' });
    await desk.settled(1);
    expect(desk.invocations[0]?.request).toMatchObject({
      raw: { action: 'create', time: 'weekdays at 8:30', topic: 'silt', nothing: 'silent' },
    });
  }));

test('options that are too long for it are kept; after a restart the person is told, and gets back what was filled in', () =>
  withDiscord(async (setting) => {
    const { server, desk } = setting;
    const time = 'every other day at noon, '.repeat(20);
    const typed = server.slash('digest', { action: 'create', time });
    await until(() => typed.modal !== null);
    server.submit(typed, { topic: 'silt' });
    await desk.settled(1);
    expect(desk.invocations[0]?.request).toMatchObject({ raw: { action: 'create', time, topic: 'silt' } });

    await setting.restart();
    const late = server.submit(typed, { topic: '@everyone *silt*' });
    await until(() => late.acknowledged !== null);
    expect(late.acknowledged).toMatchObject({ type: 4, ephemeral: true });
    expect(server.words(late.message)).toMatch(/restarted .* type \/digest again/);
    expect(server.words(late.message)).toContain('silt');
    expect(late.message?.mention_everyone).toBe(false);
    expect(desk.invocations).toHaveLength(1);
  }));

test('a form in direct messages, and one of another version', () =>
  withDiscord(async ({ server, desk }) => {
    const typed = server.slash('digest', { action: 'create' }, { channel: server.direct() });
    await until(() => typed.modal !== null);
    server.submit(typed);
    await desk.settled(1);
    expect(desk.invocations[0]?.place).toMatchObject({ direct: true, team: null });
    typed.modal = { ...typed.modal!, custom_id: 'v0/digest' };
    const old = server.submit(typed);
    await until(() => old.acknowledged !== null);
    expect(server.words(old.message)).toContain('another version');
  }));

test('an acknowledgement that fails in between still shows the form', () =>
  withDiscord(async ({ server }) => {
    server.fail({ path: /\/callback$/, kind: 'refuse' });
    const typed = server.slash('digest', { action: 'create' });
    await until(() => typed.modal !== null);
    expect(typed.acknowledged?.after).toBeLessThan(1_000);
  }));

test('a channel that is chosen in a form or as an option comes with what Discord says of it, and is checked by that', () =>
  withDiscord(async (setting) => {
    const { server, desk } = setting;
    const news = server.channel('news');
    const typed = server.slash('digest', { action: 'create' });
    await until(() => typed.modal !== null);
    server.submit(typed, { channel: news.id });
    await desk.settled(1);
    server.slash('digest', { action: 'list', channel: news });
    await desk.settled(2);
    const chosen = () => {
      const { request, person, place } = desk.invocations.at(-1)!;
      const channel = request.kind === 'command' ? request.raw['channel'] : undefined;
      if (typeof channel !== 'object' || !('channel' in channel)) throw new Error('no channel');
      return setting.platform.messenger.destination!(channel, person, place);
    };
    for (const { request } of desk.invocations)
      expect(request).toMatchObject({ raw: { channel: { channel: news.id, handle: { server: server.world.guild } } } });
    expect(await chosen()).toMatchObject({ ok: true, value: { team: server.world.guild, channel: news.id } });
    news.deniesPeople = true;
    server.slash('digest', { action: 'list', channel: news });
    await desk.settled(3);
    expect(await chosen()).toMatchObject({ ok: false, problem: { message: expect.stringMatching(/^You may not/) } });
    news.deniesPeople = false;
    news.lacks.add('send');
    server.slash('digest', { action: 'list', channel: news });
    await desk.settled(4);
    expect(await chosen()).toMatchObject({ ok: false, problem: { message: expect.stringMatching(/^Ibid may not/) } });
  }));

test('outside of a server no channel is asked for', () =>
  withDiscord(async ({ server, desk }) => {
    const typed = server.slash('digest', { action: 'create' }, { channel: server.direct() });
    await until(() => typed.modal !== null);
    expect(JSON.stringify(typed.modal)).not.toContain('Channel');
    server.submit(typed, { topic: 'silt' });
    await desk.settled(1);
    expect(JSON.stringify(desk.invocations[0]?.request)).not.toContain('channel');
  }));
