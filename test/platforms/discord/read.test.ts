import type { APIMessage, APIUser } from 'discord.js';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { messageOf } from '../../../src/platforms/discord/link.ts';
import { carries, markOf } from '../../../src/platforms/discord/post/mark.ts';
import { readMessage } from '../../../src/platforms/discord/read/message.ts';
import { receiveDiscord } from '../../../src/platforms/discord/read/receive.ts';
import { questionText } from '../../../src/platforms/discord/read/said.ts';
import { threadName } from '../../../src/platforms/discord/read/thread-name.ts';
import { idAt, isLater, madeAt } from '../../../src/platforms/discord/snowflake.ts';
import { COMMANDS } from '../../end-to-end/discord/desk.ts';

const SELF = '1100000000000000001';
const ibid = { id: SELF, username: 'Ibid', global_name: null, bot: true } as APIUser;
const ann = { id: '1100000000000000002', username: 'ann', global_name: 'Ann Ó.' } as APIUser;

function message(content: string, mentions: APIUser[] = [ibid]): APIMessage {
  return { content, mentions } as APIMessage;
}

test.each([
  [`<@${SELF}> when?`, 'when?'],
  [`<@!${SELF}>when?`, 'when?'],
  [`when, <@${SELF}>, was it?`, 'when, , was it?'],
  [`<@${SELF}>   two\n\n lines `, 'two\n\nlines'],
  [`<@${SELF}> did <@${ann.id}> say so?`, 'did @Ann Ó. say so?'],
  [`<@${SELF}> <:water:1100000000000000003> and <a:run:1100000000000000004>`, ':water: and :run:'],
  [`<@${SELF}> <@1100000000000000009>`, '<@1100000000000000009>'],
])('%j asks %j', (content, question) => {
  expect(questionText(message(content, [ibid, ann]), SELF)).toBe(question);
});

test('a thread is named by the question, on one line, within 100 characters, and never torn inside a character', () => {
  expect(threadName('when\n was  it?')).toBe('when was it?');
  expect(threadName('')).toBe('Ibid');
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 300 }), (question) => {
      const name = threadName(question);
      expect(name.length).toBeGreaterThan(0);
      expect([...name].length).toBeLessThanOrEqual(100);
      expect(name.isWellFormed()).toBe(question.isWellFormed() || name.isWellFormed());
    }),
  );
});

test('the time in an id: there and back, in order', () => {
  expect(madeAt('175928847299117063')).toBe(Date.UTC(2016, 3, 30, 11, 18, 25, 796));
  expect(madeAt('ask')).toBeNull();
  fc.assert(
    fc.property(
      fc.integer({ min: Date.UTC(2016), max: Date.UTC(2080) }),
      fc.integer({ min: 1, max: 1e9 }),
      (at, later) => {
        expect(madeAt(idAt(at))).toBe(at);
        expect(isLater(idAt(at + later), idAt(at))).toBe(true);
      },
    ),
  );
});

test.each([
  ['https://discord.com/channels/1100000000000000001/1100000000000000002/1100000000000000003', true],
  ['https://discord.com/channels/@me/1100000000000000002/1100000000000000003', true],
  ['https://ptb.discord.com/channels/1100000000000000001/1100000000000000002/1100000000000000003', true],
  [' <https://canary.discord.com/channels/1100000000000000001/1100000000000000002/1100000000000000003> ', true],
  ['https://discordapp.com/channels/1100000000000000001/1100000000000000002/1100000000000000003', true],
  ['https://discord.com/channels/1100000000000000001/1100000000000000002', false],
  ['https://discord.com.example.org/channels/1100000000000000001/1100000000000000002/1100000000000000003', false],
  ['http://discord.com/channels/1100000000000000001/1100000000000000002/1100000000000000003', false],
  ['when was it?', false],
])('%s names a message: %s', (link, named) => {
  expect(messageOf(link)).toEqual(named ? { channel: '1100000000000000002', id: '1100000000000000003' } : null);
});

test('a reply is known again by its nonce or by its first component, and by nothing else', () => {
  const mark = markOf('AbCdEf0123456789');
  expect(mark).toEqual(markOf('AbCdEf0123456789'));
  expect(mark.nonce.length).toBeLessThanOrEqual(25);
  expect(mark.component).toBeGreaterThanOrEqual(65_536);
  expect(mark.component).toBeLessThan(2 ** 31);
  const shown = (parts: object) => parts as APIMessage;
  expect(carries(shown({ components: [{ type: 10, id: mark.component, content: 'x' }] }), mark)).toBe(true);
  expect(carries(shown({ nonce: mark.nonce }), mark)).toBe(true);
  expect(carries(shown({ components: [{ type: 10, id: 1, content: 'x' }] }), mark)).toBe(false);
  expect(carries(shown({}), mark)).toBe(false);
});

const SAVED = {
  id: '1100000000000000010',
  type: 0,
  channel_id: '1100000000000000011',
  guild_id: '1100000000000000012',
  author: ann,
  content: `<@${SELF}> when was the bridge closed?`,
  mentions: [ibid],
};

