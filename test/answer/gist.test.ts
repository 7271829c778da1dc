import fc from 'fast-check';
import { expect, test } from 'vitest';
import { gists } from '../../src/answer/gist.ts';
import { indexDocuments } from '../../src/index/build/index-documents.ts';
import { documentFrom, textsOf } from './small-documents.ts';

const CHOIR = documentFrom(
  'choir.txt',
  'What a night it was! They had waited for weeks. The choir of Skarn sang for the lifeboat in the town hall. The choir was founded in 1921. A lifeboat costs more than a concert brings.',
  { title: 'Choir sings for the lifeboat' },
);
const FERRY =
  'The ferry to Lund was stopped on Monday because of ice in the sound. Passengers went home by bus, which took four hours. The company hopes to sail again on Friday.';
const ICE_A = documentFrom('ice-a.txt', FERRY, { title: 'Ferry stopped by ice', notes: ['ai-generated'] });
const ICE_B = documentFrom('ice-b.txt', FERRY, { title: 'Ice stops the ferry' });
const LIST = documentFrom('list.txt', 'Bread\nButter\nCheese');
const ALL = [CHOIR, ICE_A, ICE_B, LIST];

const told = (
  topic: string | null,
  {
    files = ALL.map(({ file }) => file),
    allow = (_: number): boolean => true,
    now = {} as Record<string, string | null>,
  } = {},
) => gists(files, indexDocuments(ALL), textsOf(ALL, now), { topic, allow });

test('without a topic: the sentence near the beginning that says what the title says', async () => {
  const [choir] = await told(null, { files: ['choir.txt'] });
  expect(choir?.citation?.quote).toBe('The choir of Skarn sang for the lifeboat in the town hall.');
});

test('a sentence that only says the title again says nothing', async () => {
  const document = documentFrom(
    'a.txt',
    'Bridge over the Lund closed. The old bridge was closed on Monday after a beam broke.',
    {
      title: 'Bridge over the Lund closed',
    },
  );
  const [gist] = await gists(['a.txt'], indexDocuments([document]), textsOf([document]), { topic: null });
  expect(gist?.citation?.quote).toContain('a beam broke');
});

test.each([
  ['All three were fined by the harbour court on Monday, a captain among them.', 'counts what was named before'],
  ['“The harbour court fined us on Monday,” said the captain of the ferry.', 'is what somebody said'],
])('a sentence that cannot stand alone is not the lead: %j %s', async (first) => {
  const plain = 'The harbour court of Skarn fined a captain of the ferry.';
  const document = documentFrom('a.txt', `${first} ${plain}`, { title: 'Harbour court fines captain' });
  const [gist] = await gists(['a.txt'], indexDocuments([document]), textsOf([document]), { topic: null });
  expect(gist?.citation?.quote).toBe(plain);
});

test('on a topic, of equal sentences the one nearer to the beginning', async () => {
  const filler = Array.from({ length: 8 }, (_, i) => `On day ${i} of the week nothing at all was heard in the town.`);
  const first = 'The ferry that was bought two years ago for the sound and goes to Lund every day was stopped.';
  const text = [first, ...filler, 'The ferry to Lund was painted.'].join('\n\n');
  const document = documentFrom('a.txt', text);
  const [gist] = await gists(['a.txt'], indexDocuments([document]), textsOf([document]), { topic: 'ferry to Lund' });
  expect(gist?.citation?.quote).toBe(first);
});

test('copies are one story, told in the words of the one that no machine wrote', async () => {
  const all = await told(null);
  const ferry = all.find(({ files }) => files.includes('ice-a.txt'));
  expect(ferry).toMatchObject({
    files: ['ice-b.txt', 'ice-a.txt'],
    citation: { file: 'ice-b.txt', copies: ['ice-a.txt'] },
  });
});

test('where no sentence tells anything the first line is quoted', async () => {
  expect(await told(null, { files: ['list.txt'] })).toMatchObject([{ citation: { quote: 'Bread' } }]);
});

test('with a topic: the best on it first, then what has a word of it, and what has none', async () => {
  const bus = documentFrom(
    'bus.txt',
    'A bus stood in the yard of the old brewery for years, and children played in it.',
  );
  const documents = [...ALL, bus];
  const found = await gists(
    documents.map(({ file }) => file),
    indexDocuments(documents),
    textsOf(documents),
    { topic: 'ferry to Lund, bus' },
  );
  expect(found.map(({ files, onTopic }) => [files[0], onTopic])).toEqual([
    ['ice-b.txt', 'tells'],
    ['bus.txt', 'has-words'],
    ['choir.txt', 'nothing'],
    ['list.txt', 'nothing'],
  ]);
  expect(found.slice(1).every(({ citation }) => citation === null)).toBe(true);
});

test('a topic without a word that says something is in no document', async () => {
  for (const topic of ['', 'who', '???', '*<@U1>*'])
    expect((await told(topic)).map(({ onTopic }) => onTopic)).toEqual(['nothing', 'nothing', 'nothing']);
});

test('what may not be seen, and what is not there, is in no story; a copy that may not be seen is not named', async () => {
  const found = await told(null, {
    allow: (id: number): boolean => id === 1,
    files: ['ice-a.txt', 'ice-b.txt', 'nowhere.txt'],
  });
  expect(found).toMatchObject([{ files: ['ice-a.txt'], citation: { copies: [] } }]);
  expect(found).toHaveLength(1);
});

test('words that the file no longer holds are not quoted: another sentence, or none', async () => {
  const text = CHOIR.text.replace('sang for', 'SANG for');
  const [rest] = await told(null, { files: ['choir.txt'], now: { 'choir.txt': text } });
  expect(rest?.citation).not.toBeNull();
  expect(text).toContain(rest!.citation!.quote);
  expect(await told(null, { files: ['choir.txt'], now: { 'choir.txt': null } })).toMatchObject([
    { files: ['choir.txt'], onTopic: 'tells', citation: null },
  ]);
});

test('each document that was asked about and may be seen is in exactly one story, whatever the topic', async () => {
  const index = indexDocuments(ALL);
  await fc.assert(
    fc.asyncProperty(
      fc.subarray(ALL.map(({ file }) => file)),
      fc.option(fc.constantFrom('ferry', 'choir lifeboat', 'ice in the sound of Lund', 'volcano')),
      fc.subarray([0, 1, 2, 3]),
      async (files, topic, hidden) => {
        const allow = (id: number) => !hidden.includes(id);
        const found = await gists(files, index, textsOf(ALL), { topic, allow });
        const visible = index.documents.filter(({ id, file }) => files.includes(file) && allow(id));
        expect(found.flatMap(({ files: own }) => own).sort()).toEqual(visible.map(({ file }) => file).sort());
        for (const { files: own, citation } of found) if (citation) expect(own[0]).toBe(citation.file);
      },
    ),
    { numRuns: 60 },
  );
});
