import { afterEach, describe, expect, test } from 'vitest';
import type { Command, FormField } from '../../../src/chat/command.ts';
import { isEmpty } from './modals.ts';
import { type Running, run, until } from './running.ts';
import type { Acknowledged } from './sent.ts';

const field = (option: string, label: string, more: Partial<FormField> = {}): FormField => ({
  option,
  label,
  hint: '',
  value: '',
  required: false,
  ...more,
});
const HOW = [
  { label: 'In short', value: 'short' },
  { label: 'In full', value: 'full' },
];
const option = (name: string, kind: 'text' | 'day') => ({ name, kind, description: name, required: false });

/** A command that asks with a form where it is given no day. */
const plan: Command = {
  name: 'plan',
  description: 'Plans something',
  options: [
    { ...option('action', 'text'), kind: 'choice', main: true, choices: [{ label: 'Make', value: 'make' }] },
    option('topic', 'text'),
    option('day', 'day'),
    { ...option('how', 'text'), kind: 'choice', choices: HOW },
  ],
  visibility: () => 'public',
  run: () => Promise.reject(new Error('the fake desk runs nothing')),
  form: ({ action, topic, day }) =>
    action === 'make' && day === undefined
      ? {
          title: '*New* <plan> & @everyone of the year',
          fixed: { action: 'make' },
          fields: [
            field('topic', 'What <!channel> about', { value: String(topic ?? ''), hint: ':tada: a few words' }),
            field('day', 'Day', { required: true }),
            field('how', 'How', { choices: HOW, value: 'short' }),
          ],
        }
      : null,
};

let running: Running;
afterEach(async () => {
  await running.stop();
  expect(running.server.faults).toEqual([]);
});

const isAcknowledged = (ack: Acknowledged | null) => ack !== null && isEmpty(ack);
const rawOf = (index = 0) => {
  const request = running.desk.accepted[index]?.request;
  return request?.kind === 'command' ? { command: request.command, raw: request.raw } : null;
};

describe.each(['socket', 'http'] as const)('a form, by %s', (way) => {
  test('opens at once, and what is filled in is run as the command, in the channel where it was typed', async () => {
    running = await run({ way, more: [plan] });
    const { server, desk } = running;
    const typed = server.slash('/ibid', 'plan make dredging & silt', { channel: 'C0PLANS' });
    expect(isAcknowledged(await typed.acknowledged)).toBe(true);
    await until(() => server.modalOf() !== null, 'the form');
    expect(desk.accepted).toEqual([]);
    const sent = server.submit({ Day: 'June 2025', How: 'In full' });
    expect(isAcknowledged(await sent.acknowledged)).toBe(true);
    expect(server.modalOf()).toBeNull();
    await desk.whenDelivered(1);
    expect(rawOf()).toEqual({
      command: 'plan',
      raw: { action: 'make', topic: 'dredging & silt', day: 'June 2025', how: 'full' },
    });
    expect(desk.accepted[0]).toMatchObject({
      person: { id: 'U0ANNA' },
      place: { team: server.world.team, channel: 'C0PLANS', thread: null, direct: false },
    });
    expect(server.repliesIn('C0PLANS')).toMatchObject([{ onlyFor: null, by: 'chat.postMessage' }]);
    expect(running.logged).toEqual([]);
  });

  test('says beside the field what is wrong with it, and is sent again', async () => {
    running = await run({ way, more: [plan] });
    const { server, desk } = running;
    server.slash('/plan', 'make');
    await until(() => server.modalOf() !== null, 'the form');
    await server.submit({ Day: 'soon' }).acknowledged;
    expect(server.modalOf()?.errors).toEqual({ day: expect.stringContaining('“soon”; expected a day such as') });
    expect(desk.accepted).toEqual([]);
    await server.submit({ Day: '2025-06-30', How: '' }).acknowledged;
    expect(server.modalOf()).toBeNull();
    await desk.whenDelivered(1);
    expect(rawOf()?.raw).toEqual({ action: 'make', day: '2025-06-30' });
  });

  test('is not closed before what was filled in is written down, and makes one command however often it is sent', async () => {
    running = await run({ way, more: [plan], ackTimeout: 300 });
    const { server, desk } = running;
    server.slash('/plan', 'make');
    await until(() => server.modalOf() !== null, 'the form');
    desk.failNext(1);
    await server.submit({ Day: '2025' }).acknowledged;
    expect(server.modalOf()).not.toBeNull();
    expect(desk.accepted).toEqual([]);
    const [one, other] = [server.submit({ Day: '2025' }), server.submit({ Day: '2025' })];
    for (const sent of [one, other, server.again(one, 'same')])
      expect(isAcknowledged(await sent.acknowledged)).toBe(true);
    await desk.whenDelivered(1);
    expect(desk.accepted).toHaveLength(1);
    expect(server.repliesIn('C0RESEARCH')).toHaveLength(1);
  });

  test('that Slack does not open in time: the person alone is told how to type it', async () => {
    running = await run({ way, more: [plan] });
    const { server, desk } = running;
    server.world.modals.triggerLife = 0;
    const typed = server.slash('/plan', 'make water');
    expect(isAcknowledged(await typed.acknowledged)).toBe(true);
    await until(() => server.repliesIn('C0RESEARCH').length > 0, 'a message');
    const [told] = server.repliesIn('C0RESEARCH');
    expect(told).toMatchObject({ onlyFor: 'U0ANNA', by: 'response_url' });
    expect(JSON.stringify(told!.blocks)).toContain('/plan make day:… [topic:…] [how:…]');
    expect(desk.accepted).toEqual([]);
    expect(running.logged).toEqual([expect.stringMatching(/form of plan was not opened.*three seconds/)]);
  });
});

