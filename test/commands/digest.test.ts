import { expect, test } from 'vitest';
import { digest } from '../../commands/digest.ts';
import type { Arguments } from '../../src/chat/command.ts';
import { fakeContext } from './fake-context.ts';
import { type FakeDigestsGiven, fakeDigests, listedDigest } from './fake-digests.ts';
import { sketch } from './sketch.ts';

/** Runs `/digest` in a channel with these digests. */
async function run(args: Arguments, given: FakeDigestsGiven = {}) {
  const digests = fakeDigests(given);
  const reply = await digest.run(args, fakeContext({ digests }));
  return { digests, reply, text: sketch(reply), lines: sketch(reply).split('\n'), seenBy: digest.visibility(args) };
}

const TWO = { digests: [{}, { topic: 'the Lind valley', pausedAt: Date.UTC(2026, 0, 10, 12) }] };

test('without a state it says so', async () => {
  for (const action of ['create', 'list', 'preview', 'pause', 'resume', 'edit', 'delete', 'now'])
    expect(sketch(await digest.run({ action }, fakeContext()))).toMatch(/^Ibid posts nothing by itself here/);
});

test('create: what it will do, and when it comes first in its time zone', async () => {
  const args = { action: 'create', topic: 'dredging', when: 'weekdays at 8:30', 'time-zone': 'berlin' };
  const { digests, lines, reply, seenBy } = await run(args);
  expect(lines).toEqual([
    '@U1 made a digest of *dredging*, weekdays at 8:30, Europe/Berlin.',
    'First on Thursday 15 January 2026 at 8:30, Europe/Berlin.',
    '~ It tells what is new in the documents since the last one; also what contradicts earlier documents, and questions that can be answered now.',
    '~ When nothing is new, it posts nothing.',
    '~ Those that are missed while Ibid is not running are made up for by one.',
    '~ Anyone here may change or delete it: `/digest list`',
  ]);
  expect(reply.summary).toBe('A digest on dredging, weekdays at 8:30, Europe/Berlin');
  expect(seenBy).toBe('public');
  expect(digests.calls).toEqual([
    [
      'create',
      {
        topic: 'dredging',
        schedule: { cron: '30 8 * * 1-5', timeZone: 'Europe/Berlin' },
        include: { conflicts: true, answers: true },
        whenNothing: 'silent',
        missed: 'catch-up',
      },
    ],
  ]);
});

const NEWS = { channel: 'C0NEWS', handle: null };

test('create: in another channel it says where it goes, and is told where it was typed', async () => {
  const { digests, lines, seenBy } = await run({ action: 'create', when: 'daily at 9, UTC', channel: NEWS });
  expect(lines[0]).toBe('@U1 made a digest of *everything*, every day at 9:00, UTC, posted in #C0NEWS.');
  expect(lines.at(-1)).toBe('~ Anyone here or there may change or delete it: `/digest list`');
  expect(seenBy).toBe('public');
  expect(digests.calls).toMatchObject([['create', { topic: null }, 'C0NEWS']]);
});

test('a channel that cannot be chosen is told to who asked alone, with what to do', async () => {
  const problem = { code: 'forbidden', message: 'You may not write in <@U1> there.' };
  for (const [args, first] of [
    [{ action: 'create', when: 'daily at 9' }, 'No digest was made.'],
    [{ action: 'edit', digest: '1' }, 'Nothing was changed: dredging, weekdays at 8:30, Europe/Berlin.'],
  ] as const) {
    const { reply, lines, digests } = await run({ ...args, channel: NEWS }, { ...TWO, problem });
    expect(lines).toEqual([first, `~ ${problem.message}`]);
    expect(reply.forAsker).toBe(true);
    expect(digests.calls).toEqual([]);
  }
});

test('a closed channel can have a digest posted in another one, which may not be closed', async () => {
  const digests = fakeDigests();
  const context = fakeContext({ digests, documents: { closed: true } });
  const args = { action: 'create', when: 'daily at 9' };
  expect(sketch(await digest.run(args, context))).toContain('No digest was made.');
  expect(sketch(await digest.run({ ...args, channel: NEWS }, context))).toContain('posted in #C0NEWS');
});

