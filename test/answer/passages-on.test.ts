import { expect, test } from 'vitest';
import { passagesOn } from '../../src/answer/passages-on.ts';
import { indexDocuments } from '../../src/index/build/index-documents.ts';
import { documentFrom, textsOf } from './small-documents.ts';

// Long enough paragraphs to be passages each by itself.
const PARAGRAPHS = [
  'The harbour of Skarn will be dredged in spring',
  'The dredging of Skarn costs four million euros',
  'Dredging in Skarn was put off twice',
  'The dredging near Skarn worries the fishermen of the town',
  'Nobody asked the dredging firm from Skarn how long it takes',
];
const STORY = PARAGRAPHS.map(
  (told, at) => `${told}. ${'Everybody in the town talks of little else. '.repeat(8)}That was said on day ${at}.`,
).join('\n\n');
const A = documentFrom('a.txt', STORY, { title: 'Dredging in Skarn' });
const COPY = documentFrom('copy.txt', STORY, { title: 'Dredging in Skarn' });
const OTHER = documentFrom(
  'other.txt',
  'The choir of Skarn sang on Friday. It was not about dredging at all, said its leader.',
);
const ALL = [A, COPY, OTHER];
const index = indexDocuments(ALL);
const on = (topic: string, files: readonly string[], allow = (_: number): boolean => true, now = {}) =>
  passagesOn(topic, files, index, textsOf(ALL, now), { allow });

test('at most three passages of a story, copies merged, each verbatim', async () => {
  const found = await on('dredging in Skarn', ['a.txt', 'copy.txt']);
  expect(found).toHaveLength(3);
  expect(new Set(found.map(({ quote }) => quote)).size).toBe(3);
  for (const { file, copies, start, end, quote } of found) {
    expect([file, ...copies].sort()).toEqual(['a.txt', 'copy.txt']);
    expect(A.text.slice(start, end)).toBe(quote);
  }
});

test('only the files that are named, and of them what may be seen', async () => {
  expect(await on('dredging in Skarn', ['nowhere.txt'])).toEqual([]);
  expect(await on('dredging in Skarn', ['a.txt'], () => false)).toEqual([]);
  const found = await on('dredging in Skarn', ['copy.txt'], (id) => id !== 0);
  expect(found.every(({ file, copies }) => file === 'copy.txt' && copies.length === 0)).toBe(true);
  expect(found.length).toBeGreaterThan(0);
});

test('a topic without words, or that is not there, and files that are gone, give nothing', async () => {
  for (const topic of ['', 'the of', 'volcano in Iceland']) expect(await on(topic, ['a.txt'])).toEqual([]);
  expect(await on('dredging in Skarn', ['a.txt'], undefined, { 'a.txt': null })).toEqual([]);
});

test('the same people without the matter are another topic', async () => {
  expect((await on('herring market of Skarn', ['a.txt', 'other.txt'])).map(({ quote }) => quote)).toEqual([]);
});

test('stories that follow one pattern are no copies: each is told, and the same one in another paper is not', async () => {
  const quake = (file: string, place: string, size: string) =>
    documentFrom(
      file,
      `An earthquake of magnitude ${size} was felt near ${place} shortly after midnight.\n\nNobody was hurt, said the office on the mainland, which asks everybody to write in what they felt.`,
      { title: `Earthquake near ${place}` },
    );
  const quakes = [
    ...['Arlo', 'Besk', 'Corin', 'Dunmar', 'Elvet'].map((place, i) => quake(`${place}.txt`, place, `4.${i}`)),
    quake('again.txt', 'Elvet', '4.4'),
  ];
  const found = await passagesOn(
    'earthquake',
    quakes.map(({ file }) => file),
    indexDocuments(quakes),
    textsOf(quakes, {}),
  );
  const felt = found.filter(({ quote }) => quote.includes('was felt near'));
  expect(felt.map(({ quote }) => /near (\w+)/.exec(quote)?.[1]).sort()).toEqual([
    'Arlo',
    'Besk',
    'Corin',
    'Dunmar',
    'Elvet',
  ]);
  expect(felt.find(({ quote }) => quote.includes('Elvet'))?.copies).toHaveLength(1);
});
