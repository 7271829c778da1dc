import { expect, test } from 'vitest';
import type { Place } from '../../../src/chat/place.ts';
import { digestPost } from '../../../src/digest/compose/digest-post.ts';
import { documentFrom } from '../../answer/small-documents.ts';
import { CHANNEL, citation, recorded } from '../../commands/fake-context.ts';
import { sketch } from '../../commands/sketch.ts';
import { BEFORE, change, contextIn, DUE, IN_BETWEEN, needsOf, RAW, read, type Setting, seen } from './newsroom.ts';

const OLD = documentFrom(
  'harbour/budget.md',
  'The council set the dredging budget at 4 million euros for the north channel. The work was to begin in March 2026.',
  { title: 'Council sets dredging budget', published: '2026-09-01' },
);
const STORY =
  'Dredging of the north channel began on Thursday, and the port authority expects it to last six weeks. Two ships remove the sand at night. Residents were told about the noise in a letter.';
const BEGIN = documentFrom('harbour/begin.md', STORY, {
  title: 'Dredging begins in the north channel',
  published: '2026-11-20',
});
const WIRE = documentFrom('wire/begin.md', STORY, { title: 'Dredging begins', published: '2026-11-20' });
const RAISED = documentFrom(
  'harbour/cost.md',
  'The council set the dredging budget at 7 million euros for the north channel. Opponents called it too much. The mayor defended the sum on Friday.',
  { title: 'Budget for dredging raised', published: '2026-11-21' },
);
const CHOIR = documentFrom(
  'town/choir.md',
  'The choir of Skarn sang in the town hall on Friday evening. Forty singers took part, the oldest of them 81.',
  { title: 'Choir sings', published: '2026-11-21' },
);
const ALL = [OLD, BEGIN, WIRE, RAISED, CHOIR];
const FRESH = ALL.slice(1).map(({ file }) => change(file));
const plain = { include: { conflicts: false, answers: false } } as const;

const everything: Setting = {
  documents: seen(ALL),
  changes: FRESH,
  unanswered: [{ question: 'How long will the dredging last?' }, { question: 'Who built the lighthouse?' }],
};

test('what is new, one entry a story, with conflicts and questions answered', async () => {
  expect(await read(everything)).toBe(`# Digest · 20 to 21 November
*4 new documents (1 is a copy) · 1 conflict · 1 question answered*

*In 2 documents*
> Dredging of the north channel began on Thursday, and the port authority expects it to last six weeks.
> harbour/begin.md:1 · Dredging begins in the north channel · 2026-11-20
> also in: wire/begin.md

> The council set the dredging budget at 7 million euros for the north channel.
> harbour/cost.md:1 · Budget for dredging raised · 2026-11-21

> The choir of Skarn sang in the town hall on Friday evening.
> town/choir.md:1 · Choir sings · 2026-11-21

# Conflicts with what was said before
~ New, 21 November 2026:
> The council set the dredging budget at 7 million euros for the north channel.
> harbour/cost.md:1 · Budget for dredging raised · 2026-11-21
~ Before, 1 September 2026:
> The council set the dredging budget at 4 million euros for the north channel.
> harbour/budget.md:1 · Council sets dredging budget · 2026-09-01

# Questions that can be answered now
“How long will the dredging last?”
> Dredging of the north channel began on Thursday, and the port authority expects it to last [six weeks].
> harbour/begin.md:1 · Dredging begins in the north channel · 2026-11-20
> also in: wire/begin.md

(Pause this digest)`);
});

test('the whole of it is posted, and it says so in one line for notifications', async () => {
  const reply = await digestPost(needsOf(everything)).run(RAW, contextIn(everything));
  expect(reply).toMatchObject({
    id: 'invocation-00001',
    rest: 'thread',
    summary: 'Digest · 20 to 21 November: 4 new documents (1 is a copy) · 1 conflict · 1 question answered',
    buttons: [{ action: 'pause-digest', value: 'digest-000000001', target: 'invocation-00001' }],
  });
});

