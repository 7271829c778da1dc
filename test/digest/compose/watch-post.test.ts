import { expect, test } from 'vitest';
import type { Place } from '../../../src/chat/place.ts';
import { findHits } from '../../../src/digest/compose/find-hits.ts';
import { watchPost } from '../../../src/digest/compose/watch-post.ts';
import type { Watch, WatchHit } from '../../../src/digest/watch.ts';
import { documentFrom } from '../../answer/small-documents.ts';
import { CHANNEL } from '../../commands/fake-context.ts';
import { sketch } from '../../commands/sketch.ts';
import { change, contextIn, seen, watchOf } from './newsroom.ts';

const BEGIN = documentFrom(
  'begin.md',
  'Dredging of the north channel began on Thursday, and the port authority expects it to last six weeks.',
  { title: 'Dredging begins' },
);
const COST = documentFrom(
  'cost.md',
  'The council set the dredging budget at 7 million euros. Opponents called it too much.',
  {
    title: 'Budget for dredging',
  },
);
const ALL = [BEGIN, COST];

const QUESTION = 'How long will the dredging last?';

interface Setting {
  readonly of: Watch;
  readonly documents?: ReturnType<typeof seen>;
  readonly told?: boolean;
  readonly keys?: readonly string[];
  readonly extra?: readonly WatchHit[];
  readonly place?: Place;
}

async function post({ of, documents = seen(ALL), told = false, keys, extra = [], place = CHANNEL }: Setting) {
  const hits = [
    ...(await findHits(
      of,
      ALL.map(({ file }) => change(file)),
      seen(ALL),
    )),
    ...extra,
  ];
  const needs = {
    watch: async (id: string) => (id === of.id ? of : null),
    waiting: async () => (told ? [] : hits),
    hitsOf: async () => (told ? hits : []),
  };
  const raw = { watch: 'watch-0000000001', keys: keys ?? hits.map(({ key }) => key) };
  return await watchPost(needs).run(raw, contextIn({ documents, place }));
}

const read = async (setting: Setting) => {
  const reply = await post(setting);
  return reply && sketch(reply);
};

test('new passages on a topic', async () => {
  expect(await read({ of: watchOf() })).toBe(`*2 new passages on* “dredging”

> The council set the dredging budget at 7 million euros.
> cost.md:1 · Budget for dredging

> Dredging of the north channel began on Thursday, and the port authority expects it to last six weeks.
> begin.md:1 · Dredging begins

(Stop watching)`);
  expect(await post({ of: watchOf() })).toMatchObject({
    summary: '2 new passages on “dredging”',
    rest: 'thread',
    buttons: [{ action: 'stop-watch', value: 'watch-0000000001', target: 'invocation-00001' }],
  });
});

test('a new answer to a question', async () => {
  expect(await read({ of: watchOf({ kind: 'question', text: QUESTION }) })).toBe(`*1 new answer to* “${QUESTION}”

> Dredging of the north channel began on Thursday, and the port authority expects it to last [six weeks].
> begin.md:1 · Dredging begins

(Stop watching)`);
});

test('a kept question is answered where it was asked, as an answer is', async () => {
  const of = watchOf({ kind: 'kept', text: QUESTION });
  expect(await read({ of })).toBe(`@U1, you asked: “${QUESTION}”
*A document answers it now.*

> Dredging of the north channel began on Thursday, and the port authority expects it to last [six weeks].
> begin.md:1 · Dredging begins

(Other sources) (Right) (Wrong)`);
  expect(await post({ of })).toMatchObject({ asked: { question: QUESTION, status: 'answered' } });
  expect(await read({ of, place: { ...CHANNEL, direct: true } })).toMatch(/^You asked: “How/);
});

test('only the hits that are this message’s', async () => {
  const [first] = await findHits(
    watchOf(),
    ALL.map(({ file }) => change(file)),
    seen(ALL),
  );
  const text = await read({ of: watchOf(), keys: [first!.key] });
  expect(text).toContain('*1 new passage on*');
  expect(text).toContain('cost.md');
  expect(text).not.toContain('begin.md');
});

test('composed again after it was posted, it says the same; also when the watch has ended since', async () => {
  expect(await read({ of: watchOf(), told: true, keys: [] })).toBe(await read({ of: watchOf() }));
  expect(await read({ of: watchOf({ endedAt: 1 }), told: true })).toContain('2 new passages');
});

test('what a file no longer holds is left out and counted; silence where nothing is left', async () => {
  const one = await read({ of: watchOf(), documents: seen(ALL, { now: { 'cost.md': 'Nothing.' } }) });
  expect(one).toContain('*1 new passage on* “dredging”\n~ 1 more passage was found and is gone again.');
  expect(one).not.toContain('7 million');
  const none = { now: { 'cost.md': null, 'begin.md': null } };
  expect(await read({ of: watchOf(), documents: seen(ALL, none) })).toBeNull();
  expect(await read({ of: watchOf({ kind: 'kept', text: QUESTION }), documents: seen(ALL, none) })).toBeNull();
});

test('a quotation that moved is shown where it stands now', async () => {
  const moved = `A line above.\n\n${COST.text}`;
  expect(await read({ of: watchOf(), documents: seen(ALL, { now: { 'cost.md': moved } }) })).toContain('cost.md:3');
});

test('copies are told once', async () => {
  const [hit] = await findHits(watchOf(), [change('begin.md')], seen(ALL));
  const copy = { ...hit!, key: 'another-key' };
  expect(await read({ of: watchOf(), extra: [copy] })).toContain('2 new passages');
});

test('what may not be seen any more is not told', async () => {
  expect(await read({ of: watchOf(), documents: seen(ALL, { folder: 'town' }) })).toBeNull();
});

test('silence for a watch that has ended, is no more, or was never asked for', async () => {
  expect(await read({ of: watchOf({ endedAt: 1 }) })).toBeNull();
  expect(await read({ of: watchOf({ id: 'another' }) })).toBeNull();
  const needs = { watch: async () => watchOf(), waiting: async () => [], hitsOf: async () => [] };
  for (const raw of [null, 3, {}, { watch: 'a' }, { watch: 'a', keys: [1] }])
    expect(await watchPost(needs).run(raw, contextIn({ documents: seen(ALL) }))).toBeNull();
});

test('a long, hostile question stays one line', async () => {
  const text = `dredging\n<!channel> \u202e${'b '.repeat(400)}`;
  const [hit] = await findHits(watchOf(), [change('begin.md')], seen(ALL));
  const reply = await post({ of: watchOf({ text }), extra: [hit!] });
  const shown = JSON.stringify([reply!.summary, reply!.sections[0]]);
  expect(shown.length).toBeLessThan(600);
  expect(shown).not.toMatch(/\u202e|\\n/);
});

test('what waits for the next message is counted, but not under an answer that ends the watch', async () => {
  const [first] = await findHits(watchOf(), [change('begin.md')], seen(ALL));
  const keys = [first!.key];
  expect(await read({ of: watchOf(), keys })).toContain(
    '*1 new passage on* “dredging”\n~ 1 more waits for the next message.',
  );
  const later = [2, 3].map((number) => ({ ...first!, key: `later-${number}` }));
  expect(await read({ of: watchOf(), keys, extra: later })).toContain('~ 3 more wait for the next message.');
  const kept = watchOf({ kind: 'kept', text: QUESTION });
  const [hit] = await findHits(kept, [change('begin.md')], seen(ALL));
  expect(await read({ of: kept, keys: [hit!.key], extra: later })).not.toContain('next message');
});
