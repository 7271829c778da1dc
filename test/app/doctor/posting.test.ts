import { expect, test } from 'vitest';
import { checkPosting } from '../../../src/app/doctor/posting.ts';
import type { Digest } from '../../../src/digest/digest.ts';
import { freshProgress } from '../../../src/sources/state.ts';
import { wholeState } from '../whole-state.ts';

const NOW = Date.UTC(2026, 0, 5, 12);
const PLACE = { platform: 'slack', team: 'T', channel: 'C1', thread: null, direct: false };
const PERSON = { platform: 'slack', id: 'U' };

const digest = (id: string, parts: Partial<Digest> = {}): Digest => ({
  id,
  place: PLACE,
  topic: null,
  schedule: { cron: '30 8 * * *', timeZone: 'UTC' },
  include: { conflicts: false, answers: false },
  whenNothing: 'silent',
  missed: 'skip',
  createdBy: PERSON,
  createdAt: NOW,
  pausedAt: null,
  coveredTo: NOW,
  plannedTo: NOW,
  ...parts,
});

test('how many there are and what comes next', async () => {
  const state = wholeState();
  await state.saveDigest(digest('one'));
  await state.saveDigest(digest('paused', { pausedAt: NOW }));
  await state.saveDigest(digest('elsewhere', { schedule: { cron: '0 8 * * *', timeZone: 'Moon/Tycho' } }));
  const checks = await checkPosting(state, NOW);
  expect(checks.map(({ state, found }) => `${state}: ${found}`)).toEqual([
    'good: 3 digests, next: 2026-01-06 08:30 UTC',
    'good: 0 watches',
    'good: 0 pages and feeds',
  ]);
});

test('a digest whose channel is gone, and a source that cannot be read, are told with what to do', async () => {
  const state = wholeState();
  await state.saveDigest(digest('gone', { pausedAt: NOW }));
  await state.planRuns('gone', NOW, [{ digest: 'gone', due: NOW }]);
  await state.endRun({ digest: 'gone', due: NOW }, 'lost', NOW, null);
  const problem = { code: 'refused', message: 'example.org answered 403', at: NOW, times: 2 };
  const list = async () => [
    {
      id: 's',
      kind: 'feed' as const,
      url: 'https://example.org/feed',
      title: null,
      folder: '',
      addedBy: PERSON,
      addedAt: NOW,
      progress: { ...freshProgress(NOW), problem },
    },
  ];
  const checks = await checkPosting({ ...state, sources: { ...state.sources, list } }, NOW);
  expect(checks[0]).toMatchObject({ state: 'warning', found: expect.stringContaining('slack channel C1') });
  expect(checks[0]!.remedy).toContain('/digest resume');
  expect(checks[2]).toMatchObject({ state: 'warning', found: expect.stringContaining('example.org answered 403') });
});
