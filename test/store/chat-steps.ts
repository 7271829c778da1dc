import * as fc from 'fast-check';
import type { ChatState } from '../../src/chat/state.ts';
import type { Step } from './play.ts';
import { citation, ending, invocation } from './samples.ts';

const key = fc.constantFrom('a', 'b', 'c', 'd');
const thread = fc.constantFrom('1', null);
const direct = fc.boolean();
const moment = fc.integer({ min: 0, max: 9 });
const outcome = fc.constantFrom('answered' as const, 'unanswered' as const, 'failed' as const);
export const place = (team: string | null, inThread: string | null, isDirect: boolean) =>
  ({ platform: 'slack', team, channel: 'C1', thread: inThread, direct: isDirect }) as const;
export const person = (id: string) => ({ platform: 'slack', id });

/** What a caller can do, with few enough names that calls meet each other. */
export const chatStep: fc.Arbitrary<Step> = fc.oneof(
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
