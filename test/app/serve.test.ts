import { afterAll, expect, test } from 'vitest';
import { serve } from '../../src/app/serve.ts';
import { OPEN_ACCESS } from '../../src/chat/access.ts';
import type { Desk } from '../../src/chat/desk.ts';
import type { Delivery } from '../../src/chat/messenger.ts';
import { failure, success } from '../../src/corpus/problem.ts';
import { indexDocuments } from '../../src/index/build/index-documents.ts';
import type { Platform } from '../../src/platforms/platform.ts';
import { documentFrom, textsOf } from '../answer/small-documents.ts';
import { FakeMessenger } from '../chat/desk/fake-messenger.ts';
import { asked } from '../chat/desk/setting.ts';
import { memoryState } from '../chat/memory-state.ts';
import { folderWith } from './run-ibid.ts';

const DOCUMENTS = [documentFrom('ferry.md', 'The ferry between Norvik and Sandholm was closed on March 3, 2024.')];
const home = folderWith({ 'documents/ferry.md': 'x' });
afterAll(home.remove);

/** A platform in memory, which can be told to refuse us. */
function fakePlatform(problem?: string) {
  const messenger = new FakeMessenger();
  const log: string[] = [];
  let desk: Desk | null = null;
  const platform: Platform = {
    messenger,
    start: async (given) => {
      desk = given;
      log.push('start');
      return problem ? failure({ code: 'unauthorized', message: problem }) : success('Slack: ibid in Testers');
    },
    stop: async () => void log.push('stop'),
  };
  return { platform, messenger, log, ask: (question: string) => desk!.accept(asked(question)) };
}

function options(platforms: Record<string, Platform>) {
  const index = { ...indexDocuments(DOCUMENTS), documentsDir: home.path, generation: '1' };
  const current = textsOf(DOCUMENTS);
  const lines: string[] = [];
  return {
    lines,
    given: {
      library: {
        current: () => ({ index, current }),
        refresh: async () => failure({ code: 'unused', message: 'unused' }),
        close: () => {},
      },
      settings: { documents: home.path, index: home.path, maxFileBytes: 1000 },
      access: OPEN_ACCESS,
      state: memoryState(),
      platforms: new Map(Object.entries(platforms)),
      log: (_level: string, message: string) => void lines.push(message),
      now: () => 1_000_000,
    },
  };
}

test('a question that comes in is answered with the real commands', async () => {
  const slack = fakePlatform();
  const service = await serve(options({ Slack: slack.platform }).given);
  if (!service.ok) throw new Error(JSON.stringify(service.problem));
  expect(service.value.lines).toEqual(['Slack: ibid in Testers']);
  expect(await slack.ask('When was the ferry closed?')).toBe('new');
  expect(await slack.ask('When was the ferry closed?')).toBe('known');
  expect(await service.value.stop(5_000)).toBe(0);
  expect(slack.messenger.posted.map(({ text }) => text).join()).toContain('March 3, 2024');
  expect(slack.log).toEqual(['start', 'stop']);
});

test('a platform that refuses us does not keep the other from serving', async () => {
  const slack = fakePlatform();
  const discord = fakePlatform('the token is refused');
  const service = await serve(options({ Slack: slack.platform, Discord: discord.platform }).given);
  expect(service).toMatchObject({
    ok: true,
    value: { problems: [{ name: 'Discord', problem: { message: 'the token is refused' } }] },
  });
  if (service.ok) await service.value.stop(10);
  expect(discord.log).toEqual(['start']);
});

test('when all refuse us, nothing is served, and each reason is told', async () => {
  const service = await serve(
    options({ Slack: fakePlatform('no').platform, Discord: fakePlatform('nor here').platform }).given,
  );
  expect(service.ok ? [] : service.problem.map(({ name, problem }) => `${name}: ${problem.message}`)).toEqual([
    'Slack: no',
    'Discord: nor here',
  ]);
});

test('what an earlier life left unfinished is answered once the platforms can post', async () => {
  const slack = fakePlatform();
  const { given } = options({ Slack: slack.platform });
  const before = memoryState();
  await before.accept(asked('When was the ferry closed?'));
  const service = await serve({ ...given, state: before.restarted() });
  if (service.ok) await service.value.stop(5_000);
  expect(slack.messenger.posted).toHaveLength(1);
});

test('stopping takes nothing in, waits for what is in flight, and counts what is not finished in time', async () => {
  const slack = fakePlatform();
  let release: () => void = () => {};
  slack.messenger.before = () => new Promise((resolve) => (release = resolve));
  const service = await serve(options({ Slack: slack.platform }).given);
  if (!service.ok) throw new Error('not started');
  await slack.ask('When was the ferry closed?');
  expect(await service.value.stop(300)).toBe(1);
  expect(slack.log).toEqual(['start', 'stop']);
  const finished = service.value.stop(5_000);
  release();
  expect(await finished).toBe(0);
  expect(slack.messenger.posted.map(({ delivery }: { delivery: Delivery }) => delivery.again)).toEqual([false]);
});
