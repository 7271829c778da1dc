import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { commands } from '../../../commands/index.ts';
import type { Known } from '../../../src/platforms/slack/events/known.ts';
import { formAsked } from '../../../src/platforms/slack/events/slash-command.ts';
import { formView } from '../../../src/platforms/slack/forms/form-view.ts';
import { receiveSlack } from '../../../src/platforms/slack/receive.ts';
import { encodeSlackButton } from '../../../src/platforms/slack/render/button-id.ts';

const SAMPLES = resolve(import.meta.dirname, '../../../../shared/oracles/slack/samples');
const known: Known = { commands, now: 1_712_345_679_000, self: 'U0IBID', isOwnDirect: () => false };

// biome-ignore lint/suspicious/noExplicitAny: Slack's samples are of many shapes
type Sample = any;

const sample = (path: string): Sample => JSON.parse(readFileSync(join(SAMPLES, path), 'utf8'));

/** An event's sample with the values of a real one; what a real one leaves out is taken away. */
function event(
  path: string,
  values: Sample,
  absent: readonly string[] = ['subtype', 'bot_id', 'edited', 'thread_ts'],
): Sample {
  const envelope = sample(path);
  for (const key of absent) delete envelope.event[key];
  return {
    ...envelope,
    type: 'event_callback',
    event_id: 'Ev0ONE',
    team_id: 'T0WATER',
    event: { ...envelope.event, ...values },
  };
}

const MESSAGE = {
  user: 'U0ANNA',
  ts: '1712345678.901234',
  channel: 'C0RESEARCH',
  text: '<@U0IBID> who found the leak?',
};

const isThere = existsSync(SAMPLES);
if (!isThere) console.log(`skipped: Slack's sample payloads are not at ${SAMPLES}`);

