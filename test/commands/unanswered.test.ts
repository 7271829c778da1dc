import { expect, test } from 'vitest';
import { unanswered } from '../../commands/unanswered.ts';
import type { OpenQuestion } from '../../src/chat/digest-desk.ts';
import { fakeContext } from './fake-context.ts';
import { fakeDigests } from './fake-digests.ts';
import { sketch } from './sketch.ts';

const NOW = Date.UTC(2026, 0, 15);
const DAY = 24 * 60 * 60_000;
const question = (given: Partial<OpenQuestion> = {}): OpenQuestion => ({
  question: 'who paid for the sluice',
  at: NOW - DAY / 2,
  times: 1,
  invocation: 'asked-1',
  kept: false,
  ...given,
});

async function run(days: string | null, questions: readonly OpenQuestion[] = []) {
  const digests = fakeDigests({ questions });
  const reply = await unanswered.run(days === null ? {} : { days }, fakeContext({ digests, now: NOW }));
  return { digests, reply, lines: sketch(reply).split('\n') };
}

test('without a state it says so', async () => {
  expect(sketch(await unanswered.run({}, fakeContext()))).toMatch(/^Ibid posts nothing by itself/);
});

test('each with how often and when it was asked, and a button that keeps it', async () => {
  const again = question({
    question: 'when\n@everyone',
    at: NOW - 13 * DAY,
    times: 3,
    invocation: 'asked-2',
    kept: true,
  });
  const twice = question({ question: 'why', at: NOW - 2 * DAY, times: 2, invocation: 'asked-3' });
  const { lines, reply } = await run(null, [question(), twice, again]);
  expect(lines).toEqual([
    '*3 questions without an answer in the last 30 days*',
    '~ Asked here, latest first. A document that says it can be added with /add.',
    '',
    '*who paid for the sluice*',
    '~ Asked in the last 24 hours',
    '(Tell me when a document answers this)',
    '',
    '*why*',
    '~ Asked twice, last on 13 January 2026',
    '(Tell me when a document answers this)',
    '',
    '*when @everyone*',
    '~ Asked 3 times, last on 2 January 2026 · I will tell when a document answers it',
  ]);
  expect(reply.sections[1]?.buttons).toEqual([
    { label: 'Tell me when a document answers this', action: 'keep', target: 'asked-1', value: '' },
  ]);
  expect([unanswered.visibility({}), reply.pageItems]).toEqual(['private', 5]);
});

test.each([
  [null, 30],
  ['7', 7],
  ['1', 1],
  ['366 days', 366],
  ['14d', 14],
])('%s asks %i days back', async (days, back) => {
  expect((await run(days)).digests.calls).toEqual([['unanswered', NOW - back * DAY, 100]]);
});

test.each([['0'], ['367'], ['week'], ['-3'], ['1.5']])('%s days are refused', async (days) => {
  const { lines, digests } = await run(days);
  expect(lines).toEqual([`“days” is “${days}”; expected a number from 1 to 366.`]);
  expect(digests.calls).toEqual([]);
});

test('none; and more than are listed', async () => {
  expect((await run('1')).lines).toEqual([
    'Nothing that was asked here in the last 24 hours is without an answer.',
    '~ A question that was answered later is not listed, nor one that was asked privately or in another channel.',
  ]);
  const many = Array.from({ length: 120 }, (_, i) => question({ question: `q${i}`, invocation: `i${i}` }));
  const { reply } = await run(null, many);
  expect(reply.summary).toBe('The latest 100 questions without an answer in the last 30 days');
  expect(reply.sections).toHaveLength(101);
});
