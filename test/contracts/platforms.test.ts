import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { commands } from '../../commands/index.ts';
import { indexDocuments } from '../../src/index/build/index-documents.ts';
import { documentFrom, textsOf } from '../answer/small-documents.ts';
import { sampleShelf } from '../sample-shelf.ts';
import { type Chat, type Done, type Fault, type Shown, until } from './chat.ts';
import { discordChat } from './discord-chat.ts';
import { slackChat } from './slack-chat.ts';

const QUESTION = 'when did Russia delist the Taliban?';

/** What is typed, for every command that can be: its main option filled. */
const TYPED: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  ask: { question: QUESTION, 'as-of': '2025-12-31' },
  search: { words: 'dredging' },
  sources: { filter: 'water' },
  source: { name: 'water/final-count.md' },
  timeline: { topic: 'Taliban' },
  compare: { topic: 'recognition of the Taliban' },
  verify: { quotation: 'In all 112 people fell ill in Harrowdale and Upper Lind; nobody died.' },
  check: { claim: 'Nobody died in the outbreak in Harrowdale.' },
  digest: { action: 'create', topic: 'recognition', when: 'weekdays at 8:30' },
  watch: { 'topic-or-question': 'dredging' },
  unanswered: {},
  help: {},
};

const OPENERS = [
  ['Slack by Socket Mode', () => slackChat('socket')],
  ['Slack by HTTP', () => slackChat('http')],
  ['Discord', () => discordChat()],
] as const;

