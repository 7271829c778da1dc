import { describe, expect, test } from 'vitest';
import { actions, commands } from '../../commands/index.ts';
import { readAccess } from '../../src/chat/access.ts';
import type { Command, Option } from '../../src/chat/command.ts';
import type { Source } from '../../src/chat/context.ts';
import type { RawArguments } from '../../src/chat/invocation.ts';
import { citationsOf } from '../../src/chat/reply.ts';
import { success } from '../../src/corpus/problem.ts';
import { digestPost } from '../../src/digest/compose/digest-post.ts';
import { digestDesk } from '../../src/digest/desk/digest-desk.ts';
import type { Digest } from '../../src/digest/digest.ts';
import type { DigestState } from '../../src/digest/state.ts';
import type { Watch } from '../../src/digest/watch.ts';
import { asked, PLACE, pressed, settingOf } from '../chat/desk/setting.ts';
import { memoryState } from '../chat/memory-state.ts';
import { memoryDigestState } from '../digest/memory-digest-state.ts';
import { sampleShelf } from '../sample-shelf.ts';

const read = readAccess('default: [water]\nchannels: {slack/T/OPEN: all}\nadd: all');
if (!read.ok) throw new Error(read.problem.message);
const access = read.value;
const OPEN = { ...PLACE, channel: 'OPEN' };

/** Words that stand in hidden documents alone: names of files, titles, and what they say. */
const HIDDEN =
  /harbour|saltmere|dredg|taliban|steppe|kabul|moscow|supreme court|wire\/|saved pages|echo dredger|97 million/i;

/** What is asked here must not hold the hidden words itself, or it would be found in the echo of the question. */
const TEXTS = [
  'what was decided on 17 April 2025?',
  'when was the ban lifted',
  'who paid for it and how much did it cost',
  'officially recognised the government',
  'authority',
  'silt',
  'echo',
  'opinion',
  'brief',
  '2025',
];

const values: Readonly<Record<Option['kind'], string>> = {
  text: '1',
  document: 'opinion_recognition',
  day: '2025',
  flag: 'no',
  choice: '',
  file: '',
  channel: 'OPEN',
};

async function setting() {
  const shelf = await sampleShelf();
  const addDocument = async ({ name }: { name: string }, folder: string) =>
    success({
      file: `${folder}/${name}`,
      title: null,
      published: null,
      saved: null,
      language: null,
      passages: 1,
      notes: [],
      duplicates: [],
    });
  const chat = memoryState();
  const state = memoryDigestState(chat);
  await fill(
    state,
    shelf.index.documents.map(({ file, hash }) => ({ file, hash })),
  );
  const post = digestPost({
    digest: (id) => state.digest(id),
    changes: (after, upTo) => state.changesBetween(after, upTo),
    unanswered: (place, since) => state.unanswered(place, since, 50),
    drifted: (place, after, upTo) => state.driftedIn(place, after, upTo),
    quoting: (files, limit) => state.repliesQuoting(files, limit),
  });
  const digests = digestDesk({
    state,
    digestPost: post,
    directTo: async () => DIRECT,
    // Whoever asks may post in the open channel too.
    destination: async ({ channel }, _, from) => success({ ...from, channel }),
    threadOf: (_, message) => message.id,
  });
  const found = settingOf({
    commands,
    actions,
    shelf: () => shelf,
    access,
    addDocument,
    state: chat,
    posts: [post],
    digests,
    feeds: async () => [feedIn('water', 'Lind news'), feedIn('harbour', 'Dredging news')],
  });
  // What an open channel asked, and was not told.
  const keys = ['unanswered'];
  await found.desk.accept(asked('who designed the Echo Dredger of Saltmere?', { keys, place: OPEN }));
  await found.desk.drain(5_000);
  found.messenger.posted.splice(0);
  return { ...found, digestState: state };
}

const DIRECT = { ...PLACE, channel: 'D', direct: true };
const SECRET = { digest: 'digest-of-open-1', watch: 'watch-of-open-01', own: 'watch-of-alone-1' };

/** Digests and watches of an open channel, of a direct message, and of the channel that sees one folder. */
async function fill(state: DigestState, documents: readonly { readonly file: string; readonly hash: string }[]) {
  await state.noteDocuments([], 1_000);
  await state.noteDocuments(documents, 2_000);
  const digest: Digest = {
    id: SECRET.digest,
    place: OPEN,
    topic: 'dredging of Saltmere harbour',
    schedule: { cron: '30 8 * * 1-5', timeZone: 'Europe/Berlin' },
    include: { conflicts: true, answers: true },
    whenNothing: 'line',
    missed: 'catch-up',
    createdBy: { platform: 'slack', id: 'U' },
    createdAt: 1_000,
    pausedAt: null,
    coveredTo: 1_000,
    plannedTo: 1_000,
  };
  await state.saveDigest(digest);
  await state.saveDigest({ ...digest, id: 'digest-of-here-1', place: PLACE, topic: null });
  const watch: Watch = {
    id: SECRET.watch,
    kind: 'topic',
    text: 'the Taliban',
    place: OPEN,
    person: { platform: 'slack', id: 'OTHER' },
    perHour: 4,
    createdAt: 1_000,
    pausedAt: null,
    endedAt: null,
  };
  await state.saveWatch(watch);
  await state.saveWatch({ ...watch, id: SECRET.own, text: 'who paid for the Echo Dredger?', place: DIRECT });
  await state.saveWatch({ ...watch, id: 'watch-of-here-01', text: 'the mill', place: PLACE });
}

