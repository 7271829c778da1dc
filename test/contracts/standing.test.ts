import { expect, test } from 'vitest';
import { actions, commands } from '../../commands/index.ts';
import type { Reply } from '../../src/chat/reply.ts';
import { digestPost } from '../../src/digest/compose/digest-post.ts';
import { digestDesk } from '../../src/digest/desk/digest-desk.ts';
import { asked, PLACE, pressed, settingOf } from '../chat/desk/setting.ts';
import { memoryState } from '../chat/memory-state.ts';
import { sketch } from '../commands/sketch.ts';
import { memoryDigestState } from '../digest/memory-digest-state.ts';

/** The real commands at the real desk of digests, over a state in memory. */
function setting() {
  const chat = memoryState();
  const state = memoryDigestState(chat);
  const digests = digestDesk({
    state,
    digestPost: digestPost({
      digest: (id) => state.digest(id),
      changes: (after, upTo) => state.changesBetween(after, upTo),
      unanswered: (place, since) => state.unanswered(place, since, 50),
      drifted: (place, after, upTo) => state.driftedIn(place, after, upTo),
      quoting: (files, limit) => state.repliesQuoting(files, limit),
    }),
    directTo: async () => ({ ...PLACE, channel: 'D', direct: true }),
    threadOf: (_, message) => message.id,
  });
  const { desk, messenger, clock } = settingOf({ commands, actions, state: chat, digests });
  const last = async (): Promise<Reply> => {
    await desk.drain(5_000);
    return messenger.posted.at(-1)!.delivery.reply;
  };
  let count = 0;
  return {
    state,
    run: async (command: string, raw: Readonly<Record<string, string>>) => {
      const request = { kind: 'command', command, raw, conversational: false } as const;
      clock.now += 1_000;
      await desk.accept(asked('', { keys: [`${command}:${++count}`], request }));
      return await last();
    },
    press: async (reply: Reply, label: string, person = 'U') => {
      const buttons = [...reply.buttons, ...reply.sections.flatMap(({ buttons: own = [] }) => own)];
      const button = buttons.find((one) => one.label === label);
      if (!button) throw new Error(`no button “${label}” in ${sketch(reply)}`);
      const { action, target, value } = button;
      const request = { kind: 'action', action, target, value } as const;
      await desk.accept(
        pressed(action, target, { keys: [`press:${++count}`], person: { platform: 'slack', id: person }, request }),
      );
      return await last();
    },
  };
}

const KEEP = 'Tell me when a document answers this';

test('an unanswered question is kept once, for the thread of its reply, and is no longer offered', async () => {
  const { run, press, state } = setting();
  const reply = await run('ask', { question: 'who designed the lighthouse?' });
  expect(sketch(await press(reply, KEEP))).toMatch(/^Kept\./);
  expect(sketch(await press(reply, KEEP, 'ANOTHER'))).toMatch(/^It is kept already/);
  expect(await state.watches()).toMatchObject([
    { kind: 'kept', text: 'who designed the lighthouse?', place: { channel: 'C', thread: 'm1', direct: false } },
  ]);
  const open = await run('unanswered', {});
  expect(sketch(open)).toContain('who designed the lighthouse?');
  expect(sketch(open)).toContain('I will tell when a document answers it');
  expect(sketch(open)).not.toContain(KEEP);
});

test('one that was asked privately is kept for who asked alone', async () => {
  const { run, press, state } = setting();
  const reply = await run('ask', { question: 'who designed the lighthouse?', private: 'yes' });
  const kept = await press(reply, KEEP);
  expect(await state.watches()).toMatchObject([{ kind: 'kept', place: { channel: 'D', direct: true } }]);
  expect(sketch(await run('unanswered', {}))).toMatch(/^Nothing that was asked here/);
  expect(sketch(await press(kept, 'Stop watching'))).toContain('stopped this watch');
  expect(await state.watches()).toEqual([]);
});

test('a question is kept from the list', async () => {
  const { run, press, state } = setting();
  await run('ask', { question: 'who designed the lighthouse?' });
  await press(await run('unanswered', {}), KEEP);
  expect(await state.watches()).toHaveLength(1);
});

test('a digest is made, listed, paused, changed, posted beside its times, and deleted by its button', async () => {
  const { run, press, state } = setting();
  await run('digest', { action: 'create', topic: 'dredging', when: 'weekdays at 8:30', 'time-zone': 'Berlin' });
  await run('digest', { action: 'create', topic: 'illness', when: 'mondays at 9' });
  expect(sketch(await run('digest', { action: 'list' }))).toContain('*2. illness* · Mondays at 9:00, UTC');
  await run('digest', { action: 'pause', digest: '1' });
  await run('digest', { action: 'edit', digest: 'illness', 'time-zone': 'Europe/Paris' });
  await run('digest', { action: 'now', digest: '2' });
  const [first, second] = await state.digests();
  expect(first?.pausedAt).not.toBeNull();
  expect(second?.schedule).toEqual({ cron: '0 9 * * 1', timeZone: 'Europe/Paris' });
  expect(await state.runsOf(second!.id, 5)).toHaveLength(1);
  const asking = await run('digest', { action: 'delete', digest: '1' });
  expect(await state.digests()).toHaveLength(2);
  expect(sketch(await press(asking, 'Delete this digest'))).toContain('deleted the digest');
  // Pressed again, it does not take what has number 1 now.
  expect(sketch(await press(asking, 'Delete this digest'))).toBe('This digest was deleted before.');
  expect(await state.digests()).toMatchObject([{ topic: 'illness' }]);
});

test('a watch is added once, and stopped by its button', async () => {
  const { run, press, state } = setting();
  const made = await run('watch', { 'topic-or-question': 'dredging' });
  expect(sketch(await run('watch', { 'topic-or-question': 'Dredging' }))).toContain('This is watched already');
  expect(await state.watches()).toHaveLength(1);
  for (const _ of [1, 2]) expect(sketch(await press(made, 'Stop watching'))).toContain('stopped this watch');
  expect(sketch(await run('watch', { 'topic-or-question': 'list' }))).toMatch(/^Nothing is watched here/);
});
