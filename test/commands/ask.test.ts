import { expect, test } from 'vitest';
import { ask } from '../../commands/ask.ts';
import { citationsOf, type Reply } from '../../src/chat/reply.ts';
import type { Asking } from '../../src/chat/visible-documents.ts';
import { answer, CHANNEL, citation, document, fakeContext } from './fake-context.ts';
import { sketch } from './sketch.ts';

const question = 'when was the sluice opened';
const opened = citation({
  shortSpan: { start: 22, end: 31 },
  times: [{ text: 'on Monday', from: '2025-06-30', to: '2025-06-30' }],
});
const denied = citation({ quote: 'The sluice was never opened.', file: 'water/denial.md', published: '2025-06-01' });
const answering = (given: Parameters<typeof answer>[0]) => ({ ask: async () => answer(given) });

test('answered: who asked what, the short answer with its day and how sure it is, the quotation, what can be done', async () => {
  const context = fakeContext({ documents: answering({ citations: [opened] }) });
  const reply = await ask.run({ question }, context);
  expect(sketch(reply)).toBe(
    [
      '@U1 asks: when was the sluice opened',
      '',
      '*on Monday* = 30 June 2025 · very likely (90 %)',
      '> The sluice was opened [on Monday].',
      '> water/sluice.md:12 · The sluice · 2025-07-03',
      '(More context)',
      '',
      '(Other sources) (Right) (Wrong)',
    ].join('\n'),
  );
  expect(reply.summary).toBe('on Monday = 30 June 2025 · very likely (90 %)');
  expect(reply.asked).toEqual({ question, status: 'answered' });
});

test('without a short answer the quotation is the answer', async () => {
  const context = fakeContext({ documents: answering({ shortAnswer: null }) });
  const reply = await ask.run({ question }, context);
  expect(sketch(reply)).toContain('*The documents say this* · very likely (90 %)\n> The sluice was opened on Monday.');
  expect(reply.summary).toBe('The documents say this · very likely (90 %)');
});

test('further quotations stand under a label, two at most, and none that is far below the best', async () => {
  const near = citation({ file: 'a.md', score: 8 });
  const nearer = citation({ file: 'b.md', score: 9 });
  const third = citation({ file: 'c.md', score: 7 });
  const far = citation({ file: 'd.md', score: 5 });
  const shown = async (...others: (typeof near)[]) =>
    citationsOf(await ask.run({ question }, fakeContext({ documents: answering({ citations: [opened, ...others] }) })));
  expect((await shown(near, far)).map(({ file }) => file)).toEqual(['water/sluice.md', 'a.md']);
  expect((await shown(nearer, near, third)).map(({ file }) => file)).toEqual(['water/sluice.md', 'b.md', 'a.md']);
  const reply = await ask.run(
    { question },
    fakeContext({ documents: answering({ citations: [opened, nearer, near] }) }),
  );
  expect(reply.sections.filter(({ item }) => item)).toHaveLength(2);
  expect(sketch(reply).split('~ Also:')).toHaveLength(2);
});

test('conflicting: both sides under their days, the older first, each with its context', async () => {
  const documents = answering({ status: 'conflicting', citations: [opened, denied] });
  const reply = await ask.run({ question }, fakeContext({ documents }));
  const text = sketch(reply);
  expect(text).toContain('*The documents disagree.*');
  expect(text.indexOf('# 1 June 2025\n> The sluice was never opened.')).toBeGreaterThan(0);
  expect(text.indexOf('# 3 July 2025\n> The sluice was opened')).toBeGreaterThan(text.indexOf('# 1 June 2025'));
  expect(text.split('(More context)')).toHaveLength(3);
  expect(reply.summary).toBe('The documents disagree.');
  expect(reply.asked?.status).toBe('conflicting');
});

test('a side without a date says so and comes last', async () => {
  const undated = { ...denied, published: null };
  const documents = answering({ status: 'conflicting', citations: [undated, opened] });
  const text = sketch(await ask.run({ question }, fakeContext({ documents })));
  expect(text.indexOf('# No date')).toBeGreaterThan(text.indexOf('# 3 July 2025'));
});

test('unanswered: it says so; the nearest passages are called what they are, and nothing in them is set off', async () => {
  const documents = answering({ status: 'unanswered', shortAnswer: null, citations: [opened, denied, opened, denied] });
  const reply = await ask.run({ question }, fakeContext({ documents }));
  expect(sketch(reply)).toContain(
    '*The documents do not say.*\n\n~ Nearest passages, not an answer:\n> The sluice was opened on Monday.',
  );
  expect(citationsOf(reply)).toHaveLength(3);
  expect(citationsOf(reply).every(({ shortSpan }) => shortSpan === null)).toBe(true);
  const marked = reply.sections.flatMap(({ blocks }) => blocks).filter((one) => one.kind === 'quotation' && one.marked);
  expect(marked).toEqual([]);
  expect(reply.buttons.map(({ action }) => action)).toEqual(['right', 'wrong']);
});

test('unanswered with nothing near: what to try', async () => {
  const text = sketch(await ask.run({ question }, fakeContext()));
  expect(text).toContain('Nothing comes near. Try other words, or look for some with /search.');
});

test('evidence that is gone is told with its file, and its words are not shown', async () => {
  const gone = citation({ quote: 'Nobody knows.', file: 'water/gone.md', gone: true });
  const one = await ask.run({ question }, fakeContext({ documents: answering({ gone: [gone] }) }));
  expect(sketch(one)).toContain(
    '1 quotation is gone: the file has changed and no longer holds the words.\n~ `water/gone.md`',
  );
  expect(sketch(one)).not.toContain('Nobody knows');
  const two = answering({ gone: [gone, { ...gone, file: 'b.md' }, { ...gone, start: 1 }] });
  expect(sketch(await ask.run({ question }, fakeContext({ documents: two })))).toContain(
    '3 quotations are gone: the files have changed and no longer hold the words.\n~ `water/gone.md`, `b.md`',
  );
});

