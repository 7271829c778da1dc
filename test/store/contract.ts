import { beforeEach, describe, expect, test } from 'vitest';
import type { ChatState } from '../../src/chat/state.ts';
import { StateFault } from '../../src/chat/state-fault.ts';
import type { State } from '../../src/store/open-state.ts';
import type { Lives } from './lives.ts';
import { citation, ending, invocation } from './samples.ts';

const ids = (unfinished: Awaited<ReturnType<ChatState['takeUnfinished']>>) =>
  unfinished.map(({ invocation: { id } }) => id);

/** What `ChatState` promises, whichever keeps it. */
export function contract(name: string, lives: () => Lives): void {
  describe(name, () => {
    let state: State;
    beforeEach(async () => {
      state = await lives().begin();
    });

    const answered = async (
      keys: readonly string[],
      question: string,
      given: Parameters<typeof invocation>[1] = {},
    ) => {
      const taken = invocation(keys, given);
      await state.accept(taken);
      await state.posting(taken.id, { question, citations: [] });
      await state.finished(taken.id, ending({ message: { channel: 'C1', id: `m-${keys[0]}` } }));
      return taken.id;
    };

    test('any shared key makes an invocation known, and none of its other keys is kept then', async () => {
      expect(await state.accept(invocation(['a', 'b']))).toBe('new');
      expect(await state.accept(invocation(['a', 'b']))).toBe('known');
      expect(await state.accept(invocation(['c', 'b']))).toBe('known');
      expect(await state.find(invocation(['c']).id)).toBeNull();
      expect(await state.accept(invocation(['c']))).toBe('new');
      expect(await state.accept(invocation(['d', 'd']))).toBe('new');
    });

    test('of many at once with shared keys exactly one is new', async () => {
      const orders = Array.from({ length: 12 }, (_, at) => (at % 2 === 0 ? ['k1', 'k2'] : ['k2', 'k1']));
      const said = await Promise.all(orders.map((keys) => state.accept(invocation(keys))));
      expect(said.filter((one) => one === 'new')).toHaveLength(1);
    });

    test('what was accepted comes back as it was given, with strange characters', async () => {
      const strange = 'a\u0000b \ud800 c \udc00 d \u202e \u{1f600} "\\\'; drop';
      const given = invocation(['strange'], {
        request: { kind: 'command', command: 'ask', raw: { question: strange }, conversational: false },
        handle: { strange: [strange] },
      });
      await state.accept(given);
      await state.posting(given.id, { question: strange, citations: [citation('a.md', strange)] });
      expect(await state.find(given.id)).toEqual({
        invocation: given,
        question: strange,
        citations: [citation('a.md', strange)],
        ending: null,
      });
      await state.finished(given.id, ending());
      expect((await state.find(given.id))?.ending).toEqual(ending());
      expect(await state.questionsIn(given.place, 0, 5)).toEqual([strange]);
      expect(await state.find('nobody')).toBeNull();
    });

    test('a later process gets what was left, oldest first and with its stage, and nobody gets it twice', async () => {
      const given = [invocation(['late'], { receivedAt: 30 }), invocation(['early'], { receivedAt: 10 })];
      const done = invocation(['done'], { receivedAt: 20 });
      for (const one of [...given, done]) await state.accept(one);
      await state.posting(given[0]!.id, { question: 'late?', citations: [] });
      await state.finished(done.id, ending({ outcome: 'lost', message: null }));
      expect(await state.takeUnfinished()).toEqual([]);

      const second = await lives().next(state);
      expect(await second.takeUnfinished()).toEqual([
        { invocation: given[1], stage: 'accepted' },
        { invocation: given[0], stage: 'posting' },
      ]);
      expect(await second.takeUnfinished()).toEqual([]);
      expect(await second.accept(given[0]!)).toBe('known');
      await second.posting(given[1]!.id, { question: null, citations: [] });

      const third = await lives().next(second);
      const [one, other] = await Promise.all([third.takeUnfinished(), third.takeUnfinished()]);
      expect([...ids(one), ...ids(other)].sort()).toEqual(given.map(({ id }) => id).sort());
    });

    test('of what was left only that of the named platforms is taken; the rest waits for who serves it', async () => {
      const [slack, discord] = ['slack', 'discord'].map((platform) => {
        const key = `left on ${platform}`;
        return invocation([key], { place: { ...invocation([key]).place, platform } });
      });
      for (const one of [slack!, discord!]) await state.accept(one);
      const second = await lives().next(state);
      expect(await second.takeUnfinished([])).toEqual([]);
      expect(ids(await second.takeUnfinished(['slack', 'elsewhere']))).toEqual([slack!.id]);
      expect(await second.takeUnfinished(['slack'])).toEqual([]);
      expect((await second.find(discord!.id))?.ending).toBeNull();
      const third = await lives().next(second);
      expect(ids(await third.takeUnfinished(['discord']))).toEqual([discord!.id]);
      expect(ids(await third.takeUnfinished())).toEqual([slack!.id]);
    });

    test("nothing is to be posted for what is finished; what is not known is nobody's fault", async () => {
      const given = invocation(['once']);
      await state.accept(given);
      await state.finished(given.id, ending());
      const again = state.posting(given.id, { question: 'q', citations: [] });
      await expect(again).rejects.toThrow(StateFault);
      await expect(again).rejects.toMatchObject({ code: 'taken-over' });
      await state.finished(given.id, ending({ outcome: 'failed', at: 9 }));
      expect((await state.find(given.id))?.ending).toEqual(ending());
      await state.posting('nobody', { question: null, citations: [] });
      await state.finished('nobody', ending());
    });

    test('quotations are counted once, when something was shown', async () => {
      const quote = async (key: string, files: readonly string[], outcome: 'answered' | 'failed' | 'lost' | 'done') => {
        const given = invocation([key]);
        await state.accept(given);
        await state.posting(given.id, { question: null, citations: files.map((file) => citation(file)) });
        await state.finished(given.id, ending({ outcome }));
        await state.finished(given.id, ending({ outcome }));
      };
      await Promise.all([quote('1', ['a.md', 'b.md', 'a.md'], 'answered'), quote('2', ['b.md', 'a.md'], 'done')]);
      await quote('3', ['a.md'], 'failed');
      await quote('4', ['a.md'], 'lost');
      await quote('5', [], 'answered');
      expect(await state.timesQuoted()).toEqual(
        new Map([
          ['a.md', 3],
          ['b.md', 2],
        ]),
      );
      await state.forget(5000);
      expect(await state.timesQuoted()).toEqual(
        new Map([
          ['a.md', 3],
          ['b.md', 2],
        ]),
      );
    });

    test('a message names the reply that was put into it last', async () => {
      for (const [key, at] of [
        ['x', 10],
        ['y', 30],
        ['z', 20],
      ] as const) {
        await state.accept(invocation([key]));
        await state.finished(invocation([key]).id, ending({ at }));
      }
      expect((await state.findByMessage('slack', 'C1', '17.02'))?.invocation.keys).toEqual(['y']);
      expect(await state.findByMessage('discord', 'C1', '17.02')).toBeNull();
      expect(await state.findByMessage('slack', 'C2', '17.02')).toBeNull();
    });

    test('questions of a thread: the last ones, oldest first, of this thread only', async () => {
      const place = { platform: 'slack', team: 'T1', channel: 'C1', thread: '1', direct: false };
      for (const at of [3, 1, 2, 4]) await answered([`q${at}`], `question ${at}`, { place, receivedAt: at });
      await answered(['elsewhere'], 'elsewhere', { place: { ...place, thread: '2' } });
      await answered(['other team'], 'other team', { place: { ...place, team: 'T2' } });
      await answered(['top'], 'top', { place: { ...place, thread: null } });
      await state.accept(invocation(['no question'], { place, receivedAt: 9 }));
      expect(await state.questionsIn(place, 99, 3)).toEqual(['question 2', 'question 3', 'question 4']);
      expect(await state.questionsIn(place, 0, 9, 3)).toEqual(['question 1', 'question 2']);
      expect(await state.questionsIn(place, 0, 0)).toEqual([]);
      expect(await state.questionsIn({ ...place, thread: null }, 0, 9)).toEqual([]);
    });

    test('questions of a direct message: since a moment, inclusive, and none of its threads', async () => {
      const place = { platform: 'discord', team: null, channel: 'D1', thread: null, direct: true };
      for (const at of [1, 2, 3]) await answered([`d${at}`], `direct ${at}`, { place, receivedAt: at });
      await answered(['thread'], 'thread', { place: { ...place, thread: '5' }, receivedAt: 3 });
      expect(await state.questionsIn(place, 2, 9)).toEqual(['direct 2', 'direct 3']);
      expect(await state.questionsIn({ ...place, team: 'T1' }, 0, 9)).toEqual([]);
    });

    test('questions of a direct message whatever the thread: since a moment, and nowhere else', async () => {
      const place = { platform: 'slack', team: 'T1', channel: 'D1', thread: null, direct: true };
      for (const [at, thread] of [null, '1', '2', '3'].entries())
        await answered([`w${at}`], `wide ${at}`, { place: { ...place, thread }, receivedAt: at });
      await answered(['else'], 'elsewhere', { place: { ...place, channel: 'D2' }, receivedAt: 2 });
      const wide = { ...place, thread: '9' };
      expect(await state.questionsIn(wide, 0, 9, 3, 'direct')).toEqual(['wide 0', 'wide 1', 'wide 2']);
      expect(await state.questionsIn(wide, 1, 1, 3, 'direct')).toEqual(['wide 2']);
      expect(await state.questionsIn(wide, 3, 9, 9, 'direct')).toEqual(['wide 3']);
      expect(await state.questionsIn({ ...wide, direct: false }, 0, 9, 9, 'direct')).toEqual([]);
    });

    test('questions of a person: finished ones, newest first, with their outcome', async () => {
      for (const at of [1, 3, 2]) await answered([`p${at}`], `question ${at}`, { receivedAt: at });
      await answered(['someone'], 'of someone else', { person: { platform: 'slack', id: 'U2' } });
      const open = invocation(['open'], { receivedAt: 9 });
      await state.accept(open);
      await state.posting(open.id, { question: 'open', citations: [] });
      expect(await state.questionsOf({ platform: 'slack', id: 'U1' }, 2)).toEqual([
        { question: 'question 3', outcome: 'answered', at: 3 },
        { question: 'question 2', outcome: 'answered', at: 2 },
      ]);
      expect(await state.questionsOf({ platform: 'discord', id: 'U1' }, 2)).toEqual([]);
    });

    test('one verdict a person, the later one', async () => {
      const id = await answered(['judged'], 'q');
      await state.judge(id, { platform: 'slack', id: 'U1' }, 'right', 1);
      await state.judge(id, { platform: 'slack', id: 'U1' }, 'wrong', 2);
      await state.judge(id, { platform: 'discord', id: 'U1' }, 'right', 3);
      await state.judge('nobody', { platform: 'slack', id: 'U1' }, 'right', 3);
      expect(await state.verdictsOn(id)).toEqual({ right: 1, wrong: 1 });
      expect(await state.verdictsOn('nobody')).toEqual({ right: 0, wrong: 0 });
    });

    test.each([[null], [false], [0], ['12'], ['"quoted"'], [[1, 'two', null]], [{ session: 'abc', seq: 7 }]])(
      'the value %j is remembered by a later process',
      async (value) => {
        await state.remember('name', 'earlier');
        await state.remember('name', value);
        const later = await lives().next(state);
        expect(await later.recall('name')).toEqual(value);
        expect(await later.recall('other')).toBeNull();
      },
    );

    test('what ended before a moment is forgotten with its keys and verdicts; what is unfinished never is', async () => {
      const old = await answered(['old', 'old again'], 'q');
      await state.judge(old, { platform: 'slack', id: 'U1' }, 'right', 1);
      const open = invocation(['open'], { receivedAt: 1 });
      await state.accept(open);
      await state.forget(2000);
      expect(await state.find(old)).not.toBeNull();
      await state.forget(2001);
      expect(await state.find(old)).toBeNull();
      expect(await state.verdictsOn(old)).toEqual({ right: 0, wrong: 0 });
      expect(await state.accept(open)).toBe('known');
      expect(await state.accept(invocation(['new', 'old again']))).toBe('new');
    });
  });
}
