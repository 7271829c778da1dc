import { describe, expect, test, vi } from 'vitest';
import { readAccess } from '../../../src/chat/access.ts';
import type { Action } from '../../../src/chat/command.ts';
import { notice } from '../../../src/chat/notice.ts';
import { StateFault } from '../../../src/chat/state-fault.ts';
import { success } from '../../../src/corpus/problem.ts';
import { memoryState } from '../memory-state.ts';
import { asked, echo, PLACE, pressed, settingOf } from './setting.ts';

const again: Action = {
  name: 'again',
  visibility: 'private',
  run: async (_, context) => (await context.again?.()) ?? notice(context.id, 'nothing'),
};

describe('one reply an invocation', () => {
  test('is posted, written down, and logged without a word of it', async () => {
    const { desk, messenger, options, events } = settingOf();
    expect(await desk.accept(asked('how many?'))).toBe('new');
    expect(await desk.drain(1000)).toBe(0);
    expect(messenger.posted.map(({ text }) => text)).toEqual(['how many?: 2']);
    const recorded = await options.state.find(asked('how many?').id);
    expect(recorded).toMatchObject({
      question: 'how many?',
      ending: { outcome: 'unanswered', message: { channel: 'C', id: 'm1' } },
    });
    expect(events).toMatchObject([{ event: 'finished', outcome: 'unanswered' }]);
    expect(JSON.stringify(events)).not.toContain('how many');
  });

  test('whatever is delivered again, under the same event or another one of the same message', async () => {
    const { desk, messenger } = settingOf();
    const first = asked('x', { keys: ['event:1', 'message:T/C/9'] });
    const keysOfOthers = [['event:1', 'message:T/C/9'], ['event:2', 'message:T/C/9'], ['event:1']];
    expect(await desk.accept(first)).toBe('new');
    const others = keysOfOthers.map((keys) => desk.accept(asked('x', { keys })));
    expect(await Promise.all(others)).toEqual(['known', 'known', 'known']);
    await desk.drain(1000);
    expect(messenger.posted).toHaveLength(1);
  });

  test('a fault in a command is told and logged, and the next question is answered', async () => {
    const run = vi.fn().mockRejectedValueOnce(new Error('broken')).mockResolvedValue('fine');
    const { desk, messenger, events } = settingOf({ commands: [echo(run)] });
    await desk.accept(asked('a'));
    await desk.accept(asked('b'));
    await desk.drain(1000);
    expect(messenger.posted.map(({ text }) => text).sort()).toEqual([
      'Something went wrong in Ibid while it worked on this, and it was written to the log. Please ask again.',
      'fine',
    ]);
    expect(events.find(({ event }) => event === 'failed')).toMatchObject({ error: new Error('broken') });
  });

  test('what cannot be posted is lost, and that is said', async () => {
    const { desk, messenger, options, events } = settingOf();
    messenger.problem = { code: 'forbidden', message: 'thrown out of the channel' };
    await desk.accept(asked('x'));
    await desk.drain(1000);
    expect(events).toMatchObject([
      { level: 'error', event: 'reply-lost', problem: 'forbidden: thrown out of the channel' },
    ]);
    expect((await options.state.find(asked('x').id))?.ending?.outcome).toBe('lost');
  });

  test('a slow answer is announced after a moment, a quick one is not', async () => {
    vi.useFakeTimers();
    try {
      const wait = (ms: number) => new Promise<string>((resolve) => setTimeout(resolve, ms, 'done'));
      const { desk, messenger } = settingOf({ commands: [echo(({ question }) => wait(Number(question)))] });
      await desk.accept(asked('100'));
      await desk.accept(asked('5000'));
      await vi.advanceTimersByTimeAsync(6000);
      expect(messenger.working_).toEqual([asked('5000').id]);
      expect(messenger.posted).toHaveLength(2);
    } finally {
      vi.useRealTimers();
    }
  });

  test('commands that mostly wait keep no question from being answered', async () => {
    const held = deferred();
    const slow = { ...echo(async () => held.promise.then(() => 'indexed')), name: 'add', waits: true };
    const { desk, messenger } = settingOf({ commands: [echo(), slow] });
    for (let i = 0; i < 9; i++) {
      const request = { kind: 'command', command: 'add', raw: { question: `${i}` }, conversational: false } as const;
      await desk.accept(asked('', { keys: [`add:${i}`], request }));
    }
    await desk.accept(asked('quick'));
    await vi.waitFor(() => expect(messenger.posted.map(({ text }) => text)).toEqual(['quick: 2']));
    held.resolve();
    await desk.drain(1000);
    expect(messenger.posted).toHaveLength(10);
  });

  test('what was typed wrong is told to the person alone', async () => {
    const { desk, messenger } = settingOf();
    const wrong = asked('x', {
      request: { kind: 'command', command: 'ask', raw: { colour: 'red' }, conversational: false },
    });
    expect(desk.visibilityOf(wrong)).toBe('private');
    await desk.accept(wrong);
    await desk.drain(1000);
    expect(messenger.posted).toMatchObject([
      { text: expect.stringContaining('no option “colour”'), delivery: { visibility: 'private' } },
    ]);
  });

  test('what only the command saw is of no use to others is told to the person alone, and nothing of it is written down', async () => {
    const refusing = { ...echo(), run: async (_: unknown, { id }: { id: string }) => refused(id) };
    const refused = (id: string) => ({
      ...notice(id, 'no'),
      forAsker: true as const,
      asked: { question: 'x', status: 'unanswered' as const },
    });
    const { desk, messenger, options } = settingOf({ commands: [refusing] });
    const there = asked('x');
    const alone = asked('y', { place: { ...PLACE, direct: true } });
    await desk.accept(there);
    await desk.accept(alone);
    await desk.drain(1000);
    expect(desk.visibilityOf(there)).toBe('public');
    expect(messenger.posted.map(({ delivery }) => delivery.visibility).sort()).toEqual(['private', 'public']);
    expect((await options.state.find(there.id))?.question).toBeNull();
  });
});

