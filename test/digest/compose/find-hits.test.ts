import { expect, test } from 'vitest';
import type { Document } from '../../../src/corpus/document.ts';
import type { DocumentChange } from '../../../src/digest/changes.ts';
import { findHits } from '../../../src/digest/compose/find-hits.ts';
import type { Watch } from '../../../src/digest/watch.ts';
import { documentFrom } from '../../answer/small-documents.ts';
import { change, IN_BETWEEN, seen, watchOf } from './newsroom.ts';

const watch = (kind: Watch['kind'], text: string) => watchOf({ kind, text });

const STORY =
  'Dredging of the north channel began on Thursday, and the port authority expects it to last six weeks. Two ships remove the sand at night.';
const BEGIN = documentFrom('begin.md', STORY, { title: 'Dredging begins', published: '2026-11-20' });
const COPY = documentFrom('wire/begin.md', STORY, { title: 'Dredging begins', published: '2026-11-20' });
const COST = documentFrom(
  'cost.md',
  'The council set the dredging budget at 7 million euros. Opponents called it too much.',
  {
    title: 'Budget for dredging',
  },
);
const CHOIR = documentFrom('choir.md', 'The choir of Skarn sang in the town hall on Friday. Forty singers took part.');
const ALL = [BEGIN, COPY, COST, CHOIR];

const found = async (
  one: Watch,
  changes: readonly DocumentChange[],
  documents: readonly Document[] = ALL,
  view: Parameters<typeof seen>[1] = {},
) => await findHits(one, changes, seen(documents, view));
const files = async (...given: Parameters<typeof found>) =>
  (await found(...given)).map(({ citation }) => citation.file);

test('a topic: passages that tell of it, out of what changed, copies merged', async () => {
  const hits = await found(
    watch('topic', 'dredging'),
    ALL.map(({ file }) => change(file)),
  );
  expect(hits.map(({ citation }) => [citation.file, citation.copies]).sort()).toEqual([
    ['begin.md', ['wire/begin.md']],
    ['cost.md', []],
  ]);
  expect(hits).toMatchObject([{ watch: 'watch-0000000001', at: IN_BETWEEN }, {}]);
  expect(new Set(hits.map(({ key }) => key)).size).toBe(2);
});

test('a topic: nothing out of documents that did not change, or went', async () => {
  expect(await files(watch('topic', 'dredging'), [change('choir.md')])).toEqual([]);
  expect(await files(watch('topic', 'dredging'), [])).toEqual([]);
  expect(await files(watch('topic', 'dredging'), [change('cost.md'), change('cost.md', 'removed')])).toEqual([]);
  expect(await files(watch('topic', 'dredging'), [change('cost.md', 'changed')])).toEqual(['cost.md']);
});

test('a topic: a copy of what was there before is nothing new', async () => {
  expect(await files(watch('topic', 'dredging'), [change('wire/begin.md')])).toEqual([]);
  // But where the older one may not be seen, it is.
  expect(await files(watch('topic', 'dredging'), [change('wire/begin.md')], ALL, { folder: 'wire' })).toEqual([
    'wire/begin.md',
  ]);
});

test('the same words get the same key, whenever and wherever they are found', async () => {
  const [first] = await found(watch('topic', 'dredging'), [change('begin.md')], [BEGIN, CHOIR]);
  const [second] = await found(watch('topic', 'dredging'), [change('wire/begin.md')], [COPY, COST]);
  expect(first?.citation.file).not.toBe(second?.citation.file);
  expect(first?.key).toBe(second?.key);
});

test('a question: the answer that a new document brings', async () => {
  const question = watch('question', 'How long will the dredging last?');
  const [hit, ...others] = await found(question, [change('begin.md'), change('wire/begin.md')]);
  expect(others).toEqual([]);
  expect(hit?.citation).toMatchObject({ file: 'begin.md', copies: ['wire/begin.md'] });
  const { quote, shortSpan } = hit!.citation;
  expect(quote.slice(shortSpan!.start, shortSpan!.end)).toBe('six weeks');
});

test('a question: not an answer that stood in another document before, nor one that others give', async () => {
  const question = watch('question', 'How long will the dredging last?');
  expect(await files(question, [change('wire/begin.md')])).toEqual([]);
  expect(await files(question, [change('cost.md')])).toEqual([]);
  expect(await files(question, [change('choir.md')])).toEqual([]);
});

test('a question: an answer in other words counts where it would answer by itself', async () => {
  const second = documentFrom(
    'later.md',
    'The dredging will last ten weeks, a spokesman of the port authority said on Monday.',
    {
      title: 'Dredging takes longer',
      published: '2026-12-01',
    },
  );
  const hits = await found(
    watch('question', 'How long will the dredging last?'),
    [change('later.md')],
    [BEGIN, CHOIR, second],
  );
  expect(hits.map(({ citation }) => citation.file)).toEqual(['later.md']);
});

test('a kept question: one answer, also where copies of it were there', async () => {
  const kept = watch('kept', 'How long will the dredging last?');
  expect(await files(kept, [change('begin.md'), change('wire/begin.md')])).toEqual(['begin.md']);
  expect(await files(kept, [change('choir.md')])).toEqual([]);
});

test('what cannot be answered surely is not told', async () => {
  for (const kind of ['question', 'kept'] as const)
    for (const text of ['Who built the lighthouse of Skarn?', 'Why was the choir late?', '', '???'])
      expect(
        await files(
          watch(kind, text),
          ALL.map(({ file }) => change(file)),
        ),
      ).toEqual([]);
});

test('nothing out of documents that may not be seen', async () => {
  for (const kind of ['topic', 'question', 'kept'] as const) {
    const text = kind === 'topic' ? 'dredging' : 'How long will the dredging last?';
    expect(await files(watch(kind, text), [change('begin.md'), change('cost.md')], ALL, { folder: 'wire' })).toEqual(
      [],
    );
  }
});

test('nothing out of a file that no longer holds the words', async () => {
  const now = { 'begin.md': null, 'wire/begin.md': null, 'cost.md': 'Empty.' };
  expect(await files(watch('topic', 'dredging'), [change('begin.md'), change('cost.md')], ALL, { now })).toEqual([]);
  expect(await files(watch('kept', 'How long will the dredging last?'), [change('begin.md')], ALL, { now })).toEqual(
    [],
  );
});
