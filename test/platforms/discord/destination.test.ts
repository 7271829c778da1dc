import { ChannelType } from 'discord.js';
import { expect, test } from 'vitest';
import type { Json } from '../../../src/chat/invocation.ts';
import type { Place } from '../../../src/chat/place.ts';
import { destination } from '../../../src/platforms/discord/destination.ts';

const FROM: Place = { platform: 'discord', team: '77', channel: '1', thread: null, direct: false };
const VIEW = 1n << 10n;
const SEND = 1n << 11n;
const BOTH = String(VIEW | SEND);
const HANDLE = { server: '77', installed: true, type: ChannelType.GuildText, permissions: BOTH, own: BOTH };
const choose = (handle: Json, from = FROM, own: bigint | null = null) =>
  destination({ channel: '2', handle }, from, () => own);

test('a channel in which both the person and Ibid may post is the place, whatever else they may do', () => {
  const there = { ok: true, value: { ...FROM, channel: '2' } };
  expect(choose(HANDLE)).toEqual(there);
  expect(choose({ ...HANDLE, type: ChannelType.GuildAnnouncement })).toEqual(there);
  expect(choose({ ...HANDLE, permissions: String(1n << 3n), own: String((1n << 50n) | VIEW | SEND) })).toEqual(there);
});

test.each([
  ['the person may only read', { permissions: String(VIEW) }, 'forbidden', /^You may not write/],
  ['the person may not see it', { permissions: String(SEND) }, 'forbidden', /^You may not write/],
  ['the permissions are unreadable', { permissions: '-1' }, 'forbidden', /^You may not write/],
  ['Ibid may only read', { own: String(VIEW) }, 'forbidden', /^Ibid may not post.*role/],
  ['Ibid was added to a person alone', { installed: false }, 'forbidden', /^Ibid may not post/],
  ['it is another server', { server: '78' }, 'here-alone', /leave the channel out/],
  ['it is a voice channel', { type: ChannelType.GuildVoice }, 'no-text', /text channel/],
  ['it is a thread', { type: ChannelType.PrivateThread }, 'no-text', /text channel/],
])('refused where %s', (_, given, code, message) => {
  expect(choose({ ...HANDLE, ...given })).toMatchObject({ ok: false, problem: { code } });
  const refused = choose({ ...HANDLE, ...given });
  expect(refused.ok ? '' : refused.problem.message).toMatch(message);
});

test('where Discord does not say what Ibid may do, the gateway does; where nobody does, it is refused', () => {
  const unsaid = { ...HANDLE, own: null };
  expect(choose(unsaid, FROM, VIEW | SEND)).toMatchObject({ ok: true });
  expect(choose(unsaid, FROM, VIEW)).toMatchObject({ ok: false, problem: { code: 'forbidden' } });
  expect(choose(unsaid, FROM, null)).toMatchObject({ ok: false, problem: { code: 'forbidden' } });
});

test('what Discord told nothing of, and what comes from outside of a server, leads nowhere', () => {
  for (const handle of [null, [], 'x', { type: 0 }, { permissions: BOTH }])
    expect(choose(handle)).toMatchObject({ ok: false, problem: { code: 'unknown-channel' } });
  expect(destination({ channel: '2', handle: HANDLE }, { ...FROM, team: null }, () => null)).toMatchObject({
    ok: false,
    problem: { code: 'here-alone' },
  });
});