describe('a form', () => {
  test.each([
    ['500, not opened', { kind: 'error' }],
    ['500, opened', { kind: 'error', done: true }],
    ['a dropped connection, opened', { kind: 'drop', done: true }],
    ['a rate limit', { kind: 'rate', retryAfter: 1 }],
  ] as const)('is opened once in spite of %s', async (_, fault) => {
    running = await run({ more: [plan] });
    const { server } = running;
    server.failing.plan({ on: 'views.open', ...fault });
    server.slash('/plan', 'make');
    await until(() => server.callsOf('views.open').length === 2, 'a second try');
    expect(server.world.modals.all).toHaveLength(1);
    expect(server.repliesIn('C0RESEARCH')).toEqual([]);
    expect(running.logged).toEqual([]);
  });

  test('is opened once though the command is delivered twice', async () => {
    running = await run({ more: [plan] });
    const { server } = running;
    await server.again(server.slash('/plan', 'make'), 'same').acknowledged;
    await until(() => server.callsOf('views.open').length === 2, 'a second try');
    expect(server.world.modals.all).toHaveLength(1);
    expect(server.repliesIn('C0RESEARCH')).toEqual([]);
  });

  test('keeps nobody waiting who does not need it, and nothing that is not one', async () => {
    running = await run({ more: [plan] });
    const { server, desk } = running;
    server.slash('/plan', 'make day:2025');
    await desk.whenDelivered(1);
    expect(rawOf()?.raw).toEqual({ action: 'make', day: '2025' });
    expect(server.callsOf('views.open')).toEqual([]);
  });

  test('that opens late is acknowledged in time', async () => {
    running = await run({ more: [plan] });
    const { server } = running;
    server.failing.plan({ on: 'views.open', kind: 'slow', delay: 400 });
    const ack = await server.slash('/plan', 'make').acknowledged;
    expect(ack!.latency).toBeLessThan(300);
    await until(() => server.modalOf() !== null, 'the form');
  });

  test('with more in a field than Slack holds is not tried', async () => {
    running = await run({ more: [plan] });
    const { server } = running;
    server.slash('/plan', `make ${'long '.repeat(700)}`);
    await until(() => server.repliesIn('C0RESEARCH').length > 0, 'a message');
    expect(server.callsOf('views.open')).toEqual([]);
  });

  test('in a direct message is answered there', async () => {
    running = await run({ more: [plan] });
    const { server, desk } = running;
    const { channel } = server.directMessage('who?');
    await desk.whenDelivered(1);
    server.slash('/plan', 'make', { channel });
    await until(() => server.modalOf() !== null, 'the form');
    server.submit({ Day: '2025' });
    await desk.whenDelivered(2);
    expect(desk.accepted[1]!.place).toMatchObject({ channel, direct: true });
  });

  test('whose channel Ibid is no member of is answered by the address of the command', async () => {
    running = await run({ more: [plan] });
    const { server, desk } = running;
    server.world.channel('C0OTHERS').member = false;
    server.slash('/plan', 'make', { channel: 'C0OTHERS' });
    await until(() => server.modalOf() !== null, 'the form');
    server.submit({ Day: '2025' });
    await desk.whenDelivered(1);
    expect(server.repliesIn('C0OTHERS')).toMatchObject([{ by: 'response_url', onlyFor: null }]);
  });
});

