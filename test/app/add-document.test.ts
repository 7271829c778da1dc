import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { addDocument } from '../../src/app/add-document.ts';
import { walkUpTo } from '../../src/app/walk-up-to.ts';
import { OPEN_ACCESS, readAccess, type View } from '../../src/chat/access.ts';
import { parse } from '../../src/corpus/parse.ts';
import { failure, success } from '../../src/corpus/problem.ts';
import { openIndex } from '../../src/index/store/open-index.ts';
import { updateIndex } from '../../src/index/store/update-index.ts';
import { folderWith } from './run-ibid.ts';

const MILL = `---
title: The mill at Vardo
date: 2024-02-10
---

The water mill at Vardo was rebuilt in 2019 by the brothers Nils and Olav Strand, who had found its old plans in the parish archive. It has ground barley for the three bakeries of the valley since then.
`;
const OTHER = `The lighthouse at Kvalnes was painted red and white in the spring of 2021, after the fishermen of the village had collected the money for it.\n`;

const made = folderWith({ 'documents/other.txt': OTHER });
afterAll(made.remove);
const documents = join(made.path, 'documents');
const index = join(made.path, 'index');
const MB = 1024 * 1024;

const PLACE = { platform: 'slack', team: 'T1', channel: 'C1', thread: null, direct: false };
const ALL = OPEN_ACCESS.viewFrom(PLACE);
function viewOf(folders: readonly string[]): View {
  const access = readAccess(JSON.stringify({ default: folders }));
  if (!access.ok) throw new Error(access.problem.message);
  return access.value.viewFrom(PLACE);
}

const refresh = () => updateIndex({ documentsDir: documents, indexDir: index, walk: walkUpTo(MB), now: Date.now });
const opened = () => {
  const now = openIndex(index);
  if (!now.ok) throw new Error(now.problem.message);
  return now.value;
};
const options = {
  documents,
  maxBytes: MB,
  check: async (name: string, bytes: Uint8Array) => {
    const document = await parse(name, bytes);
    return document.ok ? success(null) : failure(document.problem);
  },
  index: opened,
  refresh,
};
const add = (name: string, text: string | Uint8Array, view: View = ALL, changes: Partial<typeof options> = {}) =>
  addDocument({ name, bytes: Buffer.from(text) }, view.home ?? '', view, { ...options, ...changes });
const stored = () =>
  readdirSync(documents, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(documents.length + 1))
    .sort();

beforeEach(async () => {
  for (const name of readdirSync(documents)) rmSync(join(documents, name), { recursive: true });
  writeFileSync(join(documents, 'other.txt'), OTHER);
  await refresh();
});

test('a document is stored below added, indexed, and what was understood of it is told', async () => {
  expect(await add('../mill.md', MILL)).toEqual({
    ok: true,
    value: {
      file: 'added/mill.md',
      title: 'The mill at Vardo',
      published: '2024-02-10',
      saved: null,
      language: 'en',
      passages: 1,
      notes: [],
      duplicates: [],
    },
  });
  expect(stored()).toEqual(['added/mill.md', 'other.txt']);
  expect(opened().documents.map(({ file }) => file)).toEqual(['added/mill.md', 'other.txt']);
});

test('the same bytes again, under whichever name, are told as the document that is there and not stored', async () => {
  await add('mill.md', MILL);
  expect(await add('mill.md', MILL)).toMatchObject({ value: { file: 'added/mill.md', duplicates: ['added/mill.md'] } });
  expect(await add('copy.md', MILL)).toMatchObject({ value: { file: 'added/mill.md', duplicates: ['added/mill.md'] } });
  expect(stored()).toEqual(['added/mill.md', 'other.txt']);
});

test('another text under the same name gets a number; the same story is told as a duplicate', async () => {
  await add('mill.md', MILL);
  const again = await add('mill.md', MILL.replace('three bakeries', 'four bakeries'));
  expect(again).toMatchObject({ value: { file: 'added/mill (2).md', duplicates: ['added/mill.md'] } });
});

test('a channel adds to its own folder, and learns nothing of what it may not see', async () => {
  await add('mill.md', MILL);
  const water = viewOf(['water']);
  const added = await add('mill.md', MILL, water);
  expect(added).toMatchObject({ value: { file: 'water/added/mill.md', duplicates: [] } });
  expect(added.ok && water.allows(added.value.file)).toBe(true);
  const top = viewOf(['.']);
  expect(await add('top.md', MILL.replace('Nils', 'Jens'), top)).toMatchObject({
    value: { file: 'top.md', duplicates: [] },
  });
});

test.each([
  ['program.exe', 'MZ\u0000\u0001', 'unsupported-format'],
  ['empty.txt', '', 'empty'],
  ['picture.txt', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 0, 1, 2, 3]), 'binary'],
  ['broken.pdf', 'this is no PDF', 'pdf-broken'],
  ['blank.md', '\n\n   \n', 'no-text'],
])('%s cannot become a document: the reason is told and nothing is stored', async (name, bytes, _code) => {
  const added = await add(name, bytes);
  expect(added.ok).toBe(false);
  expect(added.ok ? '' : added.problem.message).toMatch(/\w/);
  expect(stored()).toEqual(['other.txt']);
});

test('what is too large is refused before it is read', async () => {
  expect(await add('mill.md', MILL, ALL, { maxBytes: 10 })).toMatchObject({ problem: { code: 'too-large' } });
});

test('when the index cannot be brought up to date, it is told that the document is stored and not searched yet', async () => {
  const failing = async () => failure({ code: 'disk-full', message: 'no room left' });
  const added = await add('mill.md', MILL, ALL, { refresh: failing });
  expect(added).toMatchObject({ problem: { code: 'not-indexed' } });
  expect(added.ok ? '' : added.problem.message).toContain('added/mill.md');
});

test('what the index does not take is not left among the documents', async () => {
  const skipping = async () => {
    const refreshed = await refresh();
    rmSync(index, { recursive: true });
    await updateIndex({ documentsDir: documents, indexDir: index, walk: walkUpTo(100), now: Date.now });
    return refreshed.ok
      ? success({ ...refreshed.value, skipped: [{ file: 'added/mill.md', reason: 'It is odd.' }] })
      : refreshed;
  };
  const added = await add('mill.md', MILL, ALL, { refresh: skipping });
  expect(added).toMatchObject({ problem: { code: 'not-indexed', message: 'It is odd.' } });
  expect(stored()).toEqual(['other.txt']);
});