describe.skipIf(!isThere)("Slack's own sample payloads", () => {
  test('a mention', () => {
    const read = receiveSlack(event('events/AppMentionPayload.json', MESSAGE), known);
    expect(read).toMatchObject({
      ok: true,
      value: [
        {
          request: { kind: 'command', command: 'ask', raw: { question: 'who found the leak?' }, conversational: true },
          person: { platform: 'slack', id: 'U0ANNA' },
          place: { team: 'T0WATER', channel: 'C0RESEARCH', thread: '1712345678.901234', direct: false },
          keys: ['slack:message:T0WATER:C0RESEARCH:1712345678.901234', 'slack:event:Ev0ONE'],
          receivedAt: known.now,
        },
      ],
    });
  });

  test('a mention without words asks for help; one in a thread stays in it', () => {
    const empty = receiveSlack(event('events/AppMentionPayload.json', { ...MESSAGE, text: '<@U0IBID>' }), known);
    expect(empty).toMatchObject({ ok: true, value: [{ request: { command: 'help' } }] });
    const threaded = receiveSlack(
      event('events/AppMentionPayload.json', { ...MESSAGE, thread_ts: '1712345670.000100' }),
      known,
    );
    expect(threaded).toMatchObject({ ok: true, value: [{ place: { thread: '1712345670.000100' } }] });
  });

  test('a mention and the message that it is are known as one', () => {
    const direct = { ...MESSAGE, channel: 'D0ANNA', channel_type: 'im' };
    const one = receiveSlack(event('events/AppMentionPayload.json', direct), known);
    const other = receiveSlack({ ...event('events/MessagePayload.json', direct), event_id: 'Ev0TWO' }, known);
    if (!one.ok || !other.ok) throw new Error('neither is left out');
    expect(one.value[0]!.keys.filter((key) => other.value[0]!.keys.includes(key))).toHaveLength(1);
    expect(one.value[0]!.id).toBe(other.value[0]!.id);
  });

  test('a message in a channel is left alone; a direct one is a question', () => {
    const direct = { ...MESSAGE, text: 'who found the leak?' };
    for (const kind of ['channel', 'group', 'mpim', ''])
      expect(receiveSlack(event('events/MessagePayload.json', { ...direct, channel_type: kind }), known)).toMatchObject(
        { ok: false, problem: { code: 'ignored' } },
      );
    expect(
      receiveSlack(event('events/MessagePayload.json', { ...direct, channel: 'D0ANNA', channel_type: 'im' }), known),
    ).toMatchObject({
      ok: true,
      value: [{ request: { command: 'ask', raw: { question: 'who found the leak?' } }, place: { direct: true } }],
    });
  });

  test('files', () => {
    const values = { ...MESSAGE, text: '', subtype: 'file_share', channel: 'D0ANNA', channel_type: 'im' };
    const envelope = event('events/MessageFileSharePayload.json', values, ['bot_id', 'edited', 'thread_ts']);
    Object.assign(envelope.event.files[0], {
      id: 'F0ONE',
      name: 'plant.txt',
      size: 25,
      url_private_download: 'https://files.slack.com/files-pri/T0-F0/download/plant.txt',
    });
    expect(receiveSlack(envelope, known)).toMatchObject({
      ok: true,
      value: [
        {
          request: {
            command: 'add',
            raw: {
              file: {
                name: 'plant.txt',
                size: 25,
                handle: { file: 'F0ONE', url: 'https://files.slack.com/files-pri/T0-F0/download/plant.txt' },
              },
            },
          },
        },
      ],
    });
  });

  test.each([
    ['events/MessageBotPayload.json', { bot_id: 'B0OTHER' }],
    ['events/MessageChangedPayload.json', {}],
    ['events/MessageDeletedPayload.json', {}],
    ['events/MessageRepliedPayload.json', {}],
    ['events/MessageMePayload.json', {}],
    ['events/MessageChannelJoinPayload.json', {}],
  ])('%s says nothing to Ibid', (path, values) => {
    const common = { ts: '1712345678.901234', channel: 'D0ANNA', channel_type: 'im' };
    const read = receiveSlack(event(path, { ...common, ...values }, ['edited']), known);
    expect(read).toMatchObject({ ok: false, problem: { code: 'ignored' } });
  });

  test('a slash command', () => {
    const values = {
      command: '/ibid',
      text: 'ask who &amp; when? to:2024',
      team_id: 'T0WATER',
      channel_id: 'C0RESEARCH',
      user_id: 'U0ANNA',
      trigger_id: '1.2.3',
      response_url: 'https://hooks.slack.com/commands/T0/1/x',
    };
    const read = receiveSlack({ ...sample('app-backend/slash-commands/SlashCommandPayload.json'), ...values }, known);
    expect(read).toMatchObject({
      ok: true,
      value: [
        {
          request: { command: 'ask', raw: { question: 'who & when?', to: '2024' } },
          place: { thread: null },
          keys: ['slack:command:1.2.3'],
        },
      ],
    });
  });

  test('a message shortcut', () => {
    const payload = sample('app-backend/interactive-components/MessageShortcutPayload.json');
    Object.assign(payload, {
      callback_id: 'ibid-check',
      trigger_id: '1.2.3',
      team: { id: 'T0WATER' },
      channel: { id: 'C0RESEARCH' },
      user: { id: 'U0ANNA' },
    });
    Object.assign(payload.message, { text: 'It opened in 2019', ts: '1712345678.901234', thread_ts: '' });
    expect(receiveSlack(payload, known)).toMatchObject({
      ok: true,
      value: [
        { request: { command: 'check', raw: { claim: 'It opened in 2019' } }, place: { thread: '1712345678.901234' } },
      ],
    });
  });

  test('a pressed button', () => {
    const payload = sample('app-backend/interactive-components/BlockActionPayload.json');
    const button = encodeSlackButton({ action: 'right', target: 'abcdefghijklmnop', value: '2' }, 0);
    Object.assign(payload, {
      trigger_id: '1.2.3',
      actions: [{ ...payload.actions[0], ...button, action_ts: '1712345680.000001' }],
    });
    Object.assign(payload.user, { id: 'U0ANNA' });
    Object.assign(payload.channel, { id: 'C0RESEARCH' });
    Object.assign(payload.message, { ts: '1712345678.901234', thread_ts: '' });
    expect(receiveSlack(payload, known)).toMatchObject({
      ok: true,
      value: [
        {
          request: { kind: 'action', action: 'right', target: 'abcdefghijklmnop', value: '2' },
          place: { thread: '1712345678.901234', direct: false },
        },
      ],
    });
  });
});

