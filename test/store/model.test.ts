import * as fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ChatState } from '../../src/chat/state.ts';
import { type OpenFolder, openInMemory } from '../../src/store/folder/open-pglite.ts';
import { livesInMemory, livesOnPglite } from './lives.ts';
import { play, type Step } from './play.ts';
import { citation, ending, invocation } from './samples.ts';

let open: OpenFolder;
beforeAll(async () => {
  open = await openInMemory();
}, 60_000);
afterAll(() => open.client.close());

const key = fc.constantFrom('a', 'b', 'c', 'd');
const thread = fc.constantFrom('1', null);
const direct = fc.boolean();
const moment = fc.integer({ min: 0, max: 9 });
const outcome = fc.constantFrom('answered' as const, 'unanswered' as const, 'failed' as const);
const place = (team: string | null, inThread: string | null, isDirect: boolean) =>
  ({ platform: 'slack', team, channel: 'C1', thread: inThread, direct: isDirect }) as const;
const person = (id: string) => ({ platform: 'slack', id });

/** What a caller can do, with few enough names that calls meet each other. */
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.tuple(fc.uniqueArray(key, { minLength: 1, maxLength: 3 }), thread, direct, moment, key).map(
    ([keys, inThread, isDirect, receivedAt, who]) =>
      [
        `accept ${keys} ${inThread} ${isDirect} ${receivedAt} ${who}`,
        (state: ChatState) =>
          state.accept(
            invocation(keys, {
              receivedAt: receivedAt + keys[0]!.charCodeAt(0) / 1000,
              place: place('T', inThread, isDirect),
              person: person(who),
            }),
          ),
      ] as const,
  ),
  fc
    .tuple(key, fc.option(fc.string({ unit: 'binary' })), fc.array(key))
    .map(
      ([of, question, files]) =>
        [
          `posting ${of}`,
          (state: ChatState) =>
            state.posting(invocation([of]).id, { question, citations: files.map((file) => citation(file)) }),
        ] as const,
    ),
  fc
    .tuple(key, moment, outcome, key)
    .map(
      ([of, at, how, id]) =>
        [
          `finished ${of} ${at} ${how}`,
          (state: ChatState) =>
            state.finished(
              invocation([of]).id,
              ending({ at: at + of.charCodeAt(0) / 1000, outcome: how, message: { channel: 'C1', id } }),
            ),
        ] as const,
    ),
  fc
    .tuple(key, key, fc.constantFrom('right' as const, 'wrong' as const))
    .map(
      ([of, who, verdict]) =>
        [`judge ${of}`, (state: ChatState) => state.judge(invocation([of]).id, person(who), verdict, 1)] as const,
    ),
  moment.map((at) => [`forget ${at}`, (state: ChatState) => state.forget(at)] as const),
  fc.constant(['take', (state: ChatState) => state.takeUnfinished()] as const),
  fc.constant(['restart', 'restart'] as const),
);

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
    quoted: new Map([...(await state.timesQuoted())].sort()),
  };
}

test('whatever is called in whatever order, the database answers as the plain maps in memory do', async () => {
  const memory = livesInMemory();
  const pglite = livesOnPglite(open);
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
      expect(await play(pglite, steps, everything)).toEqual(await play(memory, steps, everything));
    }),
    { numRuns: 60 },
  );
}, 60_000);
