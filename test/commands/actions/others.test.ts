import { expect, test } from 'vitest';
import { others } from '../../../commands/actions/others.ts';
import { ask } from '../../../commands/ask.ts';
import type { Answer } from '../../../src/answer/answer.ts';
import type { SourceView } from '../../../src/answer/compare.ts';
import type { RawArguments } from '../../../src/chat/invocation.ts';
import { citationsOf } from '../../../src/chat/reply.ts';
import { answer, citation, fakeContext, recorded } from '../fake-context.ts';
import { sketch } from '../sketch.ts';

const question = 'when was the sluice opened';
const main = citation({ file: 'a.md', copies: ['a-copy.md'] });
const view = (file: string, given: Partial<SourceView> = {}): SourceView => ({
  file,
  copies: [],
  citations: [citation({ file })],
  ...given,
});

async function press(views: SourceView[], given: Partial<Answer> = {}, raw: RawArguments = {}) {
  const topics: string[] = [];
  const documents = {
    ask: async () => answer({ question, citations: [main], ...given }),
    compare: async (topic: string) => {
      topics.push(topic);
      return views;
    },
  };
  const again = () => ask.run({ question }, fakeContext({ documents }));
  const reply = await others.run('', fakeContext({ target: recorded({ raw }), again, documents }));
  return { reply, text: sketch(reply), topics };
}

test('what the other sources say, without the source of the answer and its copies', async () => {
  const { reply, text, topics } = await press([
    view('a.md'),
    view('b.md'),
    view('x.md', { copies: ['a-copy.md'] }),
    view('c.md'),
  ]);
  expect(text).toMatch(/^\*2 other sources\*: when was the sluice opened\n\n# 1\. harbour\.example · 3 July 2025/);
  expect(citationsOf(reply).map(({ file }) => file)).toEqual(['b.md', 'c.md']);
  expect(topics).toEqual([question]);
});

test('what stands above already is not said again', async () => {
  const also = citation({ file: 'b.md' });
  const more = citation({ file: 'b.md', start: 900, quote: 'It stayed open.' });
  const citations = [main, also];
  const { reply } = await press([view('b.md', { citations: [also, more] })], { citations });
  expect(citationsOf(reply)).toEqual([more]);
  expect((await press([view('b.md')], { citations })).text).toMatch(
    /^No other source than those above says more to this\./,
  );
});

test('none', async () => {
  expect((await press([view('a.md')])).text).toBe(
    'No other source says anything to this.\n~ Copies of one story count as one source.',
  );
});

test('a follow-up is compared as it was understood', async () => {
  const { topics } = await press([], { question: 'and who?', understoodAs: 'who opened the sluice' });
  expect(topics).toEqual(['who opened the sluice']);
});

test('limits of the question do not hold here, and that is said', async () => {
  const limited = 'From all documents that can be seen from here, not only those that the question was limited to.';
  expect((await press([view('b.md')], {}, { question, 'as-of': '2025' })).text).toContain(`~ ${limited}`);
  expect((await press([], {}, { question, source: 'a.md' })).text).toContain(limited);
  expect((await press([view('b.md')], {}, { question, source: '' })).text).not.toContain(limited);
});

test('when the reply is no longer known', async () => {
  expect(sketch(await others.run('', fakeContext()))).toMatch(/^This reply is no longer known here\./);
});
