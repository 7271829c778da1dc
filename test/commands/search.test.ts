import { expect, test } from 'vitest';
import { search } from '../../commands/search.ts';
import { citationsOf } from '../../src/chat/reply.ts';
import { citation, fakeContext } from './fake-context.ts';
import { sketch } from './sketch.ts';

const passages = (count: number) => Array.from({ length: count }, (_, i) => citation({ start: i * 100, line: i + 1 }));
const finding = (count: number) =>
  fakeContext({ documents: { search: async (_, limit) => passages(count).slice(0, limit) } });

test.each([
  [1, '*1 passage* for “sluice gate”'],
  [7, '*7 passages* for “sluice gate”'],
  [50, '*50 passages* for “sluice gate”'],
  [51, '*The 50 best passages* for “sluice gate”'],
])('%i passages are counted, and all of them are in the reply, five a page', async (count, first) => {
  const reply = await search.run({ words: 'sluice gate' }, finding(count));
  expect(sketch(reply).split('\n')[0]).toBe(first);
  expect(citationsOf(reply)).toEqual(passages(Math.min(50, count)));
  expect(reply.sections.filter(({ item }) => item)).toHaveLength(Math.min(50, count));
  expect(reply.pageItems).toBe(5);
});

test('no words are set off: nobody asked a question', async () => {
  const reply = await search.run({ words: 'sluice' }, finding(3));
  const quoted = reply.sections.flatMap(({ blocks }) => blocks).filter((block) => block.kind === 'quotation');
  expect(quoted.map(({ marked }) => marked)).toEqual([false, false, false]);
});

test('nothing found: what to try', async () => {
  expect(sketch(await search.run({ words: 'zebra\n*x*' }, finding(0)))).toBe(
    'No passage found for “zebra *x*”.\n~ Try fewer words, or other words for the same thing.',
  );
});

test('no documents', async () => {
  const context = fakeContext({ documents: { documents: [] }, slash: (name) => `/ibid-${name}` });
  expect(sketch(await search.run({ words: 'x' }, context))).toBe(
    'No documents can be seen from here.\n~ Add one with /ibid-add, or ask whoever runs Ibid which documents belong to this channel.',
  );
});
