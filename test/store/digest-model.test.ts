import * as fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type OpenFolder, openInMemory } from '../../src/store/folder/open-pglite.ts';
import type { State } from '../../src/store/open-state.ts';
import { channel } from './digest-samples.ts';
import { digestStep } from './digest-steps.ts';
import { livesInMemory, livesOnPglite } from './lives.ts';
import { play } from './play.ts';

let open: OpenFolder;
beforeAll(async () => {
  open = await openInMemory();
}, 60_000);
afterAll(() => open.client.close());

async function everything(state: State): Promise<unknown> {
  const names = ['a', 'b', 'c'];
  const each = <T>(of: (name: string) => Promise<T>) => Promise.all(names.map(of));
  const drifted = await state.driftedIn(channel('C1'), 2, 8);
  return {
    digests: await state.digests(),
    inChannel: await state.digests(channel('C1')),
    runs: await each((id) => state.runsOf(id, 5)),
    watches: await state.watches(channel('C2')),
    watch: await each((id) => state.watch(id)),
    waiting: await each((id) => state.waitingHits(id)),
    told: await each((message) => state.hitsOf(message)),
    messages: await each((id) => state.messagesOf(id, 3)),
    watchedTo: await state.watchedTo(),
    changes: await state.changesAfter(-1),
    period: await state.changesBetween(2, 7),
    unanswered: await state.unanswered(null, 0, 9),
    unansweredInC1: await state.unanswered(channel('C1'), 0.0001, 2),
    quoting: await state.repliesQuoting(['a', 'b'], 4),
    // Of those marked at one moment the order is not promised.
    drifted: new Map(drifted.map(({ recorded, ...rest }) => [recorded.invocation.id, rest])),
  };
}

test('whatever is called in whatever order, the database answers as the plain maps in memory do', async () => {
  const memory = livesInMemory();
  const pglite = livesOnPglite(open);
  await fc.assert(
    fc.asyncProperty(fc.array(digestStep, { maxLength: 30 }), async (steps) => {
      expect(await play(pglite, steps, everything)).toEqual(await play(memory, steps, everything));
    }),
    { numRuns: Number(process.env['IBID_TEST_SEQUENCES'] ?? 60) },
  );
}, 600_000);
