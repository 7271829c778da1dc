import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { type DatedStatement, type TimelineOptions, timeline } from '../../src/answer/timeline.ts';
import type { Document } from '../../src/corpus/document.ts';
import { indexDocuments } from '../../src/index/build/index-documents.ts';
import { type SampleLibrary, sampleLibrary } from './sample-library.ts';
import { documentFrom, textsOf } from './small-documents.ts';

let samples: SampleLibrary;
beforeAll(async () => {
  samples = await sampleLibrary();
});

const ofSamples = (topic: string, options: TimelineOptions = {}) =>
  timeline(topic, samples.index, samples.current, options);
const among = (documents: readonly Document[], topic: string, options: TimelineOptions = {}, changed = {}) =>
  timeline(topic, indexDocuments(documents), textsOf(documents, changed), options);
const short = (statements: readonly DatedStatement[]) =>
  statements.map(({ from, to, words }) => `${from === to ? from : `${from}..${to}`} ${words}`);

// Other paragraphs, so that the words of a topic are rare enough to say something.
const FILLER = `The library of Norland opens a reading room for children next door to the bakery.

Apples were cheap again, and the brewery bought most of them for its cider.

A choir of forty singers is looking for a hall that is dry and can be heated.

The new ferry timetable hangs at the quay and in the post office window.`;

test('a sentence stands at the day of its event', async () => {
  const story = `The strike at the Skarn mill began on Monday. The Skarn strike was called by the union, which was founded in 1921. The strike in Skarn ended on 3 June 2024, the mayor said on Tuesday. For five years no strike had stopped Skarn.\n\n${FILLER}`;
  const found = await among([documentFrom('a.txt', story, { published: '2024-06-05' })], 'strike Skarn');
  expect(short(found)).toEqual(['2024-06-03 Monday', '2024-06-03 3 June 2024']);
});

test('"on Monday" of a document without a day of publication is left out', async () => {
  const story = `The first strike at the Skarn mill ended in 1998. The strike at the Skarn mill began again on Monday.\n\n${FILLER}`;
  expect(short(await among([documentFrom('a.txt', story)], 'strike Skarn'))).toEqual(['1998-01-01..1998-12-31 1998']);
});

test('copies and rewordings of one day’s event stand once, other numbers and other days do not', async () => {
  const of = (file: string, sentence: string) =>
    documentFrom(file, `${sentence}\n\n${FILLER}`, { published: '2024-06-05' });
  const found = await among(
    [
      of('a.txt', 'The Skarn mill dismissed 40 of its weavers on 3 June 2024, the union said.'),
      of('b.txt', 'The Skarn mill dismissed 40 of its weavers on Monday, the union said.'),
      of('c.txt', 'The union said that on Monday the mill of Skarn dismissed 40 weavers.'),
      of('d.txt', 'The Skarn mill dismissed 90 of its weavers on 3 June 2024, the union said.'),
      of('e.txt', 'The Skarn mill dismissed 40 of its weavers on 3 June 2019, the union said.'),
    ],
    'Skarn weavers dismissed',
  );
  expect(short(found).map((line) => line.slice(0, 10))).toEqual(['2019-06-03', '2024-06-03', '2024-06-03']);
  expect(found.some(({ citation }) => citation.copies.includes('b.txt') || citation.file === 'b.txt')).toBe(true);
});

test('days outside of the time asked for are left out, be it asked by options or by the topic', async () => {
  const within = await ofSamples('Taliban', { from: '2024-01-01', to: '2024-12-31' });
  expect(within.length).toBeGreaterThan(2);
  for (const { from, to } of within) expect(from <= '2024-12-31' && to >= '2024-01-01').toBe(true);
  const edge = await ofSamples('Taliban', { from: '2025-04-17', to: '2025-04-17' });
  expect(edge.length).toBeGreaterThan(0);
  expect((await ofSamples('Taliban in 2018')).map(({ from }) => from.slice(0, 4))).toEqual(['2018', '2018', '2018']);
});

test('a topic without a word that says something has no timeline', async () => {
  for (const topic of ['', '  ', 'the of and', '?', 'what happened']) expect(await ofSamples(topic)).toEqual([]);
  expect(await ofSamples('volcano eruption in Iceland')).toEqual([]);
});

test('what the samples tell of the Taliban’s ban', async () => {
  const found = await ofSamples('When did Russia delist the Taliban?');
  expect(short(found)).toEqual(['2025-04-17 17 April 2025']);
  const story = short(await ofSamples('timeline of the Taliban'));
  expect(story).toEqual(
    expect.arrayContaining(['2003-02-14 14 February 2003', '2025-04-17 Thursday', '2025-07-03 3 July 2025']),
  );
  expect(story).not.toContain('2021-08-01..2021-08-31 August 2021');
});

test('what may not be seen, and what the files no longer say, is not told', async () => {
  const story = `The strike at the Skarn mill began on 2 June 2024.\n\n${FILLER}`;
  const documents = [documentFrom('a.txt', story)];
  expect(await among(documents, 'Skarn strike', { allow: () => false })).toEqual([]);
  expect(await among(documents, 'Skarn strike', {}, { 'a.txt': story.replace('began', 'ended') })).toEqual([]);
});

test('always sorted, verbatim and within the limit, its words in the quotation', async () => {
  const words = samples.documents.flatMap(({ text }) => text.match(/\p{L}{5,}/gu) ?? []);
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 3 }),
      fc.integer({ min: 1, max: 9 }),
      async (some, limit) => {
        const found = await ofSamples(some.join(' '), { limit });
        expect(found.length).toBeLessThanOrEqual(limit);
        expect(found.map(({ from }) => from)).toEqual(found.map(({ from }) => from).sort());
        for (const { citation, words: told, from, to } of found) {
          const { text } = samples.documents.find(({ file }) => file === citation.file)!;
          expect(text.slice(citation.start, citation.end)).toBe(citation.quote);
          expect(citation.quote.length).toBeLessThanOrEqual(400);
          expect(citation.quote.slice(citation.shortSpan?.start, citation.shortSpan?.end)).toBe(told);
          expect(from <= to).toBe(true);
        }
      },
    ),
    { numRuns: 60 },
  );
});
