import fc from 'fast-check';
import { expect, test } from 'vitest';
import { citationsOf } from '../../../src/chat/reply.ts';
import { digestPost } from '../../../src/digest/compose/digest-post.ts';
import { whatsNew } from '../../../src/digest/compose/whats-new.ts';
import { documentFrom } from '../../answer/small-documents.ts';
import { change, contextIn, needsOf, RAW, seen } from './newsroom.ts';

const STORIES = [
  'The ferry to Lund was stopped on Monday because of ice in the sound. Passengers went home by bus, which took four hours. The company hopes to sail again on Friday.',
  'The choir of Skarn sang for the lifeboat in the town hall. Forty singers took part, the oldest of them 81. The lifeboat is from 1974.',
  'Dredging of the harbour costs seven million euros. The dredging was put off twice. Ice in the sound stops it again.',
  'Bread\nButter\nCheese',
];
const FOLDERS = ['open', 'closed'];
/** Each story twice in each folder: half of them may be seen, half are copies. */
const DOCUMENTS = FOLDERS.flatMap((folder) =>
  STORIES.flatMap((text, i) => [1, 2].map((copy) => documentFrom(`${folder}/${i}-${copy}.txt`, text))),
);
const FILES = DOCUMENTS.map(({ file }) => file);
const TEXTS = new Map(DOCUMENTS.map(({ file, text }) => [file, text]));

const changes = fc
  .subarray([...FILES, 'open/gone.txt', 'closed/gone.txt'])
  .chain((files) =>
    fc.tuple(...files.map((file) => fc.constantFrom('added', 'changed', 'removed').map((kind) => change(file, kind)))),
  );
const topics = fc.option(fc.constantFrom('ferry', 'ice in the sound', 'choir lifeboat', 'volcano', 'the'));
const now = fc.dictionary(fc.constantFrom(...FILES), fc.constantFrom(null, 'Something else stands here.'), {
  maxKeys: 3,
});
const views = { all: seen(DOCUMENTS), open: seen(DOCUMENTS, { folder: 'open' }) };

test('each document that came or changed and may be seen is in exactly one place, and no other is in any', async () => {
  await fc.assert(
    fc.asyncProperty(changes, topics, fc.constantFrom('all', 'open'), async (noticed, topic, view) => {
      const documents = views[view];
      const news = await whatsNew({ changes: noticed, topic, quotedBefore: [] }, documents);
      const { entries, copies, same, unquotable, touching, offTopic, removed } = news;
      const told = [entries.flatMap(({ files }) => files), copies, same, unquotable, touching, offTopic].flat();
      const expected = noticed.filter(
        ({ file, kind }) => kind !== 'removed' && TEXTS.has(file) && documents.allows(file),
      );
      expect(told.sort()).toEqual(expected.map(({ file }) => file).sort());
      const gone = noticed.filter(({ file, kind }) => kind === 'removed' && !TEXTS.has(file) && documents.allows(file));
      expect([...removed].sort()).toEqual(gone.map(({ file }) => file).sort());
      if (topic === 'volcano' || topic === 'the') expect(entries).toEqual([]);
    }),
    { numRuns: 80 },
  );
});

test('every quotation is the file’s text as it is now, of what is new and may be seen; nothing else is named', async () => {
  await fc.assert(
    fc.asyncProperty(changes, topics, now, async (noticed, topic, texts) => {
      const setting = {
        documents: seen(DOCUMENTS, { folder: 'open', now: texts }),
        changes: noticed,
        digest: { topic },
      };
      const reply = await digestPost(needsOf(setting)).run(RAW, contextIn(setting));
      expect(reply).not.toBeNull();
      expect(JSON.stringify(reply)).not.toContain('closed/');
      const fresh = new Set(noticed.filter(({ kind }) => kind !== 'removed').map(({ file }) => file));
      const entries = reply!.sections.filter(({ blocks }) => !blocks.some(({ kind }) => kind === 'heading'));
      for (const { file, start, end, quote } of citationsOf(reply!)) {
        const text = file in texts ? texts[file] : TEXTS.get(file);
        expect(text?.slice(start, end)).toBe(quote);
      }
      for (const { file } of citationsOf({ ...reply!, sections: entries })) expect(fresh).toContain(file);
      expect(reply!.sections.length).toBeGreaterThan(0);
      expect(reply!.buttons.length).toBeGreaterThan(0);
    }),
    { numRuns: 60 },
  );
});