describe('what Ibid says by itself', () => {
  const post = (raw: string) => asked('', { keys: [`post:${raw}`], request: { kind: 'post', post: 'news', raw } });
  const news = {
    name: 'news',
    run: async (raw: unknown, context: { id: string }) => {
      if (raw === 'broken') throw new Error('broken');
      return raw === 'nothing' ? null : notice(context.id, String(raw));
    },
  };

  test('is posted once, silent where there is nothing, and told how it ended; no limit applies', async () => {
    const ended: string[] = [];
    const { desk, messenger, options } = settingOf({
      posts: [news],
      ended: async ({ request }, { outcome }) => void ended.push(`${'raw' in request && request.raw}: ${outcome}`),
      rateLimits: { take: async () => ({ whose: 'channel', seconds: 9 }) },
    });
    for (const raw of ['news', 'nothing', 'broken', 'news']) await desk.accept(post(raw));
    await desk.drain(1000);
    expect(messenger.posted.map(({ text }) => text)).toEqual(['news']);
    expect(ended.sort()).toEqual(['broken: failed', 'news: done', 'nothing: done']);
    expect((await options.state.find(post('nothing').id))?.ending).toMatchObject({ outcome: 'done', message: null });
  });
});

describe('too many questions', () => {
  test('are refused in a friendly way, privately, and once each', async () => {
    const take = vi.fn().mockResolvedValueOnce(null).mockResolvedValue({ whose: 'person', seconds: 12 });
    const { desk, messenger } = settingOf({ rateLimits: { take } });
    await desk.accept(asked('a'));
    await desk.accept(asked('b'));
    expect(desk.visibilityOf(asked('b'))).toBe('private');
    await desk.accept(asked('b'));
    await desk.drain(1000);
    expect(take).toHaveBeenCalledTimes(2);
    expect(messenger.posted.map(({ text, delivery }) => [text, delivery.visibility]).sort()).toEqual([
      ['You have asked a lot in the last minute. Please ask again in 12 s.', 'private'],
      ['a: 2', 'public'],
    ]);
  });
});

