import { expect, test } from 'vitest';
import type { Invocation } from '../../src/chat/invocation.ts';
import type { Digest } from '../../src/digest/digest.ts';
import { createTicker } from '../../src/digest/ticker.ts';
import { memoryState } from '../chat/memory-state.ts';
import { memoryDigestState } from './memory-digest-state.ts';

const HOUR = 3_600_000;

const DIGEST: Digest = {
  id: 'd1',
  place: { platform: 'slack', team: 'T', channel: 'C', thread: null, direct: false },
  topic: null,
  schedule: { cron: '0 8 * * *', timeZone: 'UTC' },
  include: { conflicts: true, answers: true },
  whenNothing: 'silent',
  missed: 'catch-up',
  createdBy: { platform: 'slack', id: 'U' },
  createdAt: 0,
  pausedAt: null,
  coveredTo: 0,
  plannedTo: 0,
};

async function setting() {
  const chat = memoryState();
  const digests = memoryDigestState(chat);
  await digests.saveDigest(DIGEST);
  const given: Invocation[] = [];
  const tickerWith = (handle: string | null) =>
    createTicker({
      state: { ...digests, find: chat.find },
      accept: async (invocation) => {
        const standing = await chat.accept(invocation);
        if (standing === 'new') given.push(invocation);
        return standing;
      },
      handleFor: () => handle,
    });
  const posting = tickerWith('handle');
  const end = (invocation: Invocation, outcome: 'done' | 'lost', at: number, problem: string | null = null) =>
    posting.ended(invocation, { outcome, message: outcome === 'done' ? { channel: 'C', id: '1' } : null, at }, problem);
  return { digests, given, posting, unserved: tickerWith(null), end };
}

const period = ({ request }: Invocation) => (request.kind === 'post' ? request.raw : null);

test('runs of one digest follow each other, so that two asked for at once do not tell the same', async () => {
  const { digests, given, posting, end } = await setting();
  await digests.planRuns('d1', 0, [
    { digest: 'd1', due: 1_000 },
    { digest: 'd1', due: 1_001 },
  ]);
  await posting.tick(2_000);
  await posting.tick(3_000);
  expect(given).toHaveLength(1);
  await end(given[0]!, 'done', 3_500);
  await posting.tick(4_000);
  expect(given.map(period)).toMatchObject([
    { due: 1_000, from: 0, to: 2_000 },
    { due: 1_001, from: 2_000, to: 4_000 },
  ]);
});

test('what was lost is told with the next one; a channel that is gone pauses the digest', async () => {
  const { digests, given, posting, end } = await setting();
  await digests.planRuns('d1', 0, [{ digest: 'd1', due: 1_000 }]);
  await posting.tick(1_000);
  await end(given[0]!, 'lost', 1_500, 'unreachable');
  expect(await digests.digest('d1')).toMatchObject({ coveredTo: 0, pausedAt: null });
  await digests.planRuns('d1', 0, [{ digest: 'd1', due: 2_000 }]);
  await posting.tick(2_000);
  expect(period(given[1]!)).toMatchObject({ from: 0, to: 2_000 });
  await end(given[1]!, 'lost', 2_500, 'gone');
  expect(await digests.digest('d1')).toMatchObject({ pausedAt: 2_500 });
});

test('how far was planned is noted every hour, also where nothing was due', async () => {
  const { digests, posting } = await setting();
  await posting.tick(HOUR / 2);
  expect(await digests.digest('d1')).toMatchObject({ plannedTo: 0 });
  await posting.tick(HOUR);
  expect(await digests.digest('d1')).toMatchObject({ plannedTo: HOUR });
});

test('a platform that is not served loses the run, and what it would have told waits', async () => {
  const { digests, given, unserved } = await setting();
  await digests.planRuns('d1', 0, [{ digest: 'd1', due: 1_000 }]);
  await unserved.tick(1_000);
  expect(given).toEqual([]);
  expect(await digests.runsOf('d1', 5)).toMatchObject([{ due: 1_000, outcome: 'lost' }]);
  expect(await digests.digest('d1')).toMatchObject({ coveredTo: 0 });
});
