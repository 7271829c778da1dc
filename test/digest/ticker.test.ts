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
      directTo: async ({ platform, id }) => ({ platform, team: 'T', channel: `D-${id}`, thread: null, direct: true }),
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

test('while the platform is away for hours, later runs wait for the one under way, and tell only what came after it', async () => {
  const { digests, given, posting, end } = await setting();
  await digests.planRuns(
    'd1',
    0,
    [1, 2, 3].map((hour) => ({ digest: 'd1', due: hour * HOUR })),
  );
  for (let hour = 1; hour <= 4; hour++) await posting.tick(hour * HOUR);
  expect(given.map(period)).toMatchObject([{ due: HOUR }]);
  await end(given[0]!, 'done', 4 * HOUR);
  await posting.tick(4 * HOUR + 5);
  await end(given[1]!, 'done', 4 * HOUR + 6);
  await posting.tick(4 * HOUR + 10);
  expect(given.map(period)).toMatchObject([
    { due: HOUR, from: 0, to: HOUR },
    { due: 2 * HOUR, from: HOUR, to: 4 * HOUR + 5 },
    { due: 3 * HOUR, from: 4 * HOUR + 5, to: 4 * HOUR + 10 },
  ]);
});

test('a run on a platform that this process does not serve is left to one that does', async () => {
  const { digests, given, unserved, posting } = await setting();
  await digests.planRuns('d1', 0, [{ digest: 'd1', due: 1_000 }]);
  expect(await unserved.tick(30 * HOUR)).toBe(0);
  expect(given).toEqual([]);
  expect(await digests.runsOf('d1', 5)).toMatchObject([{ due: 1_000, outcome: null }]);
  // Nor is anything planned that nobody could post: whoever serves it again catches up once.
  expect(await digests.digest('d1')).toMatchObject({ plannedTo: 0, coveredTo: 0 });
  await posting.tick(31 * HOUR);
  expect(given.map(period)).toMatchObject([{ due: 1_000, from: 0, to: 31 * HOUR }]);
});

test('a digest whose schedule cannot be read keeps no other from its channel', async () => {
  const { digests, given, posting } = await setting();
  await digests.saveDigest({ ...DIGEST, id: 'a', schedule: { cron: 'never', timeZone: 'UTC' } });
  await expect(posting.tick(9 * HOUR)).rejects.toThrow(/never/);
  expect(given.map(period)).toMatchObject([{ digest: 'd1', due: 8 * HOUR }]);
});

test('who made a digest is told, alone and once, that its channel takes nothing any more', async () => {
  const { digests, given, posting, end } = await setting();
  await digests.planRuns('d1', 0, [{ digest: 'd1', due: 1_000 }]);
  await posting.tick(1_000);
  await end(given[0]!, 'lost', 1_500, 'forbidden');
  await end(given[0]!, 'lost', 1_900, 'forbidden');
  expect(given.slice(1)).toMatchObject([
    {
      request: { kind: 'post', post: 'paused', raw: { digest: 'd1' } },
      person: DIGEST.createdBy,
      place: { channel: 'D-U', direct: true },
    },
  ]);
  expect(await digests.digest('d1')).toMatchObject({ pausedAt: 1_500 });
});

test('a platform that was away, or a token that was exchanged, pauses nothing', async () => {
  const { digests, given, posting, end } = await setting();
  await digests.planRuns('d1', 0, [{ digest: 'd1', due: 1_000 }]);
  await posting.tick(1_000);
  await end(given[0]!, 'lost', 1_500, 'token-invalid');
  expect(given).toHaveLength(1);
  expect(await digests.digest('d1')).toMatchObject({ pausedAt: null });
});
