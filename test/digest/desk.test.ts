import { expect, test } from 'vitest';
import { DIGESTS_A_PLACE, type DigestWish, WATCHES_A_PLACE, type WatchWish } from '../../src/chat/digest-desk.ts';
import { notice } from '../../src/chat/notice.ts';
import type { Place } from '../../src/chat/place.ts';
import { failure, success } from '../../src/corpus/problem.ts';
import { digestDesk } from '../../src/digest/desk/digest-desk.ts';
import { asked, PLACE } from '../chat/desk/setting.ts';
import { fakeContext } from '../commands/fake-context.ts';
import { memoryDigestState } from './memory-digest-state.ts';

const WISH: DigestWish = {
  topic: 'dredging',
  schedule: { cron: '30 8 * * *', timeZone: 'UTC' },
  include: { conflicts: true, answers: true },
  whenNothing: 'silent',
  missed: 'skip',
};
const WATCH: WatchWish = { kind: 'topic', text: 'dredging', perHour: 4, where: 'here' };

/** The desk as each of several invocations sees it, over one state. */
function setting(direct: Place | null = null) {
  const state = memoryDigestState();
  const composed: unknown[] = [];
  const desk = digestDesk({
    state,
    digestPost: {
      name: 'digest',
      run: async (raw, { id }) => {
        composed.push(raw);
        return notice(id, 'news');
      },
    },
    directTo: async () => direct,
    threadOf: (_, message) => message.id,
    destination: async ({ channel }, person, from) =>
      channel === 'SECRET' || person.id !== 'U'
        ? failure({ code: 'forbidden', message: 'You may not write there.' })
        : success({ ...from, channel }),
    isClosed: ({ channel }) => channel === 'CLOSED',
  });
  const at = (key: string, now = 1_000, place: Place = PLACE) =>
    desk(asked('', { keys: [key], place, receivedAt: now }), fakeContext({ now, place }));
  return { state, composed, at };
}

test('an invocation that is worked twice makes one digest, one run and one watch', async () => {
  const { state, at } = setting();
  for (const _ of [1, 2]) expect(await at('create').create(WISH)).toMatchObject({ ok: true });
  const [digest, ...others] = await state.digests();
  expect(others).toEqual([]);
  expect(digest).toMatchObject({ ...WISH, coveredTo: 1_000, plannedTo: 1_000 });
  for (const _ of [1, 2]) expect(await at('now', 5_000).runNow(digest!.id)).toEqual({ ok: true, value: null });
  expect(await state.runsOf(digest!.id, 9)).toHaveLength(1);
  for (const _ of [1, 2]) expect(await at('watch').watch(WATCH)).toMatchObject({ ok: true, value: { isNew: true } });
  expect(await state.watches()).toHaveLength(1);
});

test('resumed, or with another schedule, nothing before now is due; what was not told is still covered', async () => {
  const { state, at } = setting();
  await at('create').create(WISH);
  const { id } = (await state.digests())[0]!;
  await at('pause', 2_000).change(id, { paused: true });
  expect(await state.digest(id)).toMatchObject({ pausedAt: 2_000 });
  await at('edit', 3_000).change(id, { schedule: { cron: '0 9 * * *', timeZone: 'UTC' } });
  expect(await state.digest(id)).toMatchObject({ pausedAt: 2_000, plannedTo: 3_000, coveredTo: 1_000 });
  await at('resume', 4_000).change(id, { paused: false });
  expect(await state.digest(id)).toMatchObject({ pausedAt: null, plannedTo: 4_000, coveredTo: 1_000 });
});

test('a preview covers what the next one would, and writes nothing down', async () => {
  const { state, composed, at } = setting();
  await at('create').create(WISH);
  const before = await state.digests();
  expect(await at('preview', 9_000).preview(before[0]!.id)).toMatchObject({ ok: true, value: { summary: 'news' } });
  expect(composed).toEqual([{ digest: before[0]!.id, due: 9_000, from: 1_000, to: 9_000 }]);
  expect(await state.digests()).toEqual(before);
  expect(await state.runsOf(before[0]!.id, 9)).toEqual([]);
});

test('a watch is ended once: worked twice it says the same, and a later press is told that it had ended before', async () => {
  const { state, at } = setting();
  await at('watch').watch(WATCH);
  const { id } = (await state.watches())[0]!;
  const ended = await at('stop', 2_000).endWatch(id);
  expect(ended).toMatchObject({ ok: true, value: { id } });
  expect(ended).not.toHaveProperty('value.endedBefore');
  expect(await at('stop', 2_000).endWatch(id)).toEqual(ended);
  expect(await at('another press', 3_000).endWatch(id)).toMatchObject({ ok: true, value: { id, endedBefore: true } });
  expect(await state.watch(id)).toMatchObject({ endedAt: 2_000 });
});

test('of another channel nothing is known', async () => {
  const { state, at } = setting();
  await at('create').create(WISH);
  await at('watch').watch(WATCH);
  const { id } = (await state.digests())[0]!;
  const watch = (await state.watches())[0]!;
  const there = at('there', 2_000, { ...PLACE, channel: 'OTHER' });
  const unknown = { ok: false, problem: { code: 'unknown' } };
  expect(await there.digests()).toEqual([]);
  expect(await there.watches()).toEqual([]);
  for (const result of [
    await there.change(id, { paused: true }),
    await there.remove(id),
    await there.preview(id),
    await there.runNow(id),
    await there.pauseWatch(watch.id, true),
    await there.endWatch(watch.id),
  ])
    expect(result).toMatchObject(unknown);
  expect(await state.digests()).toMatchObject([{ pausedAt: null }]);
});

