import { expect, test } from 'vitest';
import { readAccess } from '../../../src/chat/access.ts';
import type { AddedSource, Context, Source } from '../../../src/chat/context.ts';
import { success } from '../../../src/corpus/problem.ts';
import { asked, echo, PLACE, settingOf } from './setting.ts';

const SOURCE: Source = {
  kind: 'page',
  url: 'https://news.example/a',
  title: null,
  folder: 'water',
  saved: 1,
  fetchedAt: null,
  problem: null,
};
const ADDED: AddedSource = { ...SOURCE, alreadyThere: false, entries: 1, saved: [], problems: [] };

/** What a command finds in its context about the web, asked in a channel by somebody. */
async function found(rules: string, use: (context: Context) => Promise<string>, person = 'U') {
  const access = readAccess(rules);
  if (!access.ok) throw new Error(access.problem.message);
  const folders: string[] = [];
  const { desk, messenger } = settingOf({
    commands: [echo((_, context) => use(context))],
    access: access.value,
    addSource: async (_, folder) => {
      folders.push(folder);
      return success(ADDED);
    },
    feeds: async () => ['water', 'harbour', ''].map((folder) => ({ ...SOURCE, folder })),
  });
  await desk.accept(asked('x', { person: { platform: 'slack', id: person }, place: PLACE }));
  await desk.drain(1_000);
  return { said: messenger.posted[0]!.delivery.reply.summary, folders };
}

const adding = async ({ addSource }: Context): Promise<string> => {
  const added = await addSource!('https://news.example/a');
  return added.ok ? 'added' : added.problem.code;
};
const listing = async ({ feeds }: Context): Promise<string> =>
  (await feeds!()).map(({ folder }) => folder || 'top').join(' ');

test('an address is added by those who may, into the folder that they see', async () => {
  const rules = 'default: [harbour, water]\nadd: [slack/U]';
  expect(await found(rules, adding)).toEqual({ said: 'added', folders: ['harbour'] });
  expect(await found(rules, adding, 'OTHER')).toEqual({ said: 'not-allowed', folders: [] });
  expect(await found('default: none\nadd: all', adding)).toEqual({ said: 'not-allowed', folders: [] });
});

test('feeds and pages are listed where their folder may be seen', async () => {
  expect((await found('default: all', listing)).said).toBe('water harbour top');
  expect((await found('default: [water]', listing)).said).toBe('water');
  expect((await found("default: ['.', harbour]", listing)).said).toBe('harbour top');
});

test('without a fetcher, feeds or a state the context has none', async () => {
  const { desk, messenger } = settingOf({
    commands: [echo(async (_, context) => ['addSource', 'feeds', 'digests'].filter((name) => name in context).join())],
  });
  await desk.accept(asked('x'));
  await desk.drain(1_000);
  expect(messenger.posted[0]!.delivery.reply.summary).toBe('');
});
