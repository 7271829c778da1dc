import { expect, test } from 'vitest';
import { notice } from '../../../src/chat/notice.ts';
import { StateFault } from '../../../src/chat/state-fault.ts';
import { createWebPlatform, type WebPlatform } from '../../../src/platforms/web/web-chat.ts';
import { webPlace } from '../../../src/platforms/web/web-place.ts';
import { asked, echo, settingOf } from '../../chat/desk/setting.ts';
import { memoryState } from '../../chat/memory-state.ts';

const where = { conversation: 'c', thread: null, key: 'k' };
const QUESTION = { kind: 'text', text: 'What then?' } as const;

function served(web: WebPlatform, state = memoryState()) {
  const setting = settingOf({ state, messengers: [web.messenger] });
  web.start(setting.desk, state);
  return setting;
}

test('what is said gets its reply, once, however often it is sent', async () => {
  const web = createWebPlatform(() => 1_000_000);
  const { events } = served(web);
  const [one, two] = await Promise.all([web.say(QUESTION, where), web.say(QUESTION, where)]);
  expect(one).toMatchObject({ ok: true, value: { kind: 'reply', delivery: { reply: { summary: 'What then?: 2' } } } });
  expect(two).toEqual(one);
  expect(await web.say(QUESTION, where)).toEqual(one);
  expect(events.filter(({ event }) => event === 'finished')).toHaveLength(1);
  expect(await web.say(QUESTION, { ...where, key: 'other' })).not.toEqual(one);
});

test('what was accepted in an earlier life is answered after the restart, for who asks again', async () => {
  const state = memoryState();
  const before = createWebPlatform(() => 1_000_000);
  const { desk } = served(before, state);
  // Killed between the acceptance and the reply.
  await state.accept({
    ...(await acceptedBy(before, desk)),
  });
  const web = createWebPlatform(() => 1_000_000);
  const setting = served(web, state.restarted());
  expect(await setting.desk.recover()).toBe(1);
  await setting.desk.drain(5_000);
  const again = await web.say(QUESTION, where);
  expect(again).toMatchObject({ ok: true, value: { kind: 'reply' } });
  expect(setting.events.filter(({ event }) => event === 'finished')).toHaveLength(1);
});

/** The invocation that a platform makes of what is said. */
async function acceptedBy(web: WebPlatform, desk: Parameters<WebPlatform['start']>[0]) {
  let seen: Parameters<typeof desk.accept>[0] | null = null;
  web.start(
    {
      ...desk,
      commands: desk.commands,
      accept: async (invocation) => {
        seen = invocation;
        throw new Error('killed');
      },
    },
    memoryState(),
  );
  await expect(web.say(QUESTION, where)).rejects.toThrow('killed');
  if (seen === null) throw new Error('nothing was accepted');
  return seen as Parameters<typeof desk.accept>[0];
}

test('before the desk is there, and after the end, it says so', async () => {
  const web = createWebPlatform(() => 0);
  expect(await web.say(QUESTION, where)).toMatchObject({ ok: false, problem: { code: 'stopping' } });
  served(web);
  web.stop();
  expect(await web.say(QUESTION, where)).toMatchObject({ ok: false, problem: { code: 'stopping' } });
});

test('who waits while Ibid stops still gets the reply', async () => {
  const web = createWebPlatform(() => 1_000_000);
  let release: () => void = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  const setting = settingOf({
    messengers: [web.messenger],
    commands: [echo(async () => await held.then(() => 'late'))],
  });
  web.start(setting.desk, memoryState());
  const said = web.say(QUESTION, where);
  await new Promise((resolve) => setImmediate(resolve));
  web.stop();
  release();
  expect(await said).toMatchObject({ ok: true, value: { delivery: { reply: { summary: 'late' } } } });
});

test('what Ibid says by itself is kept for the page, once, and outlives a restart', async () => {
  const state = memoryState();
  const web = createWebPlatform(() => 1_000_000);
  const post = { name: 'digest', run: async (_: unknown, { id }: { id: string }) => notice(id, 'News') };
  const setting = settingOf({ state, messengers: [web.messenger], posts: [post] });
  web.start(setting.desk, state);
  const place = webPlace({ conversation: 'c', thread: null });
  // Null would say that nothing can be posted there, and no digest would ever be made.
  expect(web.messenger.handleFor?.(place)).not.toBeNull();
  const digest = asked('', { keys: ['digest:1'], place, request: { kind: 'post', post: 'digest', raw: null } });
  await setting.desk.accept(digest);
  await setting.desk.accept(digest);
  await setting.desk.drain(5_000);
  const kept = [{ id: digest.id, at: 1_000_000, delivery: { reply: { summary: 'News' }, again: false } }];
  expect(await web.posts('c')).toMatchObject(kept);
  expect(await web.posts('other')).toEqual([]);
  expect(
    await web.messenger.deliver(digest, {
      reply: notice(digest.id, 'News'),
      from: 0,
      visibility: 'public',
      again: true,
    }),
  ).toMatchObject({ ok: true });
  const next = createWebPlatform(() => 2_000_000);
  next.start(setting.desk, state.restarted());
  expect((await next.posts('c')).map(({ id, delivery }) => [id, delivery.again])).toEqual([[digest.id, true]]);
});

test('of many posts the latest are kept', async () => {
  const web = createWebPlatform(() => 1);
  const setting = served(web);
  const place = webPlace({ conversation: 'c', thread: null });
  const posts = Array.from({ length: 25 }, (_, i) =>
    asked('', { keys: [`digest:${i}`], place, request: { kind: 'post', post: 'digest', raw: null } }),
  );
  await Promise.all(
    posts.map((one) =>
      web.messenger.deliver(one, {
        reply: notice(one.id, one.keys[0] ?? ''),
        from: 0,
        visibility: 'public',
        again: false,
      }),
    ),
  );
  const kept = (await web.posts('c')).map(({ delivery }) => delivery.reply.summary);
  expect(kept).toEqual(posts.slice(5).map(({ keys }) => keys[0]));
  expect(setting.events).toEqual([]);
});

test('what was done in an earlier life is not done twice, and says so at once', async () => {
  const state = memoryState();
  const before = createWebPlatform(() => 1_000_000);
  served(before, state);
  expect(await before.say(QUESTION, where)).toMatchObject({ ok: true });
  await new Promise((resolve) => setTimeout(resolve, 20));
  const web = createWebPlatform(() => 1_000_000);
  const { events } = served(web, state.restarted());
  expect(await web.say(QUESTION, where)).toMatchObject({ ok: false, problem: { code: 'reply-forgotten' } });
  expect(events).toEqual([]);
});

test('a state that is away is told, and what is asked then can be asked again', async () => {
  const web = createWebPlatform(() => 1_000_000);
  const state = memoryState();
  const accept = state.accept.bind(state);
  const setting = served(web, {
    ...state,
    accept: async () => {
      throw new StateFault('unavailable', 'away');
    },
  });
  expect(await web.say(QUESTION, where)).toMatchObject({ ok: false, problem: { code: 'state-unavailable' } });
  web.start(
    { ...setting.desk, accept: settingOf({ state: { ...state, accept }, messengers: [web.messenger] }).desk.accept },
    state,
  );
  expect(await web.say(QUESTION, where)).toMatchObject({ ok: true });
});