test('a saved message, bare or as the gateway sends it, becomes an invocation', () => {
  const receiving = { commands: COMMANDS, now: 5 };
  const bare = receiveDiscord(SAVED, receiving);
  expect(bare).toMatchObject({
    ok: true,
    value: {
      keys: ['discord:message:1100000000000000010'],
      request: {
        kind: 'command',
        command: 'ask',
        raw: { question: 'when was the bridge closed?' },
        conversational: true,
      },
      person: { platform: 'discord', id: ann.id },
      place: { team: SAVED.guild_id, channel: SAVED.channel_id, thread: SAVED.id, direct: false },
      receivedAt: 5,
    },
  });
  expect(receiveDiscord({ op: 0, t: 'MESSAGE_CREATE', s: 3, d: SAVED }, receiving)).toEqual(bare);
});

const FILE = { id: '1100000000000000020', filename: 'tide.md', size: 9, url: 'http://127.0.0.1/tide.md' };

function direct(content: string, files: number) {
  const attachments = Array.from({ length: files }, () => FILE);
  const said = { ...SAVED, content, mentions: [], attachments } as unknown as APIMessage;
  const channel = { id: SAVED.channel_id, type: 1, parent: null };
  const read = readMessage(said, { self: SELF, team: null, channel, commands: COMMANDS, receivedAt: 5 });
  if ('silent' in read) throw new Error(read.silent);
  return read.invocations.map(({ keys, request }) => [
    keys.join(),
    request.kind === 'command' ? request.command : request.kind,
  ]);
}

test('files in a direct message are added, and a question beside them is answered too', () => {
  const key = `discord:message:${SAVED.id}`;
  expect(direct('the new tables', 2)).toEqual([
    [key, 'add'],
    [`${key}:1`, 'add'],
  ]);
  expect(direct('when is high tide?', 2)).toEqual([
    [key, 'add'],
    [`${key}:1`, 'add'],
    [`${key}:2`, 'ask'],
  ]);
  expect(direct('when is high tide?', 0)).toEqual([[key, 'ask']]);
});

test('a greeting alone asks for help; files beside it are added all the same', () => {
  expect(direct('Hello!', 0)).toEqual([[`discord:message:${SAVED.id}`, 'help']]);
  expect(direct('help?', 1)).toEqual([[`discord:message:${SAVED.id}`, 'add']]);
  expect(receiveDiscord({ ...SAVED, content: `<@${SELF}> thanks` }, { commands: COMMANDS, now: 5 })).toMatchObject({
    ok: true,
    value: { request: { command: 'help', raw: {} } },
  });
});

test.each([
  ['nobody asked', { ...SAVED, content: 'hello', mentions: [] }, 'not-for-ibid'],
  ['no event', { hello: 1 }, 'not-an-event'],
  ['no object', 'when?', 'not-an-event'],
  ['a ping', { id: '1', type: 1, token: 'x', application_id: '2' }, 'not-for-ibid'],
  [
    'an interaction without a channel',
    { id: '1', type: 2, token: 'x', application_id: '2', data: { id: '3', name: 'help', type: 1 } },
    'incomplete',
  ],
  [
    'a thread that does not say what it hangs below',
    {
      id: '1',
      type: 2,
      token: 'x',
      application_id: '2',
      user: ann,
      channel: { id: '3', type: 11 },
      data: { id: '3', name: 'help', type: 1 },
    },
    'incomplete',
  ],
])('%s: a problem that says so', (_, payload, code) => {
  expect(receiveDiscord(payload, { commands: COMMANDS, now: 0 })).toMatchObject({ ok: false, problem: { code } });
});

test('whatever stands in a file, it is an invocation or a problem', () => {
  const part = fc.constantFrom(
    'id',
    'type',
    'token',
    'data',
    'author',
    'channel_id',
    'channel',
    'mentions',
    'content',
    'd',
  );
  const piece = fc.oneof(
    fc.integer({ min: 0, max: 25 }),
    fc.constantFrom('1100000000000000010', '', 'ask'),
    fc.constant(null),
  );
  const payload = fc.dictionary(part, fc.oneof(piece, fc.dictionary(part, piece), fc.array(piece, { maxLength: 2 })));
  fc.assert(
    fc.property(fc.oneof(payload, fc.jsonValue()), (json) => {
      const received = receiveDiscord(json, { commands: COMMANDS, now: 0 });
      expect(received.ok || received.problem.message.length > 20).toBe(true);
    }),
    { numRuns: 1_000 },
  );
});

test('nothing is asked by what bots write, or by what names Ibid nowhere', () => {
  const words = fc.array(
    fc.constantFrom('@everyone', '@here', `<@&${SELF}>`, '<@1100000000000000002>', 'Ibid', '> ', '\n', 'when?'),
  );
  fc.assert(
    fc.property(words, fc.boolean(), (parts, bot) => {
      const author = bot ? { ...ann, bot } : ann;
      const content = `${bot ? `<@${SELF}> ` : ''}${parts.join(' ')}`;
      const received = receiveDiscord({ ...SAVED, author, content }, { commands: COMMANDS, now: 0, self: SELF });
      expect(received).toMatchObject({ ok: false, problem: { code: 'not-for-ibid' } });
    }),
  );
});
