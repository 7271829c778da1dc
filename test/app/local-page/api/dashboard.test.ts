import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dashboardRoutes } from '../../../../src/app/local-page/api/dashboard.ts';
import type { Digest } from '../../../../src/digest/digest.ts';
import type { DigestsBoard } from '../../../../src/page-views/boards/digests-board.ts';
import type { DocumentsBoard } from '../../../../src/page-views/boards/documents-board.ts';
import type { QuestionsBoard } from '../../../../src/page-views/boards/questions-board.ts';
import { citation, ending, invocation } from '../../../store/samples.ts';
import { NOW, type Served, serveRoutes, viewOf } from './served.ts';

let served: Served;
beforeAll(async () => {
  served = await serveRoutes(dashboardRoutes, 'samples');
  served.write('wire/empty.txt', '');
  served.write('water/not a document.xyz', 'x');
  await served.reindex();
});
afterAll(() => served.remove());

const get = async <T>(path: string, seen = {}): Promise<T> => (await (await served.get(path, seen)).json()) as T;
const documents = (query = '', seen = {}) => get<DocumentsBoard>(`/dashboard/documents${query}`, seen);

describe('documents', () => {
  test('all of them, with what was skipped and why', async () => {
    const { total, counts, skipped, documents: listed } = await documents('?limit=500');
    expect(total).toBe(served.shelf().index.documents.length);
    expect(counts.documents).toBe(total);
    expect(counts.passages).toBe(served.shelf().index.passageCount);
    expect(listed).toHaveLength(total);
    expect(skipped.files.map(({ file }) => file)).toContain('wire/empty.txt');
    for (const { reason } of skipped.files) expect(reason.length).toBeGreaterThan(5);
    expect((await documents('?offset=2&limit=3')).documents).toEqual(listed.slice(2, 5));
    const [first] = (await documents('?limit=1')).sites;
    expect((await documents(`?site=${encodeURIComponent(first!.site)}`)).total).toBe(first!.documents);
    expect((await documents('?words=taliban')).total).toBeGreaterThan(0);
    expect((await documents('?words=no%20such%20words')).total).toBe(0);
  });

  test('nothing is counted or named of what may not be seen', async () => {
    const seen = await documents('?limit=500', { view: viewOf('water') });
    expect(seen.documents.length).toBeGreaterThan(0);
    for (const file of [...seen.documents, ...seen.skipped.files].map((one) => one.file))
      expect(file).toMatch(/^water\//);
    for (const { files } of seen.clusters) for (const file of files) expect(file).toMatch(/^water\//);
    expect(seen.counts.documents).toBe(seen.documents.length);
  });
});

test('questions: answered, unanswered, marked wrong; no file that may not be seen', async () => {
  const ask = async (key: string, at: number, outcome: 'answered' | 'unanswered') => {
    const asked = invocation([key], { receivedAt: at });
    await served.state.accept(asked);
    await served.state.posting(asked.id, { question: key, citations: [citation('water/x.md'), citation('wire/y.md')] });
    await served.state.finished(asked.id, ending({ outcome }));
    return asked.id;
  };
  await ask('first?', NOW - 2000, 'answered');
  const second = await ask('second?', NOW - 1000, 'unanswered');
  await served.state.judge(second, { platform: 'slack', id: 'U1' }, 'wrong', NOW);
  const shown = await get<QuestionsBoard>('/dashboard/questions', { view: viewOf('water') });
  expect(shown.counts).toEqual({ answered: 1, conflicting: 0, unanswered: 1, wrong: 1 });
  expect(shown.questions).toEqual([
    {
      id: second,
      question: 'second?',
      when: new Date(NOW - 1000).toISOString(),
      outcome: 'unanswered',
      right: 0,
      wrong: 1,
      place: 'slack channel C1',
      files: ['water/x.md'],
    },
    expect.objectContaining({ question: 'first?', outcome: 'answered' }),
  ]);
  expect((await get<QuestionsBoard>('/dashboard/questions?outcome=answered')).total).toBe(1);
  expect((await get<QuestionsBoard>('/dashboard/questions?marked=wrong')).questions.map(({ id }) => id)).toEqual([
    second,
  ]);
  expect((await get<QuestionsBoard>('/dashboard/questions?offset=1&limit=1')).questions).toHaveLength(1);
});

test('digests to come, with what waits to be told; none of direct messages', async () => {
  const digest: Digest = {
    id: 'd1',
    place: { platform: 'slack', team: 'T1', channel: 'C1', thread: null, direct: false },
    topic: 'ferries',
    schedule: { cron: '0 9 * * *', timeZone: 'UTC' },
    include: { conflicts: true, answers: true },
    whenNothing: 'silent',
    missed: 'catch-up',
    createdBy: { platform: 'slack', id: 'U1' },
    createdAt: NOW - 5000,
    pausedAt: null,
    coveredTo: NOW - 5000,
    plannedTo: NOW - 5000,
  };
  await served.state.saveDigest(digest);
  await served.state.saveDigest({ ...digest, id: 'd2', place: { ...digest.place, direct: true } });
  await served.state.noteDocuments([], NOW - 4000);
  await served.state.noteDocuments([{ file: 'water/new.md', hash: 'a' }], NOW - 3000);
  const shown = await get<DigestsBoard>('/dashboard/digests');
  expect(shown.total).toBe(1);
  expect(shown.digests).toEqual([
    expect.objectContaining({
      id: 'd1',
      topic: 'ferries',
      waiting: 1,
      next: expect.arrayContaining(['2025-07-10T09:00:00.000Z']),
    }),
  ]);
  expect(shown.watches).toEqual([]);
});