describe('after a crash', () => {
  test('what was accepted is answered, what may have been posted is posted with a look back first', async () => {
    const before = memoryState();
    await before.accept(asked('never begun'));
    await before.accept(asked('perhaps posted'));
    await before.posting(asked('perhaps posted').id, { question: 'perhaps posted', citations: [] });
    await before.accept(asked('done'));
    await before.finished(asked('done').id, { outcome: 'done', message: null, at: 1 });
    const { desk, messenger } = settingOf({ state: before.restarted() });
    expect(await desk.recover()).toBe(2);
    await desk.drain(1000);
    expect(messenger.posted.map(({ text, delivery }) => [text, delivery.again]).sort()).toEqual([
      ['never begun: 2', false],
      ['perhaps posted: 2', true],
    ]);
    expect(await desk.recover()).toBe(0);
  });

  test('a state that cannot be reached for a while delays the reply and does not double it', async () => {
    const state = memoryState();
    const finished = vi
      .spyOn(state, 'finished')
      .mockRejectedValueOnce(new StateFault('unavailable', 'the server is away'));
    const { desk, messenger, events } = settingOf({ state });
    await desk.accept(asked('x'));
    await desk.drain(1000);
    expect(finished).toHaveBeenCalledTimes(2);
    // The platform is told to look for the first one before it posts again.
    expect(messenger.posted.map(({ delivery }) => delivery.again)).toEqual([false, true]);
    expect(events.map(({ event }) => event)).toEqual(['state-unavailable', 'finished']);
  });

  test('what others left on a platform that is not served here is left to a process that serves it', async () => {
    const before = memoryState();
    const there = asked('elsewhere', { place: { ...PLACE, platform: 'discord' } });
    for (const one of [asked('here'), there]) await before.accept(one);
    const state = before.restarted();
    const { desk, messenger } = settingOf({ state });
    expect(await desk.recover()).toBe(1);
    await desk.drain(1000);
    expect(messenger.posted.map(({ text }) => text)).toEqual(['here: 2']);
    expect((await state.find(there.id))?.ending).toBeNull();
    expect((await state.restarted().takeUnfinished(['discord'])).map(({ invocation: { id } }) => id)).toEqual([
      there.id,
    ]);
  });

  test.each(['posting', 'finished'] as const)(
    'what was given up while the state was away (%s) is taken up when it is back, once',
    async (call) => {
      const state = memoryState();
      const away = new StateFault('unavailable', 'the server is away');
      vi.spyOn(state, call).mockRejectedValueOnce(away);
      const taking = vi.spyOn(state, 'takeUnfinished').mockRejectedValueOnce(away);
      const { desk, messenger } = settingOf({ state, retryAfter: () => null });
      await desk.accept(asked('x'));
      expect(await desk.drain(1000)).toBe(1);
      await expect(desk.recover()).rejects.toThrow('the server is away');
      expect(taking).toHaveBeenCalledOnce();
      expect(await desk.recover()).toBe(1);
      expect(await desk.recover()).toBe(0);
      expect(await desk.drain(1000)).toBe(0);
      // Of what may have been posted the platform is told to look for the first.
      expect(messenger.posted.map(({ delivery }) => delivery.again)).toEqual(
        call === 'posting' ? [false] : [false, true],
      );
      expect((await state.find(asked('x').id))?.ending).toMatchObject({ outcome: 'unanswered' });
    },
  );

  test('a process that lost its work to another one posts nothing', async () => {
    const state = memoryState();
    vi.spyOn(state, 'posting').mockRejectedValue(new StateFault('taken-over', 'another process has it'));
    const { desk, messenger } = settingOf({ state });
    await desk.accept(asked('x'));
    await desk.drain(1000);
    expect(messenger.posted).toEqual([]);
  });

  test('draining is bounded', async () => {
    const { desk, messenger } = settingOf();
    const { promise, resolve } = deferred();
    messenger.before = () => promise;
    await desk.accept(asked('x'));
    expect(await desk.drain(20)).toBe(1);
    resolve();
    expect(await desk.drain(1000)).toBe(0);
  });
});

