import type { Citation } from '../../src/answer/answer.ts';
import { type Invocation, invocationId } from '../../src/chat/invocation.ts';
import type { Ending } from '../../src/chat/state.ts';

/** An invocation with the given keys; what the test does not care about is filled in. */
export function invocation(keys: readonly string[], given: Partial<Invocation> = {}): Invocation {
  return {
    id: invocationId(keys[0]!),
    keys,
    request: {
      kind: 'command',
      command: 'ask',
      raw: { question: `about ${keys[0]}`, private: false },
      conversational: true,
    },
    person: { platform: 'slack', id: 'U1' },
    place: { platform: 'slack', team: 'T1', channel: 'C1', thread: '17.01', direct: false },
    receivedAt: 1000,
    handle: { channel: 'C1', ts: '17.01', nested: [1, null, { deep: true }] },
    ...given,
  };
}

export function citation(file: string, quote = 'The gauge stood at four metres.'): Citation {
  return {
    quote,
    file,
    start: 10,
    end: 10 + quote.length,
    line: 3,
    page: null,
    title: 'Gauges',
    site: null,
    published: '2024-05-01',
    saved: null,
    copies: ['copy.md'],
    notes: [],
    score: 0.1 + 0.2,
    gone: false,
    times: [{ text: 'on Monday', from: '2024-04-29', to: '2024-04-29' }],
    shortSpan: { start: 0, end: 3 },
    reasons: ['coverage'],
  };
}

export const ending = (given: Partial<Ending> = {}): Ending => ({
  outcome: 'answered',
  message: { channel: 'C1', id: '17.02' },
  at: 2000,
  ...given,
});