describe('the channel of a digest', () => {
  const person = { platform: 'slack', id: 'U0ANNA' };
  const choose = (channel: string) => {
    const { platform, server } = running;
    const from = { platform: 'slack', team: server.world.team, channel: 'C0RESEARCH', thread: null, direct: false };
    return platform.messenger.destination!({ channel, handle: null }, person, from);
  };

  test('is preset to where the command was typed, and another one can be chosen', async () => {
    running = await run();
    const { server, desk } = running;
    for (const filled of [{}, { channel: 'C0NEWS00' }, { channel: '' }]) {
      const before = desk.accepted.length;
      server.slash('/digest', 'create');
      await until(() => server.modalOf() !== null, 'the form');
      server.submit({ when: 'weekdays at 8:30 Europe/Berlin', ...filled });
      await desk.whenDelivered(before + 1);
    }
    expect([0, 1, 2].map((i) => rawOf(i)?.raw['channel'])).toEqual(['C0RESEARCH', 'C0NEWS00', undefined]);
    expect(server.repliesIn('C0RESEARCH')).toHaveLength(3);
  });

  test('in a direct message is not preset, since only channels are offered', async () => {
    running = await run();
    const { server, desk } = running;
    const { channel } = server.directMessage('who?');
    await desk.whenDelivered(1);
    server.slash('/digest', 'create', { channel });
    await until(() => server.modalOf() !== null, 'the form');
    server.submit({ when: 'daily at 9' });
    await desk.whenDelivered(2);
    expect(rawOf(1)?.raw).not.toHaveProperty('channel');
  });

  test.each([
    ['channel:<#C0NEWS00|news>', 'C0NEWS00'],
    ['channel:<#C0NEWS00>', 'C0NEWS00'],
    ['channel: <#G0OLD00|>', 'G0OLD00'],
    ['--channel <#C0NEWS00|a&amp;b>', 'C0NEWS00'],
    ['channel:C0NEWS00', 'C0NEWS00'],
    ['channel:#news', '#news'],
  ])('typed as %s is read as %s', async (typed, read) => {
    running = await run();
    const { server, desk } = running;
    server.slash('/digest', `create ${typed} topic:"silt &amp; <#C0MUD00|mud>" when:"daily at 9"`);
    await desk.whenDelivered(1);
    expect(rawOf()?.raw).toMatchObject({ action: 'create', channel: read, topic: 'silt & #mud', when: 'daily at 9' });
  });

  test('is one that both are in', async () => {
    running = await run();
    const { world } = running.server;
    world.channel('C0NEWS00').people = ['U0ANNA'];
    world.channel('C0LARGE0').people = ['U0A', 'U0B', 'U0C', 'U0D', 'U0ANNA'];
    world.channel('C0CLOSED', 'group').people = ['U0ANNA'];
    for (const channel of ['C0NEWS00', 'C0LARGE0', 'C0CLOSED'])
      expect(await choose(channel)).toEqual({
        ok: true,
        value: { platform: 'slack', team: world.team, channel, thread: null, direct: false },
      });
  });

  test('that either is not in is told of like one that is not there', async () => {
    running = await run();
    const { world } = running.server;
    world.channel('C0OTHERS').people = ['U0BORIS'];
    world.channel('C0SECRET', 'group').people = ['U0BORIS'];
    world.channel('C0ALONE0').member = false;
    world.channel('C0HIDDEN', 'group').member = false;
    world.channel('C0OLD000').archived = true;
    const none = await choose('C0NOWHERE');
    expect(none).toMatchObject({ ok: false, problem: { message: expect.stringContaining('/invite @Ibid') } });
    for (const channel of ['C0OTHERS', 'C0SECRET', 'C0ALONE0', 'C0HIDDEN']) expect(await choose(channel)).toEqual(none);
    expect(await choose('C0OLD000')).toMatchObject({ ok: false, problem: { code: 'forbidden' } });
    for (const odd of ['#news', 'news', 'U0BORIS', '<!channel>', '', 'D0ANNA'])
      expect(await choose(odd)).toMatchObject({ ok: false, problem: { code: 'unknown-channel' } });
  });

  test('cannot be another one without the scope, and it is said what to do', async () => {
    running = await run({ scopes: ['chat:write', 'commands'] });
    running.server.world.channel('C0NEWS00');
    const refused = await choose('C0NEWS00');
    expect(refused).toMatchObject({ ok: false, problem: { message: expect.stringContaining('channels:read') } });
  });
});
