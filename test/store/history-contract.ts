import { beforeEach, describe, expect, test } from 'vitest';
import type { Ending } from '../../src/chat/state.ts';
import type { State } from '../../src/store/open-state.ts';
import type { Lives } from './lives.ts';
import { citation, ending, invocation } from './samples.ts';

/** What `History` promises, whichever keeps it. */
export function historyContract(name: string, lives: () => Lives): void {
  describe(name, () => {
    let state: State;
    beforeEach(async () => {
      state = await lives().begin();
    });

    const ask = async (
      key: string,
      at: number,
      outcome: Ending['outcome'],
      given: { question?: string | null; platform?: string; direct?: boolean; files?: readonly string[] } = {},
    ) => {
      const { question = `what of ${key}?`, platform = 'slack', direct = false, files = ['a.md'] } = given;
      const place = { platform, team: 'T1', channel: 'C1', thread: null, direct };
      const asked = invocation([key], { receivedAt: at, place });
      await state.accept(asked);
      await state.posting(asked.id, { question, citations: files.map((file) => citation(file)) });
      await state.finished(asked.id, ending({ outcome, ...(outcome === 'lost' ? { message: null } : {}) }));
      return asked.id;
    };
    const person = (id: string) => ({ platform: 'slack', id });

    test('questions, latest first, with counts of all and of what was wanted', async () => {
      await ask('one', 10, 'answered');
      const two = await ask('two', 20, 'unanswered');
      const three = await ask('three', 30, 'answered');
      await ask('four', 40, 'conflicting');
      await ask('no question', 50, 'done', { question: null });
      await ask('lost', 60, 'lost');
      await state.judge(three, person('U1'), 'wrong', 1);
      await state.judge(three, person('U2'), 'wrong', 1);
      await state.judge(three, person('U3'), 'right', 1);
      await state.judge(two, person('U1'), 'right', 1);
      const counts = { answered: 2, conflicting: 1, unanswered: 1, wrong: 1 };
      const all = await state.questionsAsked({ offset: 0, limit: 10 });
      expect(all.counts).toEqual(counts);
      expect(all.total).toBe(4);
      expect(
        all.questions.map(({ recorded, outcome, right, wrong }) => [recorded.question, outcome, right, wrong]),
      ).toEqual([
        ['what of four?', 'conflicting', 0, 0],
        ['what of three?', 'answered', 1, 2],
        ['what of two?', 'unanswered', 1, 0],
        ['what of one?', 'answered', 0, 0],
      ]);
      expect(all.questions[1]!.recorded).toEqual(await state.find(three));
      const some = await state.questionsAsked({ outcome: 'answered', offset: 1, limit: 1 });
      expect([some.total, some.counts, some.questions.map(({ recorded }) => recorded.question)]).toEqual([
        2,
        counts,
        ['what of one?'],
      ]);
      const wrong = await state.questionsAsked({ wrong: true, offset: 0, limit: 5 });
      expect([wrong.total, wrong.questions.length]).toEqual([1, 1]);
      expect((await state.questionsAsked({ wrong: true, outcome: 'unanswered', offset: 0, limit: 5 })).total).toBe(0);
      expect((await state.questionsAsked({ offset: 9, limit: 5 })).questions).toEqual([]);
    });

    test('of direct messages nothing is told, but of those to the page', async () => {
      await ask('private', 10, 'answered', { direct: true });
      await ask('on the page', 20, 'answered', { direct: true, platform: 'web' });
      const { questions, counts } = await state.questionsAsked({ offset: 0, limit: 10 });
      expect(questions.map(({ recorded }) => recorded.question)).toEqual(['what of on the page?']);
      expect(counts.answered).toBe(1);
      const quoting = await state.repliesThatQuoted('a.md', 10);
      expect(quoting.map(({ question }) => question)).toEqual(['what of on the page?']);
    });

    test('what was quoted from a place, the latest first, wherever it was said', async () => {
      const { start, end } = citation('a.md');
      const quote = async (key: string, at: number, words: string, direct: boolean) => {
        const place = { platform: 'slack', team: 'T1', channel: 'C1', thread: null, direct };
        const asked = invocation([key], { receivedAt: at, place });
        await state.accept(asked);
        const quoted = { ...citation('a.md'), quote: words, start, end };
        await state.posting(asked.id, {
          question: key,
          citations: [quoted, { ...quoted, end: end + 1 }, citation('b.md')],
        });
        await state.finished(asked.id, ending());
      };
      await quote('1', 10, 'old words', false);
      await quote('2', 30, 'new words', true);
      await quote('3', 20, 'old words', false);
      expect(await state.quotedAt('a.md', { start, end })).toEqual(['new words', 'old words']);
      expect(await state.quotedAt('a.md', { start, end: end + 2 })).toEqual([]);
      expect(await state.quotedAt('c.md', { start, end })).toEqual([]);
    });

    test('replies that quoted a file and arrived, latest first', async () => {
      await ask('early', 10, 'answered', { files: ['b.md', 'a.md'] });
      await ask('late', 30, 'unanswered', { files: ['a.md', 'a.md'] });
      await ask('other', 20, 'answered', { files: ['b.md'] });
      await ask('lost', 40, 'lost');
      const found = await state.repliesThatQuoted('a.md', 10);
      expect(found.map(({ question }) => question)).toEqual(['what of late?', 'what of early?']);
      expect(await state.repliesThatQuoted('a.md', 1)).toHaveLength(1);
      expect(await state.repliesThatQuoted('x', 1)).toEqual([]);
    });
  });
}