describe.each(OPENERS)('%s', (_, open) => {
  let chat: Chat;
  beforeEach(async () => {
    chat = await open();
  });
  afterEach(async () => {
    vi.restoreAllMocks();
    const violations = [...chat.violations()];
    await chat.stop();
    expect(violations).toEqual([]);
  });

  /** Waits for so many replies in all, and for none more. */
  async function replies(count: number): Promise<Shown[]> {
    await until(() => chat.replies().length >= count, `reply ${count}`);
    await chat.desk.desk.drain(5_000);
    await new Promise((resolve) => setTimeout(resolve, 60));
    const shown = chat.replies();
    expect(shown.map(({ text }) => text.slice(0, 60))).toHaveLength(count);
    return shown;
  }
  async function reply(count = 1): Promise<Shown> {
    return (await replies(count)).at(-1)!;
  }
  async function isSound(shown: Shown): Promise<void> {
    const { texts } = await sampleShelf();
    expect(shown.faults).toEqual([]);
    expect(shown.text).not.toMatch(/went wrong/);
    for (const quote of shown.quotes)
      expect([...texts.values()].some((text) => text.includes(quote.trim()))).toBe(true);
  }

  test.each(commands.filter(({ typed, name }) => typed !== false && name !== 'add').map(({ name }) => [name]))(
    '/%s is acknowledged and answered once, in words of the documents',
    async (name) => {
      const options = TYPED[name];
      expect(options).toBeDefined();
      const done = chat.type(name, options!);
      expect(await done.acknowledged()).toBeLessThan(3_000);
      await isSound(await reply());
    },
  );

  test('a form is the command with what was typed and what was filled in, once however often it is sent', async () => {
    const sent = await chat.fill('digest', { action: 'create', topic: 'the harbour' }, { when: 'every Monday at 9' });
    expect(await sent.acknowledged()).toBeLessThan(3_000);
    const shown = await reply();
    await isSound(shown);
    expect(shown.text).toMatch(/the harbour/);
    expect(shown.text).toMatch(/Monday/);
    sent.again();
    await replies(1);
  });

  test('a mention is answered with the quotation, and every button under it works', async () => {
    chat.mention(QUESTION);
    const answer = await reply();
    await isSound(answer);
    expect(answer.text).toMatch(/17 April 2025/);
    expect(answer.quotes[0]).toMatch(/removed the Taliban/);
    expect(answer.buttons).toEqual(expect.arrayContaining(['More context', 'Other sources', 'Right', 'Wrong']));
    let count = 1;
    for (const button of new Set(answer.buttons)) {
      chat.press(answer, button);
      const shown = await reply(++count);
      await isSound(shown);
      expect(shown.text).not.toBe(answer.text);
    }
  });

  test('a private answer can be shared, and then all see it', async () => {
    chat.type('ask', { question: QUESTION, private: 'yes' });
    const own = await reply();
    expect(own.isPrivate).toBe(true);
    chat.press(own, 'Share to channel');
    const shared = await reply(2);
    expect(shared.isPrivate).toBe(false);
    expect(shared.quotes[0]).toBe(own.quotes[0]);
  });

  test('what does not fit is a page away', async () => {
    chat.type('sources', {});
    const seen = new Set<string>();
    let page = await reply();
    for (let count = 2; ; count++) {
      for (const title of page.text.match(/\S[^\n]*\.(?:md|txt|html|pdf|docx)/g) ?? []) seen.add(title);
      const more = page.buttons.find((label) => /more/i.test(label));
      if (!more) break;
      chat.press(page, more);
      page = await reply(count);
    }
    expect(seen.size).toBe(17);
  });

  test('a follow-up is understood with the question before it; talk among people is left alone', async () => {
    chat.mention(QUESTION);
    const first = await reply();
    chat.chatter(first, 'interesting, thank you');
    chat.followUp(first, 'and who asked for it?');
    const second = await reply(2);
    expect(second.text).toMatch(/prosecutor general/i);
    await isSound(second);
  });

  test('a direct message is answered; a file in one goes to be added', async () => {
    chat.direct('how many people fell ill in Harrowdale?');
    expect((await reply()).text).toMatch(/112/);
    chat.direct('', [{ name: 'note.md', bytes: new TextEncoder().encode('# A note') }]);
    expect((await reply(2)).text).toMatch(/no text/);
    expect(chat.desk.added).toEqual(['note.md']);
  });

  test('somebody’s message is checked against the documents, for who asked alone', async () => {
    chat.check('Russia removed the Taliban from its list of terrorist organisations in March 2025.');
    const shown = await reply();
    expect(shown.isPrivate).toBe(true);
    await isSound(shown);
  });

  test('what is delivered twice is answered once', async () => {
    const done: Done[] = [chat.mention(QUESTION), chat.direct(QUESTION), chat.type('ask', { question: QUESTION })];
    for (const one of done) one.again();
    await replies(3);
    for (const one of done) one.again();
    await replies(3);
  });

  test.each<[Fault]>([['rate limit'], ['refused'], ['carried out, then failed'], ['connection cut']])(
    'one reply though the post meets a fault: %s',
    async (fault) => {
      chat.fail(fault);
      chat.mention(QUESTION);
      await reply();
      expect(chat.desk.events.filter(({ event }) => event === 'reply-lost')).toEqual([]);
    },
  );

  test('a lost connection comes back, and what is asked meanwhile is answered', async () => {
    chat.dropConnections();
    chat.mention(QUESTION);
    await reply();
  });

  test('with a slow index it is acknowledged all the same, and answered once', async () => {
    chat.desk.delay = 1_500;
    const done = chat.type('ask', { question: QUESTION });
    expect(await done.acknowledged()).toBeLessThan(1_000);
    await reply();
  });

  test('killed between acknowledgement and reply, it answers after the restart', async () => {
    chat.desk.delay = 60_000;
    const accept = vi.spyOn(chat.desk.state, 'accept');
    const done = chat.mention(QUESTION);
    await done.acknowledged();
    await until(() => accept.mock.settledResults.some(({ value }) => value === 'new'), 'the question in the state');
    chat.desk.delay = 0;
    await chat.killed();
    await isSound(await reply());
  });

  test('killed after the post and before it was written down, it finds the post and makes no second', async () => {
    vi.spyOn(chat.desk.state, 'finished').mockReturnValue(new Promise(() => {}));
    chat.mention(QUESTION);
    await until(() => chat.replies().length === 1, 'the first post');
    await chat.killed();
    await reply();
    expect(chat.desk.events.some(({ event }) => event === 'finished')).toBe(true);
  });

  test('words of documents and people are words', async () => {
    const words =
      'The fee of 40 crowns @everyone <!channel> <@U0ANNA> <#C1> [pay](javascript:alert(1)) ```rm``` *now* :tada: https://evil.example must be paid.';
    const documents = [
      documentFrom('fees.txt', `Notice of the court.\n\n${words}\n\nNothing else was decided on that day.`),
    ];
    const shelf = { index: indexDocuments(documents), current: textsOf(documents) };
    chat.desk.options = { shelf: () => shelf };
    await chat.killed();
    chat.type('search', { words: 'crowns fee' });
    const found = await reply();
    expect(found.quotes[0]?.trim()).toContain(words);
    expect(found.faults).toEqual([]);
    chat.mention('@everyone <!here> *who* pays [this](https://evil.example)?');
    expect((await reply(2)).faults).toEqual([]);
  });
});