describe('what may be seen', () => {
  const rules = readAccess('default: none\nchannels: {slack/T/C: [water], slack/T/OPEN: all}\nadd: [slack/U]');
  if (!rules.ok) throw new Error(rules.problem.message);
  const access = rules.value;

  test('depends on the channel', async () => {
    const { desk, messenger } = settingOf({ access });
    await desk.accept(asked('in its channel'));
    await desk.accept(asked('elsewhere', { place: { ...PLACE, channel: 'D' } }));
    await desk.accept(asked('open', { place: { ...PLACE, channel: 'OPEN' } }));
    await desk.drain(1000);
    expect(messenger.posted.map(({ text }) => text).sort()).toEqual(['elsewhere: 0', 'in its channel: 1', 'open: 2']);
  });

  test('and for a button on the channel where it is pressed, not where the question was put', async () => {
    const { desk, messenger } = settingOf({ access, actions: [again] });
    const question = asked('x', { place: { ...PLACE, channel: 'OPEN' } });
    await desk.accept(question);
    await desk.drain(1000);
    await desk.accept(pressed('again', question.id));
    await desk.accept(pressed('again', question.id, { place: { ...PLACE, channel: 'OPEN' }, receivedAt: 2 }));
    await desk.accept(pressed('again', question.id, { person: { platform: 'slack', id: 'stranger' }, receivedAt: 3 }));
    await desk.drain(1000);
    expect(messenger.posted.map(({ text }) => text)).toEqual([
      'x: 2',
      'x: 1',
      'x: 2',
      'This reply is too old for its buttons. Ask again.',
    ]);
  });

  test('suggestions and home pages keep to it', async () => {
    const complete = vi.fn(
      async (_option: string, _typed: string, context: { documents: { documents: readonly { file: string }[] } }) =>
        context.documents.documents.map(({ file }) => ({ label: file, value: file })),
    );
    const { desk } = settingOf({ access, commands: [{ ...echo(), complete }] });
    const person = { platform: 'slack', id: 'U' };
    expect(await desk.complete('ask', 'question', '', person, PLACE)).toEqual([
      { label: 'water/count.md', value: 'water/count.md' },
    ]);
    expect(await desk.complete('nothing', 'question', '', person, PLACE)).toEqual([]);
    expect((await desk.home(person, PLACE)).summary).toBe('home');
  });

  test('files are added by those who may, where those who see the channel see them', async () => {
    const added: string[] = [];
    const addDocument = async ({ name }: { name: string }, folder: string) => {
      added.push(`${folder}/${name}`);
      return success({
        file: name,
        title: null,
        published: null,
        saved: null,
        language: null,
        passages: 1,
        notes: [],
        duplicates: [],
      });
    };
    const tell = echo(async (_, context) => {
      const result = await context.add({ name: 'a.md', size: Number(_['question']), handle: null });
      return result.ok ? 'added' : result.problem.code;
    });
    const { desk, messenger } = settingOf({ access, addDocument, commands: [tell] });
    await desk.accept(asked('10'));
    await desk.accept(asked('2000'));
    await desk.accept(asked('11', { person: { platform: 'slack', id: 'V' } }));
    await desk.accept(asked('12', { place: { ...PLACE, channel: 'D' } }));
    await desk.drain(1000);
    expect(messenger.posted.map(({ text }) => text)).toEqual(['added', 'too-large', 'not-allowed', 'not-allowed']);
    expect(added).toEqual(['water/a.md']);
  });
});