const feedIn = (folder: string, title: string): Source => ({
  kind: 'feed',
  url: 'https://news.example/feed',
  title,
  folder,
  saved: 1,
  fetchedAt: null,
  problem: null,
});

/** Everything a command can be given: its main option alone, and with each of the others; of a choice every one. */
function requestsOf({ options }: Command, text: string): RawArguments[] {
  const main = options.find((option) => option.main);
  const mains = !main ? [{}] : valuesOf(main, text).map((value) => ({ [main.name]: value }));
  const rest = options.filter((option) => option !== main && option.kind !== 'file');
  const others = [{}, ...rest.flatMap((option) => valuesOf(option, '1').map((value) => ({ [option.name]: value })))];
  const file = options.some(({ kind }) => kind === 'file') ? [{ file: { name: 'new.md', size: 3, handle: null } }] : [];
  return [...mains.flatMap((given) => others.map((other) => ({ ...given, ...other }))), ...file];
}

/** A command whose main option is chosen from a list takes no text in it. */
const textsFor = ({ options }: Command, ...more: readonly string[]): readonly string[] =>
  options.some(({ main, kind }) => main && kind === 'choice') ? [''] : [...TEXTS, ...more];

function valuesOf({ kind, choices = [], main }: Option, text: string): string[] {
  if (kind === 'choice') return choices.map(({ value }) => value);
  return [main ? text : values[kind]];
}

