import { expect, test } from 'vitest';
import { watch } from '../../commands/watch.ts';
import type { Arguments } from '../../src/chat/command.ts';
import { CHANNEL, fakeContext } from './fake-context.ts';
import { type FakeDigestsGiven, fakeDigests } from './fake-digests.ts';
import { sketch } from './sketch.ts';

async function run(typed: string | Arguments, given: FakeDigestsGiven = {}, direct = false) {
  const args = typeof typed === 'string' ? { 'topic-or-question': typed } : typed;
  const digests = fakeDigests(given);
  const reply = await watch.run(args, fakeContext({ digests, place: { ...CHANNEL, direct } }));
  const text = sketch(reply);
  return { digests, reply, text, lines: text.split('\n'), seenBy: watch.visibility(args) };
}

const TWO = { watches: [{}, { kind: 'question' as const, text: 'Who paid for the sluice?', pausedAt: 5 }] };

test('without a state it says so', async () => {
  expect(sketch(await watch.run({ 'topic-or-question': 'x' }, fakeContext()))).toMatch(/^Ibid posts nothing by itself/);
});

test('a topic: what it will do, for all to see', async () => {
  const { digests, lines, reply, seenBy } = await run('dredging in the harbour');
  expect(lines).toEqual([
    '@U1: I will post here when a document says something new on “dredging in the harbour”, at most 4 messages an hour.',
    '~ To see all and to stop some: /watch list',
    '',
    '(Stop watching)',
  ]);
  expect(reply.buttons).toEqual([
    { label: 'Stop watching', action: 'stop-watch', target: 'invocation-00001', value: 'watch-000000000' },
  ]);
  expect(seenBy).toBe('public');
  const text = 'dredging in the harbour';
  expect(digests.calls).toEqual([['watch', { kind: 'topic', text, perHour: 4, where: 'here' }]]);
});

test('a question, privately', async () => {
  const args = { 'topic-or-question': 'Who paid?', private: true, 'per-hour': '1' };
  const { digests, lines, reply, seenBy } = await run(args);
  // Pressed in the channel, the button must not tell there what was asked for alone.
  expect(reply.buttons[0]?.action).toBe('stop-own-watch');
  expect(lines.slice(0, 3)).toEqual([
    'I will write to you in a direct message when a new document answers “Who paid?”, at most 1 message an hour.',
    '~ A question is told its answers. To be told everything on a topic, name the topic in a few words.',
    '~ To see all and to stop some: /watch list, in a direct message to Ibid',
  ]);
  expect(seenBy).toBe('private');
  expect(digests.calls).toEqual([['watch', { kind: 'question', text: 'Who paid?', perHour: 1, where: 'direct' }]]);
});

test('in a direct message it is told there', async () => {
  const { digests, lines, reply } = await run('dredging', {}, true);
  expect(lines[0]).toMatch(/^I will write to you in a direct message when/);
  expect(lines[1]).toBe('~ To see all and to stop some: /watch list');
  expect(digests.calls[0]?.[1]).toMatchObject({ where: 'direct' });
  expect(reply.buttons[0]?.action).toBe('stop-watch');
});

test('what is watched already is said with since when', async () => {
  const { lines, digests, reply } = await run({ 'topic-or-question': 'dredging', 'per-hour': '9' }, TWO);
  expect(lines[0]).toBe(
    'This is watched already, since 1 January 2026: I tell when a document says something new on “dredging”, at most 4 messages an hour.',
  );
  expect(digests.watched.size).toBe(2);
  expect(reply.forAsker).toBe(true);
  expect((await run('Who paid for the sluice?', TWO)).lines[0]).toMatch(/4 messages an hour\. It is paused\.$/);
});

test.each([
  ['0', '“per-hour” is “0”'],
  ['61', '“per-hour” is “61”'],
  ['often', '“per-hour” is “often”'],
  ['-1', '“per-hour” is “-1”'],
])('%s an hour is refused, for who asked alone', async (perHour, said) => {
  const { lines, digests, seenBy } = await run({ 'topic-or-question': 'x', 'per-hour': perHour });
  expect(lines).toEqual([
    'Nothing is watched.',
    `~ ${said}; expected a number from 1 to 60.`,
    '~ Such as: /watch budget',
  ]);
  expect([digests.calls, seenBy]).toEqual([[], 'private']);
});

test('what is too long, and nothing at all', async () => {
  expect((await run('x'.repeat(301))).text).toContain('That has 301 characters, and at most 300 are watched.');
  const none = await run({ action: 'add' });
  expect([none.lines[1], none.seenBy]).toEqual([
    '~ It is missing what to watch: a few words, or a question.',
    'private',
  ]);
});

test('a problem of the desk is told in its own words', async () => {
  const given = { ...TWO, problem: { code: 'no-direct', message: 'I cannot write to you.' } };
  for (const args of [{ 'topic-or-question': 'x' }, { action: 'pause', watch: '1' }, { action: 'resume', watch: '2' }])
    expect((await run(args, given)).text).toContain('I cannot write to you.');
});