test('with a topic: only what tells of it, and how many have no word of it', async () => {
  expect(await read({ ...everything, digest: { topic: 'choir', ...plain } })).toBe(`# Digest: choir · 20 to 21 November
*1 new document*
~ 3 other new or changed documents have no word of the topic.

> The choir of Skarn sang in the town hall on Friday evening.
> town/choir.md:1 · Choir sings · 2026-11-21

(Pause this digest)`);
});

test('conflicts and answers only where they are asked for', async () => {
  const text = await read({ ...everything, digest: plain });
  expect(text).not.toContain('Conflicts');
  expect(text).not.toContain('Questions');
});

test('what was added together does not conflict with what was said before', async () => {
  const changes = [...FRESH, change(OLD.file)];
  expect(await read({ ...everything, changes })).not.toContain('Conflicts');
  // Nor what came after the period, before it was composed.
  const later = [...FRESH, change(OLD.file, 'added', DUE + 1000)];
  expect(await read({ ...everything, changes: later, now: DUE + 2000 })).not.toContain('Conflicts');
});

test('versions of one story do not conflict', async () => {
  const text = (count: string) =>
    `In all ${count} people fell ill in Harrowdale after the storm of last week broke the main. The regional agency said so on Tuesday, and asked all households to boil their water before they drink it or brush their teeth. The works at Skell Beck stay closed until the end of the month.`;
  const before = documentFrom('ill-1.md', text('46'), { title: 'Illness in Harrowdale', published: '2026-11-01' });
  const now = documentFrom('ill-2.md', text('112'), { title: 'Illness in Harrowdale', published: '2026-11-20' });
  const documents = seen([before, now]);
  const [one, other] = documents.documents;
  expect(one?.cluster).toBe(other?.cluster);
  const digest = await read({ documents, changes: [change('ill-2.md')] });
  expect(digest).toContain('112 people');
  expect(digest).not.toContain('Conflicts');
});

test('a question is answered now only by what came after it was asked', async () => {
  const question = 'How long will the dredging last?';
  const asked = (at: number) => read({ ...everything, unanswered: [{ question, at }] });
  expect(await asked(IN_BETWEEN - 1)).toContain(question);
  expect(await asked(IN_BETWEEN)).not.toContain(question);
  expect(await read({ ...everything, changes: [change('town/choir.md')], unanswered: [{ question }] })).not.toContain(
    question,
  );
});

test('nothing new: one line in the digest’s own time, or silence', async () => {
  const nothing = { documents: seen(ALL) };
  expect(await read(nothing)).toBe('Nothing new since Friday 20 November, 8:30.\n\n(Pause this digest)');
  expect(
    await read({
      ...nothing,
      digest: { topic: 'dredging', schedule: { cron: '0 8 * * *', timeZone: 'America/New_York' } },
    }),
  ).toBe('Nothing new on “dredging” since Friday 20 November, 2:30.\n\n(Pause this digest)');
  expect(await read({ ...nothing, digest: { whenNothing: 'silent' } })).toBeNull();
  const offTopic = { ...everything, digest: { topic: 'volcano', ...plain } };
  expect(await read(offTopic)).toContain('~ 4 other new or changed documents have no word of the topic.');
  expect(await read({ ...offTopic, digest: { topic: 'volcano', ...plain, whenNothing: 'silent' } })).toBeNull();
});

test('what changed outside of the period is not in it', async () => {
  const changes = [change(CHOIR.file, 'added', BEFORE), change(BEGIN.file, 'added', DUE + 1)];
  expect(await read({ documents: seen(ALL), changes, now: DUE + 2 })).toContain('Nothing new');
  expect(await read({ documents: seen(ALL), changes: [change(CHOIR.file, 'added', DUE)] })).toContain('1 new document');
});