test('a digest that is posted elsewhere: listed, moved, previewed, posted and deleted as such', async () => {
  const lastRun = { due: Date.UTC(2026, 0, 14, 7, 30), outcome: 'silent' as const };
  const there = { digests: [{ elsewhere: 'C0NEWS', lastRun }] };
  const listed = (await run({ action: 'list' }, there)).text;
  expect(listed).toContain('Posted in #C0NEWS');
  expect(listed).not.toContain('nothing was new');
  const moved = await run({ action: 'edit', channel: NEWS }, { digests: [{}] });
  expect(moved.digests.calls).toEqual([['change', 'digest-000000000', {}, 'C0NEWS']]);
  expect(moved.lines).toContain('It is posted in #C0NEWS.');
  expect(moved.seenBy).toBe('public');
  const preview = { id: 'x', summary: 'News', sections: [], buttons: [] };
  expect((await run({ action: 'preview' }, { ...there, preview })).text).toContain(
    'as seen from here. It tells what may be seen from #C0NEWS. Nothing was posted.',
  );
  expect((await run({ action: 'now' }, there)).lines[0]).toBe(
    'It is posted in #C0NEWS in a moment: dredging, weekdays at 8:30, Europe/Berlin.',
  );
});

test('create: everything that was chosen; the rest of a line is the topic', async () => {
  const chosen = { include: 'new', 'nothing-new': 'line', missed: 'skip' };
  const { digests, lines } = await run({ action: 'create', digest: 'the fish', when: '0 9 * * 1', ...chosen });
  expect(digests.calls[0]?.[1]).toMatchObject({
    topic: 'the fish',
    include: { conflicts: false, answers: false },
    whenNothing: 'line',
    missed: 'skip',
  });
  expect(lines[0]).toBe('@U1 made a digest of *the fish*, Mondays at 9:00, UTC.');
  expect(lines).toContain('~ It tells what is new in the documents since the last one.');
  expect(lines).toContain('~ When nothing is new, it says so in one line.');
  expect(lines).toContain(
    '~ One that is missed while Ibid is not running is left out, and the next one covers its time.',
  );
});

test.each([
  [undefined, null],
  ['all', null],
  ['Everything', null],
  ['*', null],
  ['all the fish', 'all the fish'],
])('create: the topic %s is %s', async (topic, read) => {
  const { digests, text } = await run({ action: 'create', when: 'daily at 9', ...(topic ? { topic } : {}) });
  expect(digests.calls[0]?.[1]).toMatchObject({ topic: read });
  if (read === null) expect(text).toContain('a digest of *everything*');
});

test.each([
  ['conflicts', { conflicts: true, answers: false }],
  ['answers', { conflicts: false, answers: true }],
  ['all', { conflicts: true, answers: true }],
])('create: include %s', async (include, read) => {
  const { digests } = await run({ action: 'create', when: 'daily at 9', include });
  expect(digests.calls[0]?.[1]).toMatchObject({ include: read });
});

test('create: that nobody gave a time zone is said with how to change it, and is not said where somebody did', async () => {
  const remark =
    '~ No time zone was given, so it is UTC. To change that: `/digest edit digest:3 time-zone:Europe/Berlin`';
  expect((await run({ action: 'create', when: 'daily at 9' }, TWO)).lines).toContain(remark);
  for (const given of [{ 'time-zone': 'UTC' }, { when: 'daily at 9, UTC' }, { when: 'daily at 9 in Paris' }]) {
    const { text, lines } = await run({ action: 'create', when: 'daily at 9', ...given });
    expect(lines[0]).toMatch(/^@U1 made/);
    expect(text).not.toContain('No time zone');
  }
});

test.each([
  ['no time', { topic: 'x' }, /It is missing when to post/],
  ['no such time', { when: 'noonish' }, /“noonish”/],
  ['a day that never comes', { when: '30 February at 9' }, /never comes/],
  ['an unknown time zone', { when: 'daily at 9', 'time-zone': 'Atlantis' }, /“Atlantis”/],
  ['a long topic', { when: 'daily at 9', topic: 'x'.repeat(201) }, /has 201 characters; at most 200/],
  ['a long rest of the line', { when: 'daily at 9', digest: 'x'.repeat(201) }, /has 201 characters/],
  ['a time without quotation marks', { when: 'weekdays', digest: 'at 8:30', topic: 'x' }, /“at 8:30” is left over/],
])('create: %s is told to who asked alone, and nothing is made', async (_, args, said) => {
  const { digests, lines, seenBy } = await run({ action: 'create', ...args });
  expect(lines[0]).toBe('No digest was made.');
  expect(lines[1]).toMatch(said);
  expect(lines[2]).toMatch(/^~ (?:In one line|Yours, to copy and mend): \/digest create /);
  expect(seenBy).toBe('private');
  expect(digests.calls).toEqual([]);
});

