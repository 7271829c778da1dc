import { expect, test } from 'vitest';
import { more } from '../../../commands/actions/more.ts';
import { search } from '../../../commands/search.ts';
import { citation, fakeContext, recorded } from '../fake-context.ts';
import { sketch } from '../sketch.ts';

const found = fakeContext({
  id: 'first',
  documents: { search: async () => Array.from({ length: 7 }, (_, i) => citation({ line: i + 1 })) },
});
const again = () => search.run({ words: 'sluice' }, found);

test('the same reply, begun later; its buttons still work on what was asked first', async () => {
  const reply = await more.run('6', fakeContext({ id: 'second', target: recorded(), again }));
  expect(reply).toEqual({ ...(await again()), from: 6 });
  expect(sketch(reply)).toMatch(/^> The sluice was opened on Monday\.\n> water\/sluice\.md:6/);
});

test.each(['', '-1', '1e3', '6.5', 'x', '99999999999'])('%j begins at the beginning', async (value) => {
  expect((await more.run(value, fakeContext({ again }))).from).toBe(0);
});

test('when the reply is no longer known', async () => {
  expect(sketch(await more.run('6', fakeContext()))).toMatch(/^This reply is no longer known here\./);
});

test('a question is not written down again for its second page', async () => {
  const asked = { question: 'when?', status: 'answered' } as const;
  const reply = await more.run('1', fakeContext({ again: async () => ({ ...(await again()), asked }) }));
  expect(reply).not.toHaveProperty('asked');
});