test('a changed document is said to be changed; where its sentence was quoted here before, in one faint line', async () => {
  const changes = [change(CHOIR.file, 'changed')];
  const changed = await read({ documents: seen(ALL), changes });
  expect(changed).toContain(
    '*1 changed document*\n\n*Changed*\n> The choir of Skarn sang in the town hall on Friday evening.',
  );
  const quote = 'The Choir of Skarn sang in the town hall, on Friday evening.';
  const quoting = [recorded({ citations: [citation({ file: CHOIR.file, quote })] })];
  expect(await read({ documents: seen(ALL), changes, quoting })).toContain(
    '~ Changed, but the sentence quoted here before still stands: `town/choir.md`',
  );
  expect(await read({ documents: seen(ALL), changes, quoting, digest: { whenNothing: 'silent' } })).toBeNull();
  // A watch told it while the period ran: to the digest it is new.
  const meanwhile = quoting.map((one) => ({ ...one, ending: { ...one.ending!, at: IN_BETWEEN } }));
  expect(await read({ documents: seen(ALL), changes, quoting: meanwhile })).toContain('*Changed*');
  const elsewhere = quoting.map((one) => ({
    ...one,
    invocation: { ...one.invocation, place: { ...CHANNEL, channel: 'C2' } },
  }));
  expect(await read({ documents: seen(ALL), changes, quoting: elsewhere })).toContain('*Changed*');
});

test('a new copy of what was there before is named, not quoted again', async () => {
  expect(await read({ documents: seen(ALL), changes: [change(WIRE.file)] })).toBe(`# Digest · 20 to 21 November
*1 new copy*

~ New copies of what was there before: \`wire/begin.md\`

(Pause this digest)`);
});

test('removed documents in one line; not one that is there again', async () => {
  const changes = [change('town/a.md', 'removed'), change('town/b.md', 'removed'), change(CHOIR.file, 'removed')];
  expect(await read({ documents: seen(ALL), changes })).toBe(`# Digest · 20 to 21 November
*2 removed documents*

~ Removed: \`town/a.md\`, \`town/b.md\`

(Pause this digest)`);
  expect(await read({ documents: seen(ALL), changes, digest: { topic: 'choir', whenNothing: 'silent' } })).toBeNull();
});

test('a file that has changed again holds nothing to be quoted, and it is said', async () => {
  const documents = seen(ALL, { now: { [CHOIR.file]: 'Something else.' } });
  expect(await read({ documents, changes: [change(CHOIR.file)] })).toContain(
    '~ Nothing can be quoted, the file holds no sentence or has changed again: `town/choir.md`',
  );
});

test('what may not be seen from the channel is not told: not what is new, not what it answers, not what is gone', async () => {
  const documents = seen(ALL, { folder: 'town' });
  const changes = [...FRESH, change('harbour/secret.md', 'removed'), change('town/a.md', 'removed')];
  const drifted = [{ recorded: recorded({ question: 'old question' }), files: ['harbour/budget.md'] }];
  const text = await read({ ...everything, documents, changes, drifted });
  expect(text).toContain('town/choir.md');
  expect(text).toContain('town/a.md');
  expect(text).toContain('“old question”: a document that cannot be seen from here');
  for (const hidden of ['harbour/', 'wire/', 'six weeks', 'million']) expect(text).not.toContain(hidden);
});

test('earlier answers that quoted what has changed', async () => {
  const drifted = [
    { recorded: recorded({ question: 'what does it cost' }), files: ['harbour/budget.md'] },
    { recorded: recorded({ question: null }), files: ['town/choir.md', 'wire/begin.md'] },
  ];
  expect(await read({ documents: seen(ALL), drifted })).toBe(`# Digest · 20 to 21 November
*No new documents · 2 earlier answers quoted what changed*

# 2 earlier answers quoted documents that have changed
“what does it cost”: \`harbour/budget.md\`
A reply: \`town/choir.md\`, \`wire/begin.md\`

(Pause this digest)`);
});

