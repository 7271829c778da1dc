import * as fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ChatState } from '../../src/chat/state.ts';
import { type OpenFolder, openInMemory } from '../../src/store/folder/open-pglite.ts';
import { chatStep, person, place } from './chat-steps.ts';
import { livesInMemory, livesOnPglite } from './lives.ts';
import { play } from './play.ts';
import { invocation } from './samples.ts';

let open: OpenFolder;
beforeAll(async () => {
  open = await openInMemory();
}, 60_000);
afterAll(() => open.client.close());

async function everything(state: ChatState): Promise<unknown> {
  const keys = ['a', 'b', 'c', 'd'];
  const each = <T>(of: (key: string) => Promise<T>) => Promise.all(keys.map(of));
  return {
    found: await each((of) => state.find(invocation([of]).id)),
    byMessage: await each((id) => state.findByMessage('slack', 'C1', id)),
    verdicts: await each((of) => state.verdictsOn(invocation([of]).id)),
    asked: await each((who) => state.questionsOf(person(who), 3)),
    inThread: await state.questionsIn(place('T', '1', false), 5, 3, 8),
    inDirect: await state.questionsIn(place('T', null, true), 5, 3),
    inAllOfDirect: await state.questionsIn(place('T', '1', true), 3, 3, 8, 'direct'),
    quoted: new Map([...(await state.timesQuoted())].sort()),
  };
}

test('whatever is called in whatever order, the database answers as the plain maps in memory do', async () => {
  const memory = livesInMemory();
  const pglite = livesOnPglite(open);
  await fc.assert(
    fc.asyncProperty(fc.array(chatStep, { maxLength: 25 }), async (steps) => {
      expect(await play(pglite, steps, everything)).toEqual(await play(memory, steps, everything));
    }),
    { numRuns: 60 },
  );
}, 60_000);