describe('a conversation', () => {
  const tell = echo(async (_, context) => context.earlier.join(' | '));
  test('remembers the earlier questions of its thread', async () => {
    const { desk, messenger } = settingOf({ commands: [tell] });
    const thread = { ...PLACE, thread: '1' };
    for (const [i, question] of ['one', 'two', 'three'].entries()) {
      await desk.accept(asked(question, { place: thread, receivedAt: i + 1, conversational: true }));
      await desk.drain(1000);
    }
    await desk.accept(asked('elsewhere', { place: { ...PLACE, thread: '2' }, receivedAt: 9, conversational: true }));
    await desk.accept(asked('command', { place: thread, receivedAt: 9 }));
    await desk.drain(1000);
    expect(messenger.posted.map(({ text }) => text)).toEqual(['', 'one', 'one | two', '', '']);
  });

  test('knows what the reply answered that it hangs below, or replies to', async () => {
    const { desk, messenger } = settingOf({ commands: [tell] });
    await desk.accept(asked('slash', { receivedAt: 1 }));
    await desk.drain(1000);
    await desk.accept(asked('below', { place: { ...PLACE, thread: 'm1' }, receivedAt: 2, conversational: true }));
    const repliesTo = { channel: 'C', id: 'm1' };
    const request = {
      kind: 'command',
      command: 'ask',
      raw: { question: 'to it' },
      conversational: true,
      repliesTo,
    } as const;
    await desk.accept(asked('to it', { receivedAt: 3, request }));
    await desk.accept(
      asked('else', { place: { ...PLACE, channel: 'D', thread: 'm1' }, receivedAt: 4, conversational: true }),
    );
    await desk.drain(1000);
    expect(messenger.posted.map(({ text }) => text)).toEqual(['', 'slash', 'slash', '']);
  });

  test('knows nothing of what was asked privately', async () => {
    const { desk, messenger } = settingOf({ commands: [tell] });
    const thread = { ...PLACE, thread: '1' };
    const raw = { question: 'secret', private: 'yes' };
    const request = { kind: 'command', command: 'ask', raw, conversational: false } as const;
    await desk.accept(asked('', { keys: ['secret'], place: thread, request, receivedAt: 1 }));
    await desk.drain(1000);
    await desk.accept(asked('after', { place: thread, receivedAt: 2, conversational: true }));
    await desk.drain(1000);
    expect(messenger.posted.map(({ text }) => text)).toEqual(['', '']);
  });

  test('in direct messages goes on in the next message, which is a thread of its own', async () => {
    const { desk, messenger } = settingOf({ commands: [tell] });
    const minute = 60_000;
    const put = async (question: string, thread: string, at: number, direct = true) => {
      const place = { ...PLACE, direct, thread };
      await desk.accept(asked(question, { place, receivedAt: at * minute, conversational: true }));
      await desk.drain(1000);
    };
    await put('one', '1', 1);
    await put('two', '2', 2);
    await put('below', '1', 3);
    await put('late', '4', 40);
    await put('open', '5', 41, false);
    expect(messenger.posted.map(({ text }) => text)).toEqual(['', 'one', 'one', '', '']);
  });

  test('in direct messages ends after half an hour', async () => {
    const { desk, messenger } = settingOf({ commands: [tell] });
    const direct = { ...PLACE, direct: true };
    const minute = 60_000;
    for (const [question, at] of [
      ['one', 0],
      ['two', 29],
      ['three', 58],
    ] as const) {
      await desk.accept(asked(question, { place: direct, receivedAt: at * minute + 1, conversational: true }));
      await desk.drain(1000);
    }
    expect(messenger.posted.map(({ text }) => text)).toEqual(['', 'one', 'two']);
  });
});

function deferred() {
  let resolve = () => {};
  const promise = new Promise<void>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}
