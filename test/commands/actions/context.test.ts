import { expect, test } from 'vitest';
import { context as action } from '../../../commands/actions/context.ts';
import { ask } from '../../../commands/ask.ts';
import type { Citation } from '../../../src/answer/answer.ts';
import type { Surroundings } from '../../../src/answer/quote/around.ts';
import { citationsOf } from '../../../src/chat/reply.ts';
import { answer, citation, fakeContext, recorded } from '../fake-context.ts';
import { sketch } from '../sketch.ts';

const PLACE = '> water/sluice.md:12 · The sluice · 2025-07-03';
const shown = citation({ shortSpan: { start: 22, end: 31 } });
const around = (given: Partial<Surroundings>) => async (itself: Citation) => ({
  before: [],
  after: [],
  itself,
  ...given,
});
const press = async (given: Partial<Surroundings>, target = recorded({ citations: [shown] })) =>
  sketch(await action.run('0', fakeContext({ target, documents: { around: around(given) } })));

test('what stands before and after it, in the order of the text', async () => {
  const text = await press({
    before: [citation({ quote: 'Rain fell.' }), citation({ quote: 'The gauge rose.' })],
    after: [citation({ quote: 'Nobody was hurt.' })],
  });
  expect(text).toBe(
    [
      '# Before it',
      '> Rain fell.',
      PLACE,
      '',
      '> The gauge rose.',
      PLACE,
      '',
      '# The quotation',
      '> The sluice was opened [on Monday].',
      PLACE,
      '',
      '# After it',
      '> Nobody was hurt.',
      PLACE,
    ].join('\n'),
  );
});

test('the beginning and the end of a document are told', async () => {
  expect(await press({ after: [citation()] })).toContain('~ Nothing stands before it.');
  expect(await press({ before: [citation()] })).toContain('~ Nothing stands after it.');
  expect(await press({})).toContain('It is all that the document says.');
});

test('under what is no answer nothing is set off', async () => {
  const unanswered = recorded({ citations: [shown], ending: { outcome: 'unanswered', message: null, at: 0 } });
  expect(await press({}, unanswered)).toContain('> The sluice was opened on Monday.');
  expect(await press({}, recorded({ citations: [shown], ending: null }))).not.toContain('[on Monday]');
});

test('each button of an answer means the quotation above it, also where some may no longer be seen', async () => {
  const sides = [
    citation({ file: 'a.md', published: '2025-02-01' }),
    citation({ file: 'b.md', published: '2025-01-01' }),
    citation({ file: 'c.md' }),
  ];
  const documents = { ask: async () => answer({ status: 'conflicting', citations: sides }), around: around({}) };
  const reply = await ask.run({ question: 'is it open?' }, fakeContext({ documents }));
  const buttons = reply.sections.flatMap(({ blocks, buttons = [] }) =>
    buttons.map(({ value, action }) => ({ value, action, quoted: blocks.find((block) => block.kind === 'quotation') })),
  );
  expect(buttons.map(({ action, quoted }) => [action, quoted?.citation.file])).toEqual([
    ['context', 'b.md'],
    ['context', 'a.md'],
  ]);
  const all = citationsOf(reply);
  for (const citations of [all, all.filter(({ file }) => file !== 'b.md')]) {
    for (const { value, quoted } of buttons) {
      expect(value.length).toBeLessThanOrEqual(40);
      const pressed = await action.run(value, fakeContext({ target: recorded({ citations }), documents }));
      expect(citationsOf(pressed)).toEqual(citations.filter((one) => one.file === quoted?.citation.file));
    }
  }
});

test.each(['1', '', 'x', '-1', '0-000000000000', '0-short', '__proto__'])('%j means no quotation', async (value) => {
  const context = fakeContext({ target: recorded({ citations: [shown] }), documents: { around: around({}) } });
  expect(sketch(await action.run(value, context))).toMatch(/^This quotation is gone: /);
});

test('a quotation that is gone or hidden gives nothing away', async () => {
  const target = recorded({ citations: [citation({ file: 'secret/plan.md', title: 'The plan', quote: 'Close it.' })] });
  const reply = await action.run('0', fakeContext({ target }));
  expect(sketch(reply)).toMatch(/^This quotation is gone: no document that can be seen from here holds it any more\./);
  expect(JSON.stringify(reply)).not.toMatch(/secret|plan|Close/);
});

test('when the reply is no longer known', async () => {
  expect(sketch(await action.run('0', fakeContext()))).toMatch(/^This reply is no longer known here\./);
});
