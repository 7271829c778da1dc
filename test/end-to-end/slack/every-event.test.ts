import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Running, run, until } from './running.ts';

describe.each(['socket', 'http'] as const)('by %s, everything that somebody can do', (way) => {
  let running: Running;
  beforeEach(async () => {
    running = await run({ way });
  });
  afterEach(async () => {
    await running.stop();
    expect(running.server.faults).toEqual([]);
    expect(running.logged).toEqual([]);
  });

  test('says who it is', () => {
    expect(running.line).toMatch(
      way === 'http' ? /^Slack: ibid in Water Desk, listening at http:/ : /^Slack: ibid in Water Desk, connected/,
    );
  });

  test('a mention is acknowledged and answered once, in a thread below it', async () => {
    const sent = running.server.mention('who found the leak?');
    expect(await sent.acknowledged).toMatchObject({ attempt: 0 });
    await running.desk.whenDelivered(1);
    const [reply, ...more] = running.server.repliesIn('C0RESEARCH');
    expect(more).toEqual([]);
    expect(reply).toMatchObject({ thread: sent.ts, onlyFor: null, by: 'chat.postMessage' });
    expect(reply!.text).toContain('who found the leak?');
    expect(running.desk.accepted[0]).toMatchObject({
      request: { kind: 'command', command: 'ask', raw: { question: 'who found the leak?' }, conversational: true },
      place: { team: 'T0WATERDESK', channel: 'C0RESEARCH', thread: sent.ts, direct: false },
    });
    expect(running.desk.delivered[0]).toMatchObject({
      ok: true,
      value: { message: { channel: 'C0RESEARCH', id: reply!.ts } },
    });
  });

  test('a mention in a thread is answered there', async () => {
    const first = running.server.mention('who found the leak?');
    await running.desk.whenDelivered(1);
    running.server.mention('and when?', { thread: first.ts });
    await running.desk.whenDelivered(2);
    expect(running.server.repliesIn('C0RESEARCH').map(({ thread }) => thread)).toEqual([first.ts, first.ts]);
  });

  test('a direct message is answered; messages in channels, edits, and bots are not', async () => {
    const silent = [
      running.server.channelMessage('who found the leak?'),
      running.server.messageOfKind({ subtype: 'message_changed' }),
      running.server.messageOfKind({ bot_id: 'B0OTHER' }),
      running.server.messageOfKind({ user: running.server.world.self }),
      running.server.messageOfKind({ edited: { user: 'U0ANNA', ts: '1.2' } }),
    ];
    for (const sent of silent) expect(await sent.acknowledged).toMatchObject({ attempt: 0 });
    const sent = running.server.directMessage('when did the plant open?');
    await running.desk.whenDelivered(1);
    expect(running.desk.accepted).toHaveLength(1);
    expect(running.desk.accepted[0]!.place.direct).toBe(true);
    expect(running.server.repliesIn(sent.channel)).toHaveLength(1);
  });

  test('a slash command is answered in the channel, and privately where that is asked for', async () => {
    await running.server.slash('/ask', 'who found the leak? as-of:2025-06-30').acknowledged;
    await running.server.slash('/ibid', 'ask who? --private').acknowledged;
    await running.desk.whenDelivered(2);
    expect(
      running.server
        .repliesIn('C0RESEARCH')
        .map(({ onlyFor }) => onlyFor)
        .sort(),
    ).toEqual(['U0ANNA', null]);
    expect(running.desk.accepted.map(({ request }) => request)).toMatchObject([
      { command: 'ask', raw: { question: 'who found the leak?', 'as-of': '2025-06-30' }, conversational: false },
      { command: 'ask', raw: { question: 'who?', private: true } },
    ]);
  });

  test('where Ibid is no member a command is answered all the same', async () => {
    running.server.world.channel('C0OTHERS').member = false;
    running.server.slash('/ask', 'who?', { channel: 'C0OTHERS' });
    await running.desk.whenDelivered(1);
    expect(running.server.repliesIn('C0OTHERS')).toMatchObject([{ by: 'response_url', onlyFor: null }]);
    expect(running.desk.delivered).toEqual([{ ok: true, value: { message: null } }]);
  });

  test('the button of a reply is answered to who pressed it, in its thread', async () => {
    const sent = running.server.mention('who found the leak?');
    await running.desk.whenDelivered(1);
    const [reply] = running.server.repliesIn('C0RESEARCH');
    const pressed = running.server.press(reply!, 'Other sources', 'U0BORIS');
    expect(await pressed.acknowledged).toMatchObject({ attempt: 0 });
    await running.desk.whenDelivered(2);
    expect(running.desk.accepted[1]).toMatchObject({
      request: { kind: 'action', action: 'others', target: running.desk.accepted[0]!.id, value: '0' },
      person: { id: 'U0BORIS' },
    });
    expect(running.server.repliesIn('C0RESEARCH')[1]).toMatchObject({
      onlyFor: 'U0BORIS',
      thread: sent.ts,
      by: 'chat.postEphemeral',
    });
  });

  test('a claim that is checked from the menu of a message', async () => {
    running.server.shortcut('ibid-check', 'The plant opened in &lt;2019&gt;');
    await running.desk.whenDelivered(1);
    expect(running.desk.accepted[0]!.request).toEqual({
      kind: 'command',
      command: 'check',
      raw: { claim: 'The plant opened in <2019>' },
      conversational: false,
    });
    expect(running.server.repliesIn('C0RESEARCH')).toMatchObject([{ onlyFor: 'U0ANNA' }]);
  });

  test('files that are dropped, and the question beside them', async () => {
    const bytes = new TextEncoder().encode('The plant opened in 2019.');
    const files = [
      { name: 'plant.txt', bytes },
      { name: 'leak.txt', bytes, withoutUrl: true },
    ];
    running.server.directMessage('does this say when it opened?', { files });
    await running.desk.whenDelivered(3);
    expect(running.desk.accepted.map(({ request }) => request.kind === 'command' && request.command)).toEqual([
      'add',
      'add',
      'ask',
    ]);
    for (const { request } of running.desk.accepted.slice(0, 2)) {
      const file = request.kind === 'command' ? request.raw['file'] : null;
      if (typeof file !== 'object' || file === null || 'channel' in file) throw new Error('no file');
      const read = await running.platform.messenger.download(file, 1_000);
      expect(read).toEqual({ ok: true, value: bytes });
    }
  });

  test('the home page is filled, and its buttons are answered in direct messages', async () => {
    await running.server.appHome('home').acknowledged;
    await until(() => running.server.world.views.has('U0ANNA'), 'the home page');
    await running.server.press(null, 'Other sources').acknowledged;
    await running.desk.whenDelivered(1);
    expect(running.server.repliesIn(running.server.world.directOf('U0ANNA'))).toHaveLength(1);
  });

  test('whoever opens the direct messages is offered four questions, without a thread', async () => {
    await running.server.appHome('messages').acknowledged;
    const channel = running.server.world.directOf('U0ANNA');
    await until(() => running.server.world.prompts.has(channel), 'prompts');
    expect(running.server.world.prompts.get(channel)).toHaveLength(4);
  });
});

test('while it works a status stands in the thread, and goes with the answer', async () => {
  const running = await run({ takes: 150 });
  const sent = running.server.directMessage('when did the plant open?');
  const key = `${sent.channel} ${sent.ts}`;
  await until(() => running.server.world.statuses.has(key), 'a status');
  await running.desk.whenDelivered(1);
  expect(running.server.world.statuses.has(key)).toBe(false);
  await running.stop();
});