describe.skipIf(!isThere)("Slack's own sample of a form that is sent", () => {
  test('is read, with what a real one holds', () => {
    const payload = sample('app-backend/views/ViewSubmissionPayload.json');
    const typed = { command: '/digest', text: 'create', team_id: 'T0WATER', channel_id: 'C0RESEARCH' };
    const asked = formAsked({ ...typed, user_id: 'U0ANNA', trigger_id: '1.2.3' }, known)!;
    const { private_metadata, callback_id } = formView(asked.form, asked.command.name, asked.invocation)!;
    Object.assign(payload.user, { id: 'U0ANNA' });
    const values = { when: { filled: { type: 'plain_text_input', value: 'daily at 9' } } };
    Object.assign(payload.view, { id: 'V0ONE', private_metadata, callback_id, state: { values } });
    expect(receiveSlack(payload, known)).toMatchObject({
      ok: true,
      value: [
        {
          request: { command: 'digest', raw: { action: 'create', when: 'daily at 9' } },
          place: { team: 'T0WATER', channel: 'C0RESEARCH', thread: null },
          person: { id: 'U0ANNA' },
        },
      ],
    });
  });
});

describe('payloads in general', () => {
  test('the envelope of Socket Mode is looked into', () => {
    const payload = {
      command: '/ask',
      text: 'who?',
      channel_id: 'C1',
      user_id: 'U1',
      trigger_id: 't',
      response_url: '',
    };
    expect(receiveSlack({ envelope_id: 'e', type: 'slash_commands', payload }, known)).toMatchObject({ ok: true });
  });

  test.each([
    ['/ibid', '', 'help', {}],
    ['/ibid', 'search leak', 'search', { words: 'leak' }],
    ['/ibid', '/Search leak', 'search', { words: 'leak' }],
    ['/ibid', 'who found the leak?', 'ask', { question: 'who found the leak?' }],
    ['/ibid', 'sources', 'sources', {}],
    ['/ibid-search', 'leak', 'search', { words: 'leak' }],
    ['/search', 'leak', 'search', { words: 'leak' }],
  ])('%s %s runs %s', (command, text, name, raw) => {
    const payload = { command, text, channel_id: 'C1', user_id: 'U1', trigger_id: 't' };
    expect(receiveSlack(payload, known)).toMatchObject({ ok: true, value: [{ request: { command: name, raw } }] });
  });

  test.each([
    null,
    'text',
    7,
    [],
    {},
    { type: 'event_callback' },
    { type: 'event_callback', event: { type: 'message' } },
    { command: '/ask' },
    { type: 'block_actions' },
  ])('%j is a problem, no exception', (payload) => {
    expect(receiveSlack(payload, known).ok).toBe(false);
  });

  test('one event of two files and a question makes three, each with keys of its own', () => {
    const files = ['F1', 'F2'].map((id) => ({
      id,
      name: `${id}.txt`,
      size: 1,
      url_private: 'https://files.slack.com/x',
    }));
    const payload = {
      type: 'event_callback',
      event_id: 'Ev1',
      team_id: 'T1',
      event: {
        type: 'message',
        subtype: 'file_share',
        channel_type: 'im',
        channel: 'D1',
        user: 'U1',
        ts: '1.000001',
        text: 'who?',
        files,
      },
    };
    const read = receiveSlack(payload, known);
    if (!read.ok) throw new Error(read.problem.message);
    expect(new Set(read.value.flatMap(({ keys }) => keys)).size).toBe(6);
    expect(new Set(read.value.map(({ id }) => id)).size).toBe(3);
  });
});
