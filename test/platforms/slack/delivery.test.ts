import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Invocation } from '../../../src/chat/invocation.ts';
import { boltLogger } from '../../../src/platforms/slack/bolt-logger.ts';
import { persist, type Tried } from '../../../src/platforms/slack/persist.ts';
import { refusal } from '../../../src/platforms/slack/refusals.ts';
import { isResponseUrl } from '../../../src/platforms/slack/response-url.ts';
import { routesOf } from '../../../src/platforms/slack/routes.ts';
import { turnsOf } from '../../../src/platforms/slack/turns.ts';

const MINUTE = 60_000;
const at = (direct: boolean, responseUrl: string | null, thread: string | null = null) => {
  const handle = { channel: 'C1', thread, responseUrl, status: false };
  const place = { platform: 'slack', team: 'T1', channel: 'C1', thread, direct };
  return { invocation: { place, receivedAt: 0, handle } as unknown as Invocation, handle };
};
const routes = (place: ReturnType<typeof at>, visibility: 'public' | 'private', now = 0) =>
  routesOf(place.invocation, place.handle, visibility, now);

describe('the ways to bring a reply', () => {
  test('what everyone may see is posted; by address where Ibid is no member', () => {
    expect(routes(at(false, 'https://hooks.slack.com/x'), 'public')).toEqual(['post', 'url']);
    expect(routes(at(false, null), 'public')).toEqual(['post']);
  });
  test('what one person may see', () => {
    expect(routes(at(false, 'https://hooks.slack.com/x'), 'private')).toEqual(['url', 'ephemeral']);
    expect(routes(at(false, 'https://hooks.slack.com/x', '1.2'), 'private')).toEqual(['ephemeral', 'url']);
    expect(routes(at(false, null), 'private')).toEqual(['ephemeral']);
    expect(routes(at(true, null), 'private')).toEqual(['post']);
  });
  test('an address is good for 30 minutes, of which the last is not counted on', () => {
    expect(routes(at(false, 'https://hooks.slack.com/x'), 'public', 29 * MINUTE - 1)).toEqual(['post', 'url']);
    expect(routes(at(false, 'https://hooks.slack.com/x'), 'public', 29 * MINUTE)).toEqual(['post']);
  });
  test('a private reply is never posted openly where others read', () => {
    fc.assert(
      fc.property(fc.boolean(), fc.boolean(), fc.nat(60), (withUrl, inThread, minutes) => {
        const place = at(false, withUrl ? 'https://hooks.slack.com/x' : null, inThread ? '1.2' : null);
        expect(routes(place, 'private', minutes * MINUTE)).not.toContain('post');
      }),
    );
  });

  test.each([
    ['https://hooks.slack.com/commands/T1/2/x', true],
    ['http://hooks.slack.com/commands/T1/2/x', false],
    ['https://hooks.slack.com.example.org/x', false],
    ['https://hooks.slack.com@example.org/x', false],
    ['http://127.0.0.1:8080/x', false],
    ['', false],
  ])('%s as an address for answers: %s', (url, expected) => {
    expect(isResponseUrl(url, null)).toBe(expected);
  });
  test('of another Web API, its own host', () => {
    expect(isResponseUrl('http://127.0.0.1:8080/x', 'http://127.0.0.1:8080/api/')).toBe(true);
    expect(isResponseUrl('http://127.0.0.1:8081/x', 'http://127.0.0.1:8080/api/')).toBe(false);
  });
});

describe('trying until it is done', () => {
  /** Tries that end as given, one after the other; notes pauses and what each try was told. */
  async function trying(outcomes: readonly Tried<string>[], again = false) {
    let clock = 0;
    const pauses: number[] = [];
    const told: boolean[] = [];
    const pause = async (milliseconds: number) => {
      pauses.push(milliseconds);
      clock += milliseconds;
    };
    const attempt = async (unsure: boolean) => {
      told.push(unsure);
      return outcomes[told.length - 1] ?? outcomes.at(-1)!;
    };
    return { result: await persist(attempt, { again, pause, now: () => clock }), pauses, told };
  }
  const fault: Tried<string> = { kind: 'unsure', what: 'HTTP status 500' };
  const done: Tried<string> = { kind: 'done', value: 'x' };

  test('after a fault a try knows that the one before may have arrived; after a rate limit it does not', async () => {
    expect((await trying([{ kind: 'wait', milliseconds: 7 }, fault, done])).told).toEqual([false, false, true]);
    expect((await trying([done], true)).told).toEqual([true]);
  });
  test('pauses grow, and come to an end', async () => {
    const { result, pauses } = await trying([fault]);
    expect(pauses).toEqual([...pauses].sort((a, b) => a - b));
    expect(result).toMatchObject({
      ok: false,
      problem: { code: 'unreachable', message: expect.stringContaining('HTTP status 500') },
    });
  });
  test('rate limits are waited out for ten minutes in all', async () => {
    const { result, pauses } = await trying([{ kind: 'wait', milliseconds: 2 * MINUTE }]);
    expect(pauses).toHaveLength(5);
    expect(result).toMatchObject({ ok: false, problem: { code: 'unreachable' } });
  });
  test('what can never work is not tried again', async () => {
    const problem = { code: 'forbidden', message: 'no' };
    expect((await trying([{ kind: 'never', problem }])).result).toEqual({ ok: false, problem });
  });
});

test('after a rate limit the messages of a channel go one by one, those of others at once', async () => {
  let clock = 0;
  const waited: number[] = [];
  const turns = turnsOf(
    () => clock,
    async (milliseconds) => void waited.push(milliseconds),
  );
  turns.hold('C1', 3_000);
  for (const channel of ['C1', 'C1', 'C2', 'C1']) await turns.turn(channel);
  expect(waited).toEqual([3_000, 4_000, 5_000]);
  clock = 10_000;
  await turns.turn('C1');
  expect(waited).toHaveLength(3);
});

test('a missing scope is named', () => {
  expect(refusal({ kind: 'refused', code: 'missing_scope', needed: 'chat:write' })).toMatchObject({
    code: 'forbidden',
    message: expect.stringContaining('chat:write'),
  });
  expect(refusal({ kind: 'refused', code: 'no_text', needed: null }).code).toBe('refused');
});

test("Bolt's lines come without tokens and without what people wrote", () => {
  const lines: string[] = [];
  const logger = boltLogger((level, message) => void lines.push(`${level} ${message}`));
  logger.debug('{"text":"who found the leak?"}');
  logger.error(new Error('Bearer xoxb-12-secret and xapp-1-secret'));
  logger.warn('x'.repeat(2_000));
  expect(lines[0]).toBe('error slack: Error: Bearer xox… and xox…');
  expect(lines).toHaveLength(2);
  expect(lines[1]!.length).toBeLessThan(600);
});
