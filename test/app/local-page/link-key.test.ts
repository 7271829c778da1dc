import { expect, test } from 'vitest';
import { linkKey } from '../../../src/app/local-page/link-key.ts';
import { openLinks } from '../../../src/app/local-page/links.ts';
import { wholeState } from '../whole-state.ts';

test('the key is made once, and two processes that begin together agree on it', async () => {
  const state = wholeState();
  const [one, two] = await Promise.all([linkKey(state), linkKey(state)]);
  expect(one).toHaveLength(32);
  expect(two).toEqual(one);
  expect(await linkKey(state)).toEqual(one);
  expect(await linkKey(wholeState())).not.toEqual(one);
});

test('what is kept and is no key is replaced', async () => {
  const state = wholeState();
  await state.remember('page.link-key', 'short');
  expect(await linkKey(state)).toHaveLength(32);
});

test('links of one life open in the next', async () => {
  const state = wholeState();
  const citation = { file: 'a.md', start: 1, end: 4 } as Parameters<Awaited<ReturnType<typeof openLinks>>['to']>[0];
  const link = new URL((await openLinks('https://ibid.example', state, () => 0)).to(citation) ?? '');
  const until = link.searchParams.get('until') ?? '';
  const sig = link.searchParams.get('sig') ?? '';
  const later = await openLinks('https://ibid.example', state, () => 1000);
  expect(later.allows('a.md', { until, sig })).toBe(true);
  expect(later.allows('b.md', { until, sig })).toBe(false);
});
