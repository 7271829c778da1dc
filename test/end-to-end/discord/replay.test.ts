import { expect, test } from 'vitest';
import { words } from './desk.ts';
import { quiet, until, withDiscord } from './setting.ts';

/** What was saved of the session, once the first saving is through. */
const saved = (memory: { readonly kept: ReadonlyMap<string, unknown> }) =>
  until(() => memory.kept.has('discord:sessions'));

test('a first direct message that came while the process was dead is answered once, and so is what else came', () =>
  withDiscord(async (setting) => {
    const { server, desk, memory } = setting;
    await saved(memory);
    await setting.kill();
    server.directMessage('first ever', { user: server.world.person('somebody new') });
    server.mention('in the channel');
    await setting.revive();
    await desk.settled(2);
    await quiet();
    expect(desk.invocations.map(words).toSorted()).toEqual(['ask first ever', 'ask in the channel']);
    expect(server.replies()).toHaveLength(2);
    expect(server.gateway).toMatchObject({ identified: 2, resumed: 1 });
    // The old session is ended, so that nobody is told twice from now on.
    await until(() => server.gateway.sessions === 1);
    server.directMessage('and then', { user: server.world.person('somebody new') });
    await desk.settled(3);
    await quiet();
    expect(server.replies()).toHaveLength(3);
  }));

test('a command from just before the restart is answered, one that is past its time is left', () =>
  withDiscord(async (setting) => {
    const { server, desk, memory } = setting;
    await saved(memory);
    await setting.kill();
    const late = server.slash('ask', { question: 'too long ago' });
    server.pass(4_000);
    const fresh = server.slash('ask', { question: 'just now' });
    await setting.revive();
    await desk.settled(1);
    await quiet();
    expect(desk.invocations.map(words)).toEqual(['ask just now']);
    expect(server.words(fresh.message)).toContain('answer to ask just now');
    expect(late.acknowledged).toBeNull();
  }));

test('an orderly restart loses no first direct message either', () =>
  withDiscord(async (setting) => {
    const { server, desk } = setting;
    await setting.platform.stop();
    server.directMessage('during the update', { user: server.world.person('somebody new') });
    await setting.revive();
    await desk.settled(1);
    await setting.restart();
    await quiet();
    expect(server.replies()).toHaveLength(1);
  }));

test(
  'a session that Discord has forgotten: nothing is begun in its place, and the channels are read as before',
  () =>
    withDiscord(async (setting) => {
      const { server, desk, memory, logged } = setting;
      server.directMessage('before');
      await desk.settled(1);
      await until(() => JSON.stringify(memory.kept.get('discord:seen') ?? '').includes(server.direct().id));
      await setting.kill();
      server.directMessage('known');
      server.directMessage('unknown', { user: server.world.person('somebody new') });
      server.gateway.forget();
      await setting.revive();
      await desk.settled(2);
      await until(() => logged.some(({ message }) => message.includes('forgotten')), 8_000);
      await quiet();
      expect(desk.invocations.map(words)).toEqual(['ask before', 'ask known']);
      expect(server.gateway).toMatchObject({ identified: 2, resumed: 0, sessions: 1 });
      expect(JSON.stringify(memory.kept.get('discord:sessions'))).toContain('session-2');
    }),
  20_000,
);

test('a session of hours ago is not asked for', () =>
  withDiscord(async (setting) => {
    const { server, memory, logged } = setting;
    await saved(memory);
    await setting.kill();
    server.pass(3 * 3_600_000);
    await setting.revive();
    await quiet(300);
    expect(logged.filter(({ message }) => /session/.test(message))).toEqual([]);
    expect(server.gateway).toMatchObject({ identified: 2, resumed: 0 });
  }));

test('killed again before the old session was replayed, the third life replays what both have missed', () =>
  withDiscord(async (setting) => {
    const { server, desk, memory } = setting;
    await saved(memory);
    await setting.kill();
    server.directMessage('to the first', { user: server.world.person('one') });
    await setting.revive();
    await until(() => JSON.stringify(memory.kept.get('discord:sessions')).includes('session-2'));
    const kept = new Map(memory.kept);
    server.gateway.hangUp();
    const second = setting.platform;
    server.directMessage('to the second', { user: server.world.person('two') });
    memory.kept.clear();
    for (const [name, value] of kept) memory.kept.set(name, value);
    await setting.revive();
    await desk.settled(2);
    expect(desk.invocations.map(words).toSorted()).toEqual(['ask to the first', 'ask to the second']);
    void second.stop();
  }));