test('list: what each waits for, how often, since when and for whom, with a button each', async () => {
  const watches = [...TWO.watches, { kind: 'kept' as const, text: 'When did it open?' }];
  for (const args of ['list', {}, { action: 'list' }]) {
    const { lines, seenBy, reply } = await run(args, { watches });
    expect(lines).toEqual([
      '*3 watches here*',
      '~ What I tell you alone is listed in a direct message: /watch list',
      '',
      '*1. dredging*',
      '~ everything new on it · at most 4 messages an hour',
      '~ Since 1 January 2026, for @U2',
      '(Stop watching)',
      '',
      '*2. Who paid for the sluice?*',
      '~ answers in new documents · at most 4 messages an hour · paused',
      '~ Since 1 January 2026, for @U2',
      '(Stop watching)',
      '',
      '*3. When did it open?*',
      '~ told once, when a document answers it',
      '~ Since 1 January 2026, for @U2',
      '(Stop watching)',
    ]);
    expect([seenBy, reply.pageItems]).toEqual(['private', 5]);
  }
  expect((await run('list', { watches }, true)).text).not.toContain('listed in a direct message');
});

test('list: none', async () => {
  expect((await run('list')).lines).toEqual([
    'Nothing is watched here.',
    '~ To watch a topic or a question: /watch budget',
    '~ What I tell you alone is listed in a direct message: /watch list',
  ]);
});

test('pause and resume, by a line or by options', async () => {
  const paused = await run('pause 1', TWO);
  expect(paused.lines.slice(0, 2)).toEqual([
    '@U1 paused this watch: I do not tell when a document says something new on “dredging”.',
    'What is found meanwhile is kept. To go on: /watch resume',
  ]);
  expect([paused.seenBy, paused.digests.calls]).toEqual(['public', [['pauseWatch', 'watch-000000000', true]]]);
  const resumed = await run({ action: 'resume', watch: 'sluice' }, TWO);
  expect(resumed.lines.slice(0, 2)).toEqual([
    '@U1 resumed this watch: I will post here when a new document answers “Who paid for the sluice?”, at most 4 messages an hour.',
    'What was found meanwhile follows.',
  ]);
  expect((await run('pause 2', TWO)).text).toBe('This watch is paused already: “Who paid for the sluice?”.');
  expect((await run({ action: 'resume', 'topic-or-question': 'dredging' }, TWO)).text).toBe(
    'This watch is not paused: “dredging”.',
  );
});

test.each(['stop #2', 'delete #2', { action: 'stop', watch: '2' }])('%s asks with a button', async (typed) => {
  const { lines, reply, digests, seenBy } = await run(typed, TWO);
  expect(lines).toEqual([
    'Stop this watch? I tell when a new document answers “Who paid for the sluice?”.',
    '~ For @U2',
    '',
    '(Stop watching)',
  ]);
  expect(reply.buttons[0]?.value).toBe('watch-000000001');
  expect([digests.calls, seenBy]).toEqual([[], 'private']);
});

test('one that is not named, or not known, is asked back for', async () => {
  expect((await run('delete', TWO)).lines).toEqual([
    '2 things are watched here: which one?',
    '~ Name it by its number, such as `/watch stop 1`',
    '',
    '*1.* dredging',
    '',
    '*2.* Who paid for the sluice?',
  ]);
  const unknown = await run('pause 7', TWO);
  expect([unknown.lines[0], unknown.reply.forAsker]).toEqual(['No watch here is called “7”.', true]);
  expect((await run({ action: 'pause', watch: 'd' }, TWO)).lines[0]).toBe('2 watches fit “d”.');
  expect((await run('pause')).lines[0]).toBe('Nothing is watched here.');
  expect((await run('delete', { watches: [{}] })).lines[0]).toMatch(/^Stop this watch\?/);
});

test.each([
  ['Who paid for the sluice', 'question'],
  ['who paid', 'topic'],
  ['Who Cares', 'topic'],
  ['Will Smith', 'topic'],
  ['is it over yet', 'question'],
  ['since when is it closed', 'question'],
  ['what-if planning of the harbour', 'topic'],
  ['dredging?', 'question'],
  ['dredging', 'topic'],
  ['whether it rains in June', 'topic'],
  ['„Wer zahlt?“', 'question'],
  ['list of fees', 'topic'],
  ['pause in the works', 'topic'],
  ['delete 2 folders', 'topic'],
] as const)('“%s” is watched as a %s', async (text, kind) => {
  expect((await run(text)).digests.calls[0]?.[1]).toMatchObject({ kind, text });
});

test('watches are offered while somebody types', async () => {
  const digests = fakeDigests({ watches: [...TWO.watches, { text: `a\n${'x'.repeat(200)}` }] });
  const context = fakeContext({ digests });
  const all = await watch.complete!('watch', '', context);
  expect(all.map(({ label }) => label.slice(0, 12))).toEqual(['1. dredging', '2. Who paid ', '3. a xxxxxxx']);
  expect(all[2]?.label).toHaveLength(100);
  expect((await watch.complete!('watch', 'sluice', context)).map(({ value }) => value)).toEqual(['watch-000000001']);
  expect(await watch.complete!('topic-or-question', '', context)).toEqual([]);
  expect(await watch.complete!('watch', '', fakeContext())).toEqual([]);
});