describe('a channel that may see one folder', () => {
  test.each(commands.map((command) => [command.name, command] as const))(
    '/%s tells of no other',
    async (_, command) => {
      const { desk, messenger } = await setting();
      let count = 0;
      for (const text of textsFor(command))
        for (const raw of requestsOf(command, text)) {
          const request = { kind: 'command', command: command.name, raw, conversational: false } as const;
          await desk.accept(asked('', { keys: [`${command.name}:${++count}`], request }));
        }
      expect(await desk.drain(20_000)).toBe(0);
      expect(messenger.posted).toHaveLength(count);
      for (const { delivery } of messenger.posted) {
        expect(delivery.reply.summary).not.toMatch(/went wrong/);
        expect(JSON.stringify(delivery.reply)).not.toMatch(HIDDEN);
        for (const { file, copies } of citationsOf(delivery.reply))
          for (const name of [file, ...copies]) expect(name).toMatch(/^water\//);
      }
    },
  );

  // Or the tests above would pass for commands that find nothing anywhere.
  test.each(commands.filter(({ name }) => name !== 'add').map((command) => [command.name, command] as const))(
    '/%s tells of them in an open channel',
    async (_, command) => {
      const { desk, messenger } = await setting();
      let count = 0;
      for (const text of textsFor(command, 'Taliban', 'Russia removed the Taliban from its list in March 2025.'))
        for (const raw of requestsOf(command, text)) {
          const request = { kind: 'command', command: command.name, raw, conversational: false } as const;
          await desk.accept(asked('', { keys: [`${command.name}:${++count}`], request, place: OPEN }));
        }
      await desk.drain(20_000);
      expect(JSON.stringify(messenger.posted.map(({ delivery }) => delivery.reply))).toMatch(HIDDEN);
    },
  );

  test('a preview quotes what may be seen from here, and an open channel sees more', async () => {
    const { desk, messenger } = await setting();
    for (const place of [PLACE, OPEN]) {
      const raw = { action: 'preview', digest: '1' };
      const request = { kind: 'command', command: 'digest', raw, conversational: false } as const;
      await desk.accept(asked('', { keys: [`preview:${place.channel}`], request, place }));
      await desk.drain(5_000);
    }
    const [here, open] = messenger.posted.map(({ delivery }) => delivery.reply);
    expect(citationsOf(here!).map(({ file }) => file.split('/')[0])).toContain('water');
    expect(JSON.stringify(here)).not.toMatch(HIDDEN);
    expect(JSON.stringify(citationsOf(open!))).toMatch(HIDDEN);
  });

  test('a digest made in an open channel for one that sees a folder shows there what that one may see', async () => {
    const { desk, options, messenger, digestState } = await setting();
    const raw = { action: 'create', when: 'daily at 9', channel: PLACE.channel };
    const request = { kind: 'command', command: 'digest', raw, conversational: false } as const;
    await desk.accept(asked('', { keys: ['make'], request, place: OPEN }));
    await desk.drain(5_000);
    const made = (await digestState.digests()).find(({ madeIn }) => madeIn?.channel === OPEN.channel)!;
    expect(made.place).toEqual(PLACE);
    messenger.posted.splice(0);
    const raws = { digest: made.id, due: 3_000, from: 1_000, to: 3_000 };
    // As the ticker posts it: in the digest's own place.
    for (const place of [made.place, OPEN])
      await desk.accept(
        asked('', { keys: [`run ${place.channel}`], place, request: { kind: 'post', post: 'digest', raw: raws } }),
      );
    await desk.drain(5_000);
    const [there, open] = messenger.posted.map(({ delivery }) => delivery.reply);
    expect(options.posts).toHaveLength(1);
    expect(citationsOf(there!).map(({ file }) => file.split('/')[0])).toContain('water');
    expect(JSON.stringify(there)).not.toMatch(HIDDEN);
    expect(JSON.stringify(citationsOf(open!))).toMatch(HIDDEN);
  });

  test.each(['stop-watch', 'stop-own-watch', 'pause-digest', 'delete-digest'])(
    'the button “%s” with what is another channel’s, or another person’s, changes and tells nothing',
    async (action) => {
      const { desk, messenger, digestState } = await setting();
      const question = asked('how many people fell ill?');
      await desk.accept(question);
      const before = [await digestState.digests(), await digestState.watches()];
      for (const [i, value] of Object.values(SECRET).entries())
        await desk.accept(
          pressed(action, question.id, {
            receivedAt: i + 1,
            request: { kind: 'action', action, target: question.id, value },
          }),
        );
      await desk.drain(5_000);
      expect(messenger.posted).toHaveLength(4);
      expect(JSON.stringify(messenger.posted)).not.toMatch(HIDDEN);
      expect([await digestState.digests(), await digestState.watches()]).toEqual(before);
    },
  );

  test('suggestions while typing tell of no other', async () => {
    const { desk } = await setting();
    const person = { platform: 'slack', id: 'U' };
    let offered = 0;
    for (const command of commands.filter(({ complete }) => complete))
      for (const option of command.options)
        for (const typed of ['', 'o', 'har', 'dredg', 'e']) {
          const choices = await desk.complete(command.name, option.name, typed, person, PLACE);
          offered += choices.length;
          expect(JSON.stringify(choices)).not.toMatch(HIDDEN);
        }
    expect(offered).toBeGreaterThan(0);
  });

  test('prompts and the home page tell of no other', async () => {
    const { desk } = await setting();
    const person = { platform: 'slack', id: 'U' };
    expect(JSON.stringify(await desk.home(person, PLACE))).not.toMatch(HIDDEN);
    expect(JSON.stringify(await desk.prompts(person, PLACE, 4))).not.toMatch(HIDDEN);
  });

  test.each(actions.map(({ name }) => [name] as const))(
    'the button “%s” under a reply of an open channel, pressed here, tells nothing of it',
    async (name) => {
      const { desk, messenger } = await setting();
      const question = asked('when did Russia delist the Taliban?', { place: OPEN });
      await desk.accept(question);
      await desk.drain(5_000);
      expect(JSON.stringify(messenger.posted[0]?.delivery.reply)).toMatch(HIDDEN);
      for (const [i, value] of ['', '0', '1', '2'].entries())
        await desk.accept(
          pressed(name, question.id, {
            receivedAt: i + 1,
            request: { kind: 'action', action: name, target: question.id, value },
          }),
        );
      await desk.drain(5_000);
      expect(messenger.posted).toHaveLength(5);
      for (const { delivery } of messenger.posted.slice(1)) {
        // What the same person asked elsewhere may be named by its question, which they typed themselves.
        const said = JSON.stringify(delivery.reply).replaceAll('when did Russia delist the Taliban?', '');
        expect(said).not.toMatch(HIDDEN);
        expect(
          citationsOf(delivery.reply)
            .map(({ file }) => file)
            .filter((file) => !file.startsWith('water/')),
        ).toEqual([]);
      }
    },
  );

  test('a link to a reply of an open channel tells nothing of it', async () => {
    const { desk, messenger } = await setting();
    await desk.accept(asked('when did Russia delist the Taliban?', { place: OPEN }));
    await desk.drain(5_000);
    const request = {
      kind: 'command',
      command: 'verify',
      raw: { quotation: 'link:OPEN/m1' },
      conversational: false,
    } as const;
    await desk.accept(asked('', { keys: ['verify'], request }));
    await desk.drain(5_000);
    expect(messenger.posted).toHaveLength(2);
    expect(JSON.stringify(messenger.posted[1]?.delivery.reply)).not.toMatch(HIDDEN);
  });
});
