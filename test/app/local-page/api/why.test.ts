import { afterAll, beforeAll, expect, test } from 'vitest';
import { whyRoutes } from '../../../../src/app/local-page/api/why.ts';
import type { Why } from '../../../../src/page-views/why/why.ts';
import { ending, invocation } from '../../../store/samples.ts';
import { NOW, type Served, serveRoutes, viewOf } from './served.ts';

let served: Served;
beforeAll(async () => {
  served = await serveRoutes(whyRoutes, 'samples');
});
afterAll(() => served.remove());

const why = async (query: string, seen = {}) =>
  (await (await served.get(`/why?question=${query}`, seen)).json()) as Why;

test('candidates, as many as are asked for, of documents that may be seen and were there', async () => {
  const question = encodeURIComponent('When did Russia recognise the Taliban government?');
  const all = await why(question);
  expect(all.candidates.length).toBe(40);
  expect(all.total).toBeGreaterThan(40);
  expect((await why(`${question}&limit=3`)).candidates).toEqual(all.candidates.slice(0, 3));
  const early = await why(`${question}&asOf=2025-06-30`);
  expect(early.candidates.length).toBeGreaterThan(0);
  for (const { published } of early.candidates) expect(published === null || published <= '2025-06-30').toBe(true);
  const some = await why(question, { view: viewOf('wire') });
  expect(some.candidates.length).toBeGreaterThan(0);
  for (const { file } of some.candidates) expect(file).toMatch(/^wire\//);
});

test('of a reply its question is explained as it was understood after what was asked before', async () => {
  const place = { platform: 'web', team: null, channel: 'c1', thread: null, direct: true };
  const ask = async (key: string, question: string, receivedAt: number, where = place) => {
    const asked = invocation([key], {
      place: where,
      receivedAt,
      request: { kind: 'command', command: 'ask', raw: { question }, conversational: true },
    });
    await served.state.accept(asked);
    await served.state.posting(asked.id, { question, citations: [] });
    await served.state.finished(asked.id, ending());
    return asked.id;
  };
  await ask('first', 'When did Russia recognise the Taliban government?', NOW - 60_000);
  const id = await ask('second', 'And why?', NOW - 30_000);
  const alone = await why(encodeURIComponent('And why?'));
  const after = await why(`ignored&id=${id}`);
  expect(after.question).toBe('And why?');
  expect(after.total).toBeGreaterThan(alone.total);
  expect(after.understood.map(({ name }) => name).join()).toContain('Taliban');
  const elsewhere = await ask('third', 'And why?', NOW, { ...place, platform: 'slack' });
  expect((await served.get(`/why?id=${elsewhere}`)).status).toBe(400);
});

test('without a question there is nothing to explain', async () => {
  expect((await served.get('/why?question=%20')).status).toBe(400);
});
