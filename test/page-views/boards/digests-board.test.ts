import { expect, test } from 'vitest';
import type { Digest } from '../../../src/digest/digest.ts';
import { boardDigest, boardWatch, inOrderOfDue } from '../../../src/page-views/boards/digests-board.ts';
import { isPrivate, placeInWords } from '../../../src/page-views/boards/place-words.ts';

const PLACE = { platform: 'slack', team: 'T1', channel: 'C1', thread: null, direct: false };
const NOW = Date.UTC(2025, 6, 9, 12);
const digest = (id: string, cron: string, given: Partial<Digest> = {}): Digest => ({
  id,
  place: PLACE,
  topic: null,
  schedule: { cron, timeZone: 'UTC' },
  include: { conflicts: true, answers: true },
  whenNothing: 'silent',
  missed: 'catch-up',
  createdBy: { platform: 'slack', id: 'U1' },
  createdAt: 0,
  pausedAt: null,
  coveredTo: 0,
  plannedTo: 0,
  ...given,
});

test('digests stand in the order in which they are due; paused ones, and those of no known time zone, last', () => {
  const all = [
    digest('paused', '0 13 * * *', { pausedAt: 1 }),
    digest('evening', '0 18 * * *'),
    digest('nowhere', '0 13 * * *', { schedule: { cron: '0 13 * * *', timeZone: 'Mars/Olympus' } }),
    digest('soon', '0 13 * * *'),
  ];
  expect(inOrderOfDue(all, NOW).map(({ id }) => id)).toEqual(['soon', 'evening', 'paused', 'nowhere']);
});

test('what is told of a digest and of a watch', () => {
  const shown = boardDigest(
    digest('d', '0 9 * * *', { topic: 'ferries' }),
    [{ digest: 'd', due: NOW, outcome: 'posted' }],
    4,
    NOW,
  );
  expect(shown).toEqual({
    id: 'd',
    topic: 'ferries',
    schedule: 'every day at 9:00, UTC',
    place: 'slack channel C1',
    paused: false,
    next: ['2025-07-10T09:00:00.000Z', '2025-07-11T09:00:00.000Z', '2025-07-12T09:00:00.000Z'],
    lastRuns: [{ due: '2025-07-09T12:00:00.000Z', outcome: 'posted' }],
    waiting: 4,
  });
  expect(boardDigest(digest('d', '0 9 * * *', { pausedAt: 5 }), [], 0, NOW)).toMatchObject({ paused: true, next: [] });
  const watch = {
    id: 'w',
    kind: 'question' as const,
    text: 'Who pays?',
    place: { ...PLACE, platform: 'web', direct: true },
    person: { platform: 'web', id: 'local' },
    perHour: 4,
    createdAt: 0,
    pausedAt: null,
    endedAt: null,
  };
  expect(boardWatch(watch)).toEqual({
    id: 'w',
    kind: 'question',
    what: 'Who pays?',
    place: 'this page',
    paused: false,
  });
});

test('direct messages are private, but for those to the page', () => {
  const direct = { ...PLACE, direct: true };
  expect([PLACE, direct, { ...direct, platform: 'web' }].map(isPrivate)).toEqual([false, true, false]);
  expect(placeInWords(direct)).toBe('a direct message on slack');
});
