import { afterAll, expect, test } from 'vitest';
import { serve } from '../../src/app/serve.ts';
import { OPEN_ACCESS } from '../../src/chat/access.ts';
import { failure, success } from '../../src/corpus/problem.ts';
import { indexDocuments } from '../../src/index/build/index-documents.ts';
import type { Platform } from '../../src/platforms/platform.ts';
import { documentFrom, textsOf } from '../answer/small-documents.ts';
import { asked } from '../chat/desk/setting.ts';
import { fakePlatform } from './fake-platform.ts';
import { folderWith } from './run-ibid.ts';
import { quietMetrics, wholeState } from './whole-state.ts';

const DOCUMENTS = [documentFrom('ferry.md', 'The ferry between Norvik and Sandholm was closed on March 3, 2024.')];
const home = folderWith({ 'documents/ferry.md': 'x' });
afterAll(home.remove);

function options(platforms: Record<string, Platform>) {
  const index = { ...indexDocuments(DOCUMENTS), documentsDir: home.path, generation: '1' };
  const current = textsOf(DOCUMENTS);
  return {
    library: {
      current: () => ({ index, current }),
      refresh: async () => failure({ code: 'unused', message: 'unused' }),
      close: () => {},
    },
    settings: { documents: home.path, index: home.path, maxFileBytes: 1000, threshold: 0.25, reader: null },
    access: OPEN_ACCESS,
    state: wholeState(),
    metrics: quietMetrics(),
    fetch: { allowed: success([]), contact: null },
    platforms: new Map(Object.entries(platforms)),
    served: () => {},
    refused: () => {},
    log: () => {},
    now: () => 1_000_000,
  };
}

test('a question that comes in is answered with the real commands', async () => {
  const slack = fakePlatform();
  const service = serve(options({ Slack: slack.platform }));
  expect(await service.begun).toEqual({ ok: true, value: null });
  expect(await slack.ask('When was the ferry closed?')).toBe('new');
  expect(await slack.ask('When was the ferry closed?')).toBe('known');
  expect(await service.stop(5_000)).toBe(0);
  expect(slack.messenger.posted.map(({ text }) => text).join()).toContain('March 3, 2024');
  expect(slack.log).toEqual(['start', 'stop']);
});

test('what an earlier life left unfinished is answered once the platforms are connected', async () => {
  const slack = fakePlatform();
  const before = wholeState();
  await before.accept(asked('When was the ferry closed?'));
  const service = serve({ ...options({ Slack: slack.platform }), state: before.restarted() });
  await service.begun;
  while (slack.messenger.posted.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
  expect(await service.stop(5_000)).toBe(0);
  expect(slack.messenger.posted).toHaveLength(1);
});

test('stopping takes nothing in, waits for what is in flight, and counts what is not finished in time', async () => {
  const slack = fakePlatform();
  let release: () => void = () => {};
  slack.messenger.before = () =>
    new Promise((resolve) => {
      release = resolve;
    });
  const service = serve(options({ Slack: slack.platform }));
  await service.begun;
  await slack.ask('When was the ferry closed?');
  expect(await service.stop(300)).toBe(1);
  expect(slack.log).toEqual(['start', 'stop']);
  const finished = service.stop(5_000);
  release();
  expect(await finished).toBe(0);
  expect(slack.messenger.posted).toHaveLength(1);
});

test('told to stop while a platform is still being waited for, it stops', async () => {
  const down = fakePlatform();
  down.hang();
  const service = serve(options({ Down: down.platform }));
  expect(await service.stop(100)).toBe(0);
  expect(new Set(down.log)).toEqual(new Set(['start', 'stop']));
});