test('create: what was filled in wrongly is given back in a line to copy, since the form is gone', async () => {
  const filled = { topic: 'the "north" channel', when: 'weekdays at 8:30', 'time-zone': 'Europe/Berln' };
  const { lines } = await run({ action: 'create', ...filled, 'nothing-new': 'line' });
  expect(lines[2]).toBe(
    `~ Yours, to copy and mend: /digest create topic:"the 'north' channel" when:"weekdays at 8:30" time-zone:Europe/Berln nothing-new:line`,
  );
  expect((await run({ action: 'create' })).lines[2]).toBe(
    '~ In one line: /digest create topic:budget when:"weekdays at 8:30" time-zone:Europe/Berlin',
  );
});

test('create: a digest that autocomplete filled in is there already', async () => {
  const { digests, lines } = await run({ action: 'create', digest: 'digest-000000000', when: 'daily at 9' }, TWO);
  expect(lines).toEqual([
    'That digest is there already: dredging, weekdays at 8:30, Europe/Berlin.',
    '~ To change it: /digest edit',
  ]);
  expect(digests.calls).toEqual([]);
});

test('a problem of the desk is told in its own words', async () => {
  const given = { ...TWO, problem: { code: 'too-many', message: 'There are too many.' } };
  for (const [action, more] of [
    ['create', { when: 'daily at 9' }],
    ['preview', { digest: '1' }],
    ['pause', { digest: '1' }],
    ['resume', { digest: '2' }],
    ['edit', { digest: '1', topic: 'fish' }],
    ['now', { digest: '1' }],
  ] as const)
    expect((await run({ action, ...more }, given)).text).toContain('There are too many.');
});

test('list: each with its times, its next and last run, and who made it', async () => {
  const lastRun = { due: Date.UTC(2026, 0, 14, 7, 30), outcome: 'posted' as const };
  const { lines, reply, seenBy } = await run({}, { digests: [{ lastRun }, TWO.digests[1]!] });
  expect(lines).toEqual([
    '*2 digests here*',
    '',
    '*1. dredging* · weekdays at 8:30, Europe/Berlin',
    'Next on Thursday 15 January 2026 at 8:30',
    '~ Last on Wednesday 14 January 2026 at 8:30: posted',
    '~ Made by @U2',
    '',
    '*2. the Lind valley* · weekdays at 8:30, Europe/Berlin',
    'Paused since Saturday 10 January 2026 at 13:00',
    '~ It has not come yet.',
    '~ Made by @U2',
    '',
    '~ Anyone here may change them, by number: `/digest pause 1`',
  ]);
  expect([reply.summary, seenBy]).toEqual(['2 digests here', 'private']);
});

test.each([
  [null, 'under way'],
  ['silent', 'nothing was new'],
  ['merged', 'missed, and told with a later one'],
  ['skipped', 'missed, and left out'],
  ['lost', 'could not be posted'],
] as const)('list: a run that ended %s', async (outcome, said) => {
  const { text } = await run({ action: 'list' }, { digests: [{ lastRun: { due: 0, outcome } }] });
  expect(text).toContain(`~ Last on Thursday 1 January 1970 at 1:00: ${said}`);
});

test('list: a time zone that this Node does not know keeps nobody from seeing the others', async () => {
  const schedule = { cron: '30 8 * * 1-5', timeZone: 'Europe/Atlantis' };
  const { lines } = await run(
    { action: 'list' },
    { digests: [{ schedule, lastRun: { due: 0, outcome: 'posted' } }, {}] },
  );
  expect(lines).toContain('It does not come again: its time zone is not known here.');
  expect(lines).toContain('~ Last on Thursday 1 January 1970 at 0:00 UTC: posted');
  expect(lines).toContain('*2. dredging* · weekdays at 8:30, Europe/Berlin');
});

test('list: none, and how to make one', async () => {
  expect((await run({ action: 'list' })).lines).toEqual([
    'There is no digest here.',
    '~ To make one: /digest create topic:budget when:"weekdays at 8:30" time-zone:Europe/Berlin',
  ]);
});