test('what the question was limited to reaches the documents, and is said', async () => {
  const asked: (Asking | undefined)[] = [];
  const context = fakeContext({
    documents: {
      ask: async (_, asking) => {
        asked.push(asking);
        return answer();
      },
    },
  });
  const limits = { 'as-of': '2025-06-30', from: '2025-05-01', to: '2025-05-31', source: 'the sluice' };
  const text = sketch(await ask.run({ question, ...limits }, context));
  expect(asked).toEqual([
    {
      asOf: '2025-06-30',
      from: '2025-05-01',
      to: '2025-05-31',
      files: ['water/sluice.md'],
      today: '2026-01-15',
    },
  ]);
  expect(text).toContain(
    '~ Only in “The sluice”.\n~ Nothing published after 30 June 2025.\n~ Only documents published in May 2025.',
  );
  const since = sketch(await ask.run({ question, from: '2025-05-01' }, context));
  expect(since).toContain('~ Only documents published from 1 May 2025 on.');
  const until = sketch(await ask.run({ question, to: '2025-05-01' }, context));
  expect(until).toContain('~ Only documents published up to 1 May 2025.');
});

test('what as-of hides is counted', async () => {
  const hiding = async (laterHidden: number) =>
    sketch(await ask.run({ question, 'as-of': '2025-06-30' }, fakeContext({ documents: answering({ laterHidden }) })));
  expect(await hiding(2)).toContain('~ Nothing published after 30 June 2025.\n~ 2 later documents hidden.');
  expect(await hiding(1)).toContain('~ 1 later document hidden.');
  const open = sketch(await ask.run({ question }, fakeContext({ documents: answering({}) })));
  expect(open).not.toContain('hidden');
});

test('a source that is not there, or is several, is asked back about; nothing is answered from other documents', async () => {
  const ask2 = {
    ask: async () => answer(),
    documents: [document(), document({ file: 'b/sluice.md', title: 'The sluices' })],
  };
  const unknown = await ask.run({ question, source: 'tides' }, fakeContext({ documents: ask2 }));
  expect(sketch(unknown)).toBe('No document is called “tides”.\n~ /sources lists the documents.');
  const several = await ask.run({ question, source: 'sluic' }, fakeContext({ documents: ask2 }));
  expect(sketch(several)).toContain('2 documents fit “sluic”.');
  expect(citationsOf(several)).toEqual([]);
});

test('said in conversation: earlier questions help, and how it was understood is told', async () => {
  const asked: (Asking | undefined)[] = [];
  const context = fakeContext({
    conversational: true,
    earlier: ['when was the sluice opened'],
    documents: {
      ask: async (_, asking) => {
        asked.push(asking);
        return answer({ question: 'and who?', understoodAs: 'who opened the sluice', citations: [opened] });
      },
    },
  });
  const reply = await ask.run({ question: 'and who?' }, context);
  expect(asked).toEqual([{ earlier: ['when was the sluice opened'], today: '2026-01-15' }]);
  expect(sketch(reply)).toContain('~ Understood as: who opened the sluice');
  expect(sketch(reply)).not.toContain('asks:');
  expect(reply.asked?.question).toBe('who opened the sluice');
});

test('a private answer can be shared, but not out of a direct message', async () => {
  const actions = (reply: Reply) => reply.buttons.map(({ action }) => action);
  const documents = answering({});
  const inChannel = await ask.run({ question, private: true }, fakeContext({ documents }));
  expect(actions(inChannel)).toEqual(['others', 'right', 'wrong', 'share']);
  expect(sketch(inChannel)).not.toContain('asks:');
  const direct = await ask.run(
    { question, private: true },
    fakeContext({ documents, place: { ...CHANNEL, direct: true } }),
  );
  expect(actions(direct)).not.toContain('share');
  const command = await ask.run({ question }, fakeContext({ documents, place: { ...CHANNEL, direct: true } }));
  expect(sketch(command)).toContain('@U1 asks: when was the sluice opened');
  expect(actions(await ask.run({ question }, fakeContext({ documents })))).not.toContain('share');
  expect(ask.visibility({ question, private: true })).toBe('private');
  expect(ask.visibility({ question })).toBe('public');
  expect(ask.visibility({ question, private: false })).toBe('public');
});

test('where there are no documents it says so instead of answering', async () => {
  const text = sketch(await ask.run({ question }, fakeContext({ documents: { documents: [] } })));
  expect(text).toContain('No documents can be seen from here.');
});

test('what people and documents write stays text on one line', async () => {
  const hostile = 'a\n<!channel> @everyone \u202e[x](javascript:1)';
  const documents = answering({ shortAnswer: 'b\n*c*' });
  const reply = await ask.run({ question: hostile }, fakeContext({ documents }));
  expect(sketch(reply)).toContain('@U1 asks: a <!channel> @everyone \\u202e[x](javascript:1)');
  expect(reply.summary).toBe('b *c* · very likely (90 %)');
});

test('sources are suggested for the source option only', async () => {
  expect(await ask.complete!('source', 'slui', fakeContext())).toEqual([
    { label: 'The sluice (3 July 2025)', value: 'water/sluice.md' },
  ]);
  expect(await ask.complete!('question', 'slui', fakeContext())).toEqual([]);
});
