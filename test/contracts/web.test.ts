import { beforeEach, expect, test } from 'vitest';
import { commands } from '../../commands/index.ts';
import { invocationId } from '../../src/chat/invocation.ts';
import { type Button, citationsOf, type Reply } from '../../src/chat/reply.ts';
import { payloadsOf } from '../../src/platforms/web/payloads.ts';
import type { Said } from '../../src/platforms/web/request-of.ts';
import { createWebPlatform, type WebPlatform } from '../../src/platforms/web/web-chat.ts';
import { discordOracle } from '../end-to-end/discord/oracle.ts';
import { read } from '../platforms/slack/render/read.ts';
import { sampleShelf } from '../sample-shelf.ts';
import { DeskLife } from './chat.ts';

// What every platform keeps, for the browser, where nothing is acknowledged and nobody else reads.

const QUESTION = 'when did Russia delist the Taliban?';
const LINES = [
  `/ask ${QUESTION} as-of:2025-12-31`,
  '/search dredging',
  '/sources water',
  '/source water/final-count.md',
  '/timeline Taliban',
  '/compare recognition of the Taliban',
  '/verify In all 112 people fell ill in Harrowdale and Upper Lind; nobody died.',
  '/check Nobody died in the outbreak in Harrowdale.',
  '/digest create recognition when:"weekdays at 8:30"',
  '/watch dredging',
  '/unanswered',
  '/help',
] as const;

let life: DeskLife;
let web: WebPlatform;
let count = 0;

beforeEach(async () => {
  life = new DeskLife();
  await begin();
});

async function begin(): Promise<void> {
  web = createWebPlatform(Date.now);
  web.start(await life.begin(web.messenger), life.state);
}

async function say(said: Said, key = `key-${++count}`) {
  const outcome = await web.say(said, { conversation: 'c', thread: null, key });
  if (!outcome.ok || outcome.value.kind !== 'reply') throw new Error(JSON.stringify(outcome));
  return outcome.value.delivery;
}

const typed = async (text: string) => await say({ kind: 'text', text });
const pressed = async ({ action, target, value }: Button) =>
  await say({ kind: 'button', button: { action, target, value } });

const buttonsOf = ({ sections, buttons }: Reply): Button[] => [
  ...sections.flatMap((section) => section.buttons ?? []),
  ...buttons,
];

/** What is shown stands in the documents, and both other platforms would take it. */
async function isSound(delivery: Awaited<ReturnType<typeof say>>): Promise<void> {
  const { texts } = await sampleShelf();
  for (const { file, quote, start, end } of citationsOf(delivery.reply))
    expect(texts.get(file)?.slice(start, end)).toBe(quote);
  const { slack, discord, terminal } = payloadsOf(delivery);
  expect(terminal).toMatch(/\S/);
  expect(terminal).not.toMatch(/went wrong/);
  for (const { blocks } of slack) expect(read(blocks).faults).toEqual([]);
  // Where Discord's own description of a message is at hand.
  for (const message of discord) expect(discordOracle()?.value('MessageCreateRequest', message) ?? []).toEqual([]);
}

test('there is a line for every command that can be typed', () => {
  const names = commands
    .filter(({ typed: isTyped, name }) => isTyped !== false && name !== 'add')
    .map(({ name }) => name);
  expect(LINES.map((line) => /^\/(\S+)/.exec(line)?.[1])).toEqual(expect.arrayContaining(names));
});

test.each(LINES)('%s is answered in words of the documents, and so is every button under it', async (line) => {
  const delivery = await typed(line);
  await isSound(delivery);
  const seen = new Map(buttonsOf(delivery.reply).map((button) => [button.action, button]));
  for (const button of seen.values()) await isSound(await pressed(button));
});

test('what does not fit a message is a page away, as the preview’s own button says', async () => {
  let delivery = await typed('/sources');
  const seen = new Set<string>();
  for (;;) {
    const { slack } = payloadsOf(delivery);
    const text = JSON.stringify(slack);
    for (const { file } of (await sampleShelf()).index.documents) if (text.includes(file)) seen.add(file);
    const [, next] = /"action_id":"ibid:more:\d+","value":"[^:"]+:(\d+)"/.exec(text) ?? [];
    if (next === undefined) break;
    delivery = await pressed({ label: '', action: 'more', target: delivery.reply.id, value: next });
  }
  expect(seen.size).toBe(17);
});

test('a follow-up is understood with the question before it', async () => {
  await typed(QUESTION);
  const second = await typed('and who asked for it?');
  expect(payloadsOf(second).terminal).toMatch(/prosecutor general/i);
  await isSound(second);
});

test('killed between acceptance and reply, it is answered after the restart, once, for who asks again', async () => {
  life.delay = 60_000;
  void say({ kind: 'text', text: QUESTION }, 'same').catch(() => {});
  const id = invocationId('web:c:same');
  while ((await life.state.find(id)) === null) await new Promise((resolve) => setTimeout(resolve, 5));
  life.delay = 0;
  life.state = life.state.restarted();
  await begin();
  expect(await life.desk.recover()).toBe(1);
  const delivery = await say({ kind: 'text', text: QUESTION }, 'same');
  await isSound(delivery);
  expect(life.events.filter(({ event }) => event === 'finished')).toHaveLength(1);
});