test('questions and replies of the channel are not told elsewhere, and those of other channels not here', async () => {
  const elsewhere: Place = { ...CHANNEL, channel: 'D7', direct: true };
  const drifted = [{ recorded: recorded({ question: 'what does it cost' }), files: ['harbour/budget.md'] }];
  const there = await read({ ...everything, drifted, place: elsewhere });
  expect(there).toContain('town/choir.md');
  expect(there).not.toContain('How long');
  expect(there).not.toContain('what does it cost');
  const foreign = { ...CHANNEL, channel: 'C9' };
  const other = recorded({ question: 'what does it cost' });
  const here = await read({
    ...everything,
    unanswered: [{ question: 'How long will the dredging last?', place: foreign }],
    drifted: [
      { recorded: { ...other, invocation: { ...other.invocation, place: foreign } }, files: ['town/choir.md'] },
    ],
  });
  expect(here).not.toContain('How long');
  expect(here).not.toContain('what does it cost');
});

test('a digest that comes late says when it was due; one that is composed again says the same', async () => {
  const post = digestPost(needsOf(everything));
  const run = async (to: number, now: number) =>
    sketch((await post.run({ ...RAW, to }, contextIn({ ...everything, now })))!);
  const late = DUE + 3 * 60 * 60_000;
  expect(await run(late, late)).toContain('~ It was due on Saturday 21 November, 8:30.');
  expect(await run(DUE, late)).toBe(await run(DUE, DUE));
  expect(await run(DUE, late)).not.toContain('It was due');
});

test('nothing for a digest that is no more, or a request that is none', async () => {
  const post = digestPost(needsOf(everything));
  for (const raw of [null, 'x', [], {}, { digest: 'x' }, { ...RAW, digest: 'gone' }, { ...RAW, from: 'yesterday' }])
    expect(await post.run(raw, contextIn(everything))).toBeNull();
});

test('a hostile topic stays one short line of text', async () => {
  for (const [topic, kind] of [
    ['choir\n# choir \u202e choir', 'heading'],
    [`dredging <!channel> *[x](http://evil)*\n# shout \u202e${'a'.repeat(500)}`, 'line'],
  ] as const) {
    const setting: Setting = { ...everything, digest: { topic, ...plain } };
    const reply = await digestPost(needsOf(setting)).run(RAW, contextIn(setting));
    const [first] = reply!.sections[0]!.blocks;
    expect(first?.kind).toBe(kind);
    const shown = JSON.stringify([reply!.summary, first]);
    expect(shown.length).toBeLessThan(400);
    expect(shown).not.toMatch(/\u202e|\\n/);
  }
});

test('an archive that somebody put in: fifty are quoted, others named, the rest counted', async () => {
  const words = 'anvil birch cedar delta ember flint grove heath inlet jetty kiln larch maple nettle otter plume'.split(
    ' ',
  );
  const many = Array.from({ length: 300 }, (_, i) => {
    const [a, b, c] = [i % 16, Math.floor(i / 16) % 16, Math.floor(i / 256) + (i % 7)].map((n) => words[n % 16]);
    return documentFrom(
      `archive/${i}.txt`,
      `Report ${i} tells of the ${a} and the ${b} beside the ${c} of street ${i}.`,
    );
  });
  const setting: Setting = { documents: seen(many), changes: many.map(({ file }) => change(file)), digest: plain };
  const reply = await digestPost(needsOf(setting)).run(RAW, contextIn(setting));
  const quotations = reply!.sections.flatMap(({ blocks }) => blocks.filter(({ kind }) => kind === 'quotation'));
  expect(quotations).toHaveLength(50);
  const named = reply!.sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'line' ? block.inlines.filter(({ kind }) => kind === 'code') : [])),
  );
  expect(named).toHaveLength(200);
  expect(JSON.stringify(reply)).toContain('and 50 more');
});
