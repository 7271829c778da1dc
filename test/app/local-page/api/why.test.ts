import { afterAll, beforeAll, expect, test } from 'vitest';
import { whyRoutes } from '../../../../src/app/local-page/api/why.ts';
import type { Why } from '../../../../src/page-views/why/why.ts';
import { type Served, serveRoutes, viewOf } from './served.ts';

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

test('without a question there is nothing to explain', async () => {
  expect((await served.get('/why?question=%20')).status).toBe(400);
});