test('preview: what it would post, marked as that, for who asks alone', async () => {
  const section = { blocks: [{ kind: 'heading' as const, text: 'New: the sluice' }], item: true };
  const button = { label: 'Pause this digest', action: 'pause-digest', target: 'i', value: 'd' };
  const preview = { id: 'other', summary: '1 new document', sections: [section], buttons: [button] };
  const { reply, lines, seenBy } = await run({ action: 'preview' }, { digests: [{}], preview });
  expect(lines).toEqual([
    '*Preview: *dredging, weekdays at 8:30, Europe/Berlin',
    '~ This is what it would post now. Nothing was posted.',
    '',
    '# New: the sluice',
    '',
    '(Pause this digest)',
  ]);
  expect(reply).toMatchObject({ id: 'invocation-00001', summary: 'Preview: 1 new document' });
  expect(seenBy).toBe('private');
});

test('preview: nothing', async () => {
  expect((await run({ action: 'preview' }, { digests: [{}] })).lines).toEqual([
    'Nothing is new since the last one.',
    '~ It would post nothing now: dredging, weekdays at 8:30, Europe/Berlin.',
  ]);
});

test('now: posted in a moment; what happens when nothing is new', async () => {
  const { digests, lines, seenBy } = await run({ action: 'now' }, { digests: [{}] });
  expect(lines[0]).toBe('It is posted here in a moment: dredging, weekdays at 8:30, Europe/Berlin.');
  expect(lines[1]).toMatch(/^~ If nothing is new since the last one, nothing is posted\./);
  expect(digests.calls).toEqual([['runNow', 'digest-000000000']]);
  expect(seenBy).toBe('private');
  expect((await run({ action: 'now' }, { digests: [{ whenNothing: 'line' }] })).text).not.toContain(
    'If nothing is new',
  );
});

test('pause and resume are told to everyone, and say when they were so already', async () => {
  const paused = await run({ action: 'pause', digest: '1' }, TWO);
  expect(paused.lines).toEqual([
    '@U1 paused the digest: *dredging, weekdays at 8:30, Europe/Berlin*',
    '~ It posts nothing until somebody writes `/digest resume`',
  ]);
  expect([paused.seenBy, paused.digests.calls]).toEqual(['public', [['change', 'digest-000000000', { paused: true }]]]);
  expect((await run({ action: 'pause', digest: '2' }, TWO)).text).toMatch(
    /^This digest is paused already: the Lind valley/,
  );

  const resumed = await run({ action: 'resume', digest: '2' }, TWO);
  expect(resumed.lines).toEqual([
    '@U1 resumed the digest: *the Lind valley, weekdays at 8:30, Europe/Berlin*',
    'Next on Thursday 15 January 2026 at 8:30, Europe/Berlin. It covers the pause too.',
  ]);
  expect(resumed.seenBy).toBe('public');
  expect((await run({ action: 'resume', digest: '1' }, TWO)).text).toMatch(/^This digest is not paused: dredging/);
});

test('edit: what it is now, what it was, and when it comes next', async () => {
  const { digests, lines, seenBy } = await run(
    { action: 'edit', digest: '1', when: 'daily at 9', topic: 'all', include: 'answers', 'nothing-new': 'line' },
    TWO,
  );
  expect(lines.slice(0, 4)).toEqual([
    '@U1 changed the digest: *everything, every day at 9:00, Europe/Berlin*',
    '~ It was: dredging, weekdays at 8:30, Europe/Berlin',
    'Next on Thursday 15 January 2026 at 9:00, Europe/Berlin.',
    '~ It tells what is new in the documents since the last one; also questions that can be answered now.',
  ]);
  expect(seenBy).toBe('public');
  expect(digests.calls).toEqual([
    [
      'change',
      'digest-000000000',
      {
        topic: null,
        schedule: { cron: '0 9 * * *', timeZone: 'Europe/Berlin' },
        include: { conflicts: false, answers: true },
        whenNothing: 'line',
      },
    ],
  ]);
});

test('edit: a time zone alone leaves the times; a paused one stays paused', async () => {
  const moved = await run({ action: 'edit', digest: '2', 'time-zone': 'America/New_York' }, TWO);
  expect(moved.digests.calls[0]?.[2]).toEqual({ schedule: { cron: '30 8 * * 1-5', timeZone: 'America/New_York' } });
  expect(moved.lines).toContain('It is paused.');
  const kept = await run({ action: 'edit', missed: 'skip' }, { digests: [{}] });
  expect(kept.digests.calls[0]?.[2]).toEqual({ missed: 'skip' });
  expect(kept.text).not.toContain('It was:');
});

