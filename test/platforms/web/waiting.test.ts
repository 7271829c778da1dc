import { expect, test } from 'vitest';
import { Waiting } from '../../../src/platforms/web/waiting.ts';

test('whoever waits is told, whether it comes before or after; others go on waiting', async () => {
  const waiting = new Waiting<string>();
  const both = Promise.all([waiting.wait('a'), waiting.wait('a')]);
  const other = waiting.wait('b');
  waiting.arrived('a', 'one');
  expect(await both).toEqual(['one', 'one']);
  expect(await waiting.wait('a')).toBe('one');
  waiting.giveUp('b');
  expect(await other).toBeNull();
  expect(waiting.of('b')).toBeNull();
});

test('what does not come in time is null', async () => {
  expect(await new Waiting<string>(10, 5).wait('a')).toBeNull();
});

test('the latest are kept, so many and no more', () => {
  const waiting = new Waiting<number>(2);
  for (const [number, id] of ['a', 'b', 'a', 'c'].entries()) waiting.arrived(id, number);
  expect(['a', 'b', 'c'].map((id) => waiting.of(id))).toEqual([2, null, 3]);
});
