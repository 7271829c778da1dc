import { expect, test } from 'vitest';
import { deleteDigest } from '../../../commands/actions/delete-digest.ts';
import { pauseDigest } from '../../../commands/actions/pause-digest.ts';
import { stopOwnWatch, stopWatch } from '../../../commands/actions/stop-watch.ts';
import type { Action } from '../../../src/chat/command.ts';
import { CHANNEL, fakeContext } from '../fake-context.ts';
import { type FakeDigestsGiven, fakeDigests } from '../fake-digests.ts';
import { sketch } from '../sketch.ts';

const ID = 'digest-000000000';

function press(action: Action, value: string, given: FakeDigestsGiven) {
  const digests = fakeDigests(given);
  return { digests, run: async () => sketch(await action.run(value, fakeContext({ digests }))).split('\n') };
}

test.each([deleteDigest, pauseDigest, stopWatch])(
  '$name: without a state it says so; with one, all are told',
  async (action) => {
    expect(sketch(await action.run(ID, fakeContext()))).toMatch(/^Ibid posts nothing by itself here/);
    expect(action.visibility).toBe('public');
  },
);

test('deleted once, with how to have it back; pressed again it says so', async () => {
  const { digests, run } = press(deleteDigest, ID, {
    digests: [
      {
        topic: 'the “sluice" @everyone',
        whenNothing: 'line',
        missed: 'skip',
        include: { conflicts: false, answers: true },
      },
    ],
  });
  expect(await run()).toEqual([
    '@U1 deleted the digest: *the “sluice" @everyone, weekdays at 8:30, Europe/Berlin*',
    `~ To have it back: \`/digest create topic:"the “sluice' @everyone" when:"30 8 * * 1-5" time-zone:Europe/Berlin nothing-new:line missed:skip include:answers\``,
  ]);
  expect(await run()).toEqual(['This digest was deleted before.']);
  expect(digests.calls).toEqual([['remove', ID]]);
});

test.each([
  [{ conflicts: true, answers: true }, 'topic:all when:"30 8 * * 1-5" time-zone:Europe/Berlin`'],
  [{ conflicts: true, answers: false }, 'Europe/Berlin include:conflicts`'],
  [{ conflicts: false, answers: false }, 'Europe/Berlin include:new`'],
])('the way back holds what it included: %j', async (include, said) => {
  const { run } = press(deleteDigest, ID, { digests: [{ topic: null, include }] });
  expect((await run())[1]).toContain(said);
});

test('paused once; pressed again it says that it is paused, and of one that is gone that it is deleted', async () => {
  const { digests, run } = press(pauseDigest, ID, { digests: [{}] });
  expect((await run())[0]).toBe('@U1 paused the digest: *dredging, weekdays at 8:30, Europe/Berlin*');
  expect((await run())[0]).toMatch(/^This digest is paused already/);
  expect(digests.calls).toHaveLength(1);
  expect(await press(pauseDigest, 'another', { digests: [{}] }).run()).toEqual(['This digest was deleted.']);
});

test('a watch is stopped, with how to have it back', async () => {
  const { digests, run } = press(stopWatch, 'watch-000000000', { watches: [{ text: 'the\n"sluice"' }] });
  expect(await run()).toEqual([
    '@U1 stopped this watch: I no longer tell when a document says something new on “the "sluice"”.',
    "~ To have it back: `/watch the 'sluice'`",
  ]);
  expect(digests.calls).toEqual([['endWatch', 'watch-000000000']]);
  expect(await run()).toEqual(['There is no such thing here any more.']);
});

test('pressed on a watch that has ended before: nobody is said to have stopped it', async () => {
  const ended = { watches: [{ text: 'wages', endedBefore: true }] };
  for (const action of [stopWatch, stopOwnWatch])
    expect(await press(action, 'watch-000000000', ended).run()).toEqual([
      'This watch is over already: it tells nothing any more.',
    ]);
});

test('a watch of somebody’s own is stopped without telling others; in a direct message there are none', async () => {
  const { run } = press(stopOwnWatch, 'watch-000000000', { watches: [{ text: 'wages', direct: true }] });
  expect((await run())[1]).toBe('~ To have it back: `/watch wages private:yes`');
  expect(stopOwnWatch.visibility).toBe('private');
  const direct = fakeContext({
    digests: fakeDigests({ watches: [{ text: 'wages', direct: true }] }),
    place: { ...CHANNEL, direct: true },
  });
  expect(sketch(await stopWatch.run('watch-000000000', direct))).toContain('`/watch wages`');
});

test('a problem of the desk is told in its own words', async () => {
  const given = { digests: [{}], watches: [{}], problem: { code: 'x', message: 'Not now.' } };
  for (const [action, value] of [
    [deleteDigest, ID],
    [pauseDigest, ID],
    [stopWatch, 'watch-000000000'],
    [stopOwnWatch, 'watch-000000000'],
  ] as const)
    expect(await press(action, value, given).run()).toEqual(['Not now.']);
});