test.each([
  ['nothing given', {}, /Give what is to change/],
  ['an unknown time', { when: 'noonish' }, /“noonish”/],
  ['an unknown time zone', { 'time-zone': 'Atlantis' }, /“Atlantis”/],
])('edit: %s changes nothing, and is told to who asked alone', async (_, args, said) => {
  const { digests, lines, seenBy } = await run({ action: 'edit', digest: '1', ...args }, TWO);
  expect(lines[0]).toBe('Nothing was changed: dredging, weekdays at 8:30, Europe/Berlin.');
  expect(lines[1]).toMatch(said);
  expect(seenBy).toBe('private');
  expect(digests.calls).toEqual([]);
});

test('delete asks first', async () => {
  const { digests, lines, reply, seenBy } = await run({ action: 'delete', digest: '2' }, TWO);
  expect(lines).toEqual([
    'Delete this digest? *the Lind valley, weekdays at 8:30, Europe/Berlin*',
    '~ Made by @U2. Everyone here is told who deleted it.',
    '',
    '(Delete this digest)',
  ]);
  expect(reply.buttons).toEqual([
    { label: 'Delete this digest', action: 'delete-digest', target: 'invocation-00001', value: 'digest-000000001' },
  ]);
  expect(digests.calls).toEqual([]);
  expect(seenBy).toBe('private');
});

test.each([
  ['2', 'the Lind valley'],
  ['#2', 'the Lind valley'],
  ['The LIND Valley', 'the Lind valley'],
  ['valley lind', 'the Lind valley'],
  ['dredg', 'dredging'],
  ['digest-000000001', 'the Lind valley'],
])('a digest is named “%s”', async (name, topic) => {
  expect((await run({ action: 'now', digest: name }, TWO)).lines[0]).toContain(`: ${topic}, weekdays`);
});

test('a name that fits none, several or is missing is asked back for', async () => {
  const digests = [...TWO.digests, { topic: 'dredging in 2025' }];
  expect((await run({ action: 'now', digest: 'dredg' }, { digests })).lines).toEqual([
    '2 digests fit “dredg”.',
    '~ Name it by its number, such as `digest:1`',
    '',
    '*1.* dredging, weekdays at 8:30, Europe/Berlin',
    '',
    '*3.* dredging in 2025, weekdays at 8:30, Europe/Berlin',
  ]);
  expect((await run({ action: 'now' }, { digests })).lines[0]).toBe('There are 3 digests here: which one?');
  // A number that the list does not have is no part of a year.
  expect((await run({ action: 'now', digest: '25' }, { digests })).lines[0]).toBe('No digest here is called “25”.');
  expect((await run({ action: 'now', digest: 'fish' }, { digests })).lines).toHaveLength(8);
  for (const given of [{ digests }, {}])
    expect((await run({ action: 'pause', digest: '25' }, given)).reply.forAsker).toBe(true);
  expect((await run({ action: 'pause' })).lines[0]).toBe('There is no digest here.');
});

test('what changes a topic wants the whole of its words: worked twice, part of them could mean another', async () => {
  const { digests, lines } = await run({ action: 'edit', digest: 'dredg', topic: 'fish' }, TWO);
  expect(lines[0]).toBe('1 digest fits “dredg”.');
  expect(digests.calls).toEqual([]);
  const exact = await run({ action: 'edit', digest: 'Dredging', topic: 'fish' }, TWO);
  expect(exact.digests.calls).toHaveLength(1);
});

test('commands are named as they are typed on the platform', async () => {
  const context = fakeContext({ digests: fakeDigests(), slash: (name) => `/ibid-${name}` });
  expect(sketch(await digest.run({ action: 'list' }, context))).toContain('/ibid-digest create');
});

test('digests are offered while somebody types', async () => {
  const digests = fakeDigests({ digests: [{}, listedDigest({ id: 'b', topic: `fish ${'x'.repeat(190)}` })] });
  const context = fakeContext({ digests });
  const all = await digest.complete!('digest', '', context);
  expect(all.map(({ value }) => value)).toEqual(['digest-000000000', 'b']);
  expect(all[0]?.label).toBe('1. dredging, weekdays at 8:30, Europe/Berlin');
  expect(all[1]?.label).toHaveLength(100);
  expect(await digest.complete!('digest', 'fis', context)).toHaveLength(1);
  expect(await digest.complete!('topic', 'fis', context)).toEqual([]);
  expect(await digest.complete!('digest', '', fakeContext())).toEqual([]);
});
