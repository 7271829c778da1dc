import { expect, test } from 'vitest';
import { keep } from '../../../commands/actions/keep.ts';
import { ask } from '../../../commands/ask.ts';
import type { Context } from '../../../src/chat/context.ts';
import { answer, CHANNEL, fakeContext, recorded } from '../fake-context.ts';
import { type FakeDigestsGiven, fakeDigests } from '../fake-digests.ts';
import { sketch } from '../sketch.ts';

const KEEP = 'Tell me when a document answers this';

function pressing(given: Partial<Omit<Context, 'documents'>> = {}, desk: FakeDigestsGiven = {}) {
  const digests = fakeDigests(desk);
  const context = fakeContext({ digests, target: recorded({ citations: [] }), ...given });
  return { digests, run: () => keep.run('', context) };
}

test('kept for the thread it was asked in; pressed twice it is one', async () => {
  const { digests, run } = pressing();
  const reply = await run();
  expect(sketch(reply)).toBe(
    [
      'Kept. As soon as a document answers “when was the sluice opened”, the answer comes into the thread where it was asked.',
      '~ It is told once, with the quotation.',
      '',
      '(Stop watching)',
    ].join('\n'),
  );
  expect(digests.calls).toEqual([['keep', 'when was the sluice opened', 'invocation-00000', 'thread']]);
  expect(sketch(await run())).toMatch(/^It is kept already: as soon as/);
  expect(digests.watched.size).toBe(1);
});

test('that it is paused is said', async () => {
  const { run } = pressing({}, { watches: [{ text: 'when was the sluice opened', pausedAt: 1 }] });
  expect(sketch(await run())).toContain('~ It is paused.');
});

test('asked privately it is told to who asked alone, and nobody else can keep it', async () => {
  const target = recorded({ question: null, citations: [] });
  const above = () => ask.run({ question: 'why is it shut', private: true }, fakeContext());
  const own = pressing({ target, again: above });
  expect(sketch(await own.run())).toMatch(/^Kept\. As soon as a document answers “why is it shut”, I tell you alone\./);
  expect(own.digests.calls).toEqual([['keep', 'why is it shut', 'invocation-00000', 'direct']]);
  for (const person of [
    { platform: 'slack', id: 'U9' },
    { platform: 'discord', id: 'U1' },
  ]) {
    const others = pressing({ target, again: above, person });
    expect(sketch(await others.run())).toMatch(/^This reply is no longer known here/);
    expect(others.digests.calls).toEqual([]);
  }
});

test('asked in a direct message it is told there', async () => {
  const target = recorded({ citations: [] });
  const direct = { ...target, invocation: { ...target.invocation, place: { ...CHANNEL, direct: true } } };
  const { digests, run } = pressing({ target: direct });
  expect(sketch(await run())).toContain('I tell you alone.');
  expect(digests.calls[0]?.[3]).toBe('direct');
});

test('a reply that is not known any more, one that asked nothing, and no state', async () => {
  const none = pressing({ target: null });
  expect(sketch(await none.run())).toMatch(/^This reply is no longer known here/);
  const command = pressing({ target: recorded({ question: null }), again: null });
  expect(sketch(await command.run())).toMatch(/^This reply is no longer known here/);
  expect(sketch(await keep.run('', fakeContext()))).toMatch(/^Ibid posts nothing by itself here/);
});

test('a problem of the desk is told in its own words', async () => {
  const { run } = pressing({}, { problem: { code: 'too-many', message: 'There are 100 watches here already.' } });
  expect(sketch(await run())).toBe('It was not kept.\n~ There are 100 watches here already.');
});

test('the button stands under an unanswered reply, where a state keeps questions and nothing was left out', async () => {
  const digests = fakeDigests();
  const labels = async (args: Parameters<typeof ask.run>[0], given: Parameters<typeof fakeContext>[0] = { digests }) =>
    (await ask.run({ question: 'why', ...args }, fakeContext(given))).buttons.map(({ label }) => label);
  expect(await labels({})).toEqual([KEEP, 'Right', 'Wrong']);
  expect(await labels({ private: true })).toContain(KEEP);
  expect(await labels({}, {})).not.toContain(KEEP);
  expect(await labels({ 'as-of': '2025-01-01' })).not.toContain(KEEP);
  expect(await labels({}, { digests, documents: { ask: async () => answer() } })).not.toContain(KEEP);
});