const chosen = (channel: string) => ({ channel, handle: null });
const OTHER: Place = { ...PLACE, channel: 'OTHER' };
const THIRD: Place = { ...PLACE, channel: 'THIRD' };

test('a digest for another channel is posted there, and changed from there and from where it was made', async () => {
  const { state, at } = setting();
  for (const _ of [1, 2])
    expect(await at('create').create(WISH, chosen('OTHER'))).toMatchObject({ ok: true, value: { elsewhere: 'OTHER' } });
  const [digest, ...others] = await state.digests();
  expect(others).toEqual([]);
  expect(digest).toMatchObject({ place: OTHER, madeIn: PLACE });
  const { id } = digest!;
  expect(await at('here').digests()).toMatchObject([{ id, elsewhere: 'OTHER' }]);
  const [there] = await at('there', 2_000, OTHER).digests();
  expect(there).toMatchObject({ id });
  expect(there).not.toHaveProperty('elsewhere');
  expect(await at('third', 2_000, THIRD).digests()).toEqual([]);
  expect(await at('third', 2_000, THIRD).change(id, { paused: true })).toMatchObject({ ok: false });
  expect(await at('pause', 2_000).change(id, { paused: true })).toMatchObject({ ok: true });
  expect(await at('resume', 3_000, OTHER).change(id, { paused: false })).toMatchObject({ ok: true });
  expect(await at('away', 4_000, OTHER).remove(id)).toMatchObject({ ok: true });
  expect(await state.digests()).toEqual([]);
});

test('a digest is moved, and stays with the channel where it was made', async () => {
  const { state, at } = setting();
  await at('create').create(WISH);
  const { id } = (await state.digests())[0]!;
  expect(await at('move').change(id, {}, chosen('OTHER'))).toMatchObject({ ok: true, value: { elsewhere: 'OTHER' } });
  expect(await at('again').change(id, {}, chosen('THIRD'))).toMatchObject({ ok: true, value: { elsewhere: 'THIRD' } });
  expect(await state.digest(id)).toMatchObject({ place: THIRD, madeIn: PLACE, coveredTo: 1_000 });
  expect(await at('there', 2_000, OTHER).digests()).toEqual([]);
  const back = await at('back').change(id, {}, chosen('here'));
  expect(back).toMatchObject({ ok: true });
  expect(back).not.toHaveProperty('value.elsewhere');
  expect(await state.digest(id)).toMatchObject({ place: PLACE });
});

test.each([
  ['a channel that the person may not post in', 'SECRET', 'forbidden'],
  ['a channel from which nothing can be seen', 'CLOSED', 'closed'],
])('%s is refused, and nothing is made or moved', async (_, channel, code) => {
  const { state, at } = setting();
  expect(await at('create').create(WISH, chosen(channel))).toMatchObject({ ok: false, problem: { code } });
  expect(await state.digests()).toEqual([]);
  await at('create here').create(WISH, chosen(PLACE.channel));
  const [made] = await state.digests();
  expect(made).not.toHaveProperty('madeIn');
  const moved = await at('move').change(made!.id, { topic: 'x' }, chosen(channel));
  expect(moved).toMatchObject({ ok: false, problem: { code } });
  expect(await state.digest(made!.id)).toEqual(made);
});

test('the channel in which digests are posted has so many and no more, wherever they were made', async () => {
  const { at } = setting();
  for (let i = 0; i < DIGESTS_A_PLACE; i++)
    expect(await at(`create ${i}`).create(WISH, chosen('OTHER'))).toMatchObject({ ok: true });
  const tooMany = { ok: false, problem: { code: 'too-many' } };
  expect(await at('more').create(WISH, chosen('OTHER'))).toMatchObject(tooMany);
  expect(await at('more there', 1_000, OTHER).create(WISH)).toMatchObject(tooMany);
  const here = await at('here').create(WISH);
  if (!here.ok) throw new Error('not made');
  expect(await at('move').change(here.value.id, {}, chosen('OTHER'))).toMatchObject(tooMany);
});

test('a place has so many digests and watches and no more', async () => {
  const { at } = setting();
  for (let i = 0; i < DIGESTS_A_PLACE; i++) await at(`create ${i}`).create(WISH);
  expect(await at('one more').create(WISH)).toMatchObject({ ok: false, problem: { code: 'too-many' } });
  expect(await at('create 0').create(WISH)).toMatchObject({ ok: true });
  for (let i = 0; i < WATCHES_A_PLACE; i++) await at(`watch ${i}`).watch({ ...WATCH, text: `topic ${i}` });
  expect(await at('one more').watch(WATCH)).toMatchObject({ ok: false, problem: { code: 'too-many' } });
  expect(await at('again').watch({ ...WATCH, text: 'Topic 7!' })).toMatchObject({ ok: true, value: { isNew: false } });
});

test('a watch for one person is told in their direct messages, or refused where there are none', async () => {
  const none = await setting()
    .at('watch')
    .watch({ ...WATCH, where: 'direct' });
  expect(none).toMatchObject({ ok: false, problem: { code: 'no-direct' } });
  const direct: Place = { ...PLACE, channel: 'D', direct: true };
  const { state, at } = setting(direct);
  const made = await at('watch').watch({ ...WATCH, where: 'direct' });
  expect(made).toMatchObject({ ok: true, value: { isNew: true, watch: { direct: true } } });
  expect(await state.watches()).toMatchObject([{ place: direct }]);
});
