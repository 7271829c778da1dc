import { expect, test } from 'vitest';
import { right, wrong } from '../../../commands/actions/judge.ts';
import { fakeContext, recorded } from '../fake-context.ts';
import { sketch } from '../sketch.ts';

const judging = (verdicts: string[]) =>
  fakeContext({ target: recorded(), judge: async (verdict) => void verdicts.push(verdict) });

test('right is written down, with thanks', async () => {
  const verdicts: string[] = [];
  expect(sketch(await right.run('', judging(verdicts)))).toBe('Thank you. Noted as right.');
  expect(verdicts).toEqual(['right']);
});

test('wrong is written down, with what to do', async () => {
  const verdicts: string[] = [];
  expect(sketch(await wrong.run('', judging(verdicts)))).toBe(
    'Thank you. Noted as wrong.\n~ Ask in other words, with the names that the documents use, or look for the passage with /search.',
  );
  expect(verdicts).toEqual(['wrong']);
});

test.each([right, wrong])('$name: nothing is written down for a reply that is no longer known', async (action) => {
  const verdicts: string[] = [];
  const text = sketch(await action.run('', { ...judging(verdicts), target: null }));
  expect(text).toMatch(/^This reply is no longer known here\./);
  expect(verdicts).toEqual([]);
});
