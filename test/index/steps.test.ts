import { expect, test } from 'vitest';
import { atOnce, inTurns, type Steps } from '../../src/index/steps.ts';

function* counting(log: string[]): Steps<string> {
  for (const step of ['one', 'two']) {
    log.push(step);
    yield;
  }
  return 'done';
}

test('at once and in turns come to the same, and others have their turn only in between', async () => {
  const log: string[] = [];
  expect(atOnce(counting(log))).toBe('done');
  const turn = async () => void log.push('other');
  expect(await inTurns(counting(log), turn)).toBe('done');
  expect(log).toEqual(['one', 'two', 'one', 'other', 'two', 'other']);
});

test('what the work throws is thrown to whoever drives it', async () => {
  // biome-ignore lint/correctness/useYield: it fails before its first pause
  function* failing(): Steps<never> {
    throw new Error('broken');
  }
  expect(() => atOnce(failing())).toThrow('broken');
  await expect(inTurns(failing(), async () => {})).rejects.toThrow('broken');
});
