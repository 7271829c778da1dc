import { readdirSync, renameSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { walk } from '../../../src/corpus/folder/walk.ts';
import { openIndex } from '../../../src/index/store/open-index.ts';
import { updateIndex } from '../../../src/index/store/update-index.ts';
import { article, contents, LATER, put, remove, someFolders, update } from './folders.ts';

test('only new, changed and vanished files count, and the rest is unchanged', async () => {
  const folders = someFolders({ 'a.txt': article('Alder'), 'b.txt': article('Birch'), 'sub/c.md': article('Cedar') });
  expect(await update(folders)).toMatchObject({ documents: 3, added: 3, changed: 0, removed: 0, unchanged: 0 });
  put(folders, 'a.txt', article('Ash'));
  put(folders, 'd.txt', article('Dogwood'));
  remove(folders, 'b.txt');
  expect(await update(folders)).toMatchObject({ documents: 3, added: 1, changed: 1, removed: 1, unchanged: 1 });
  expect(await update(folders)).toMatchObject({ documents: 3, added: 0, changed: 0, removed: 0, unchanged: 3 });
});

test('an index without changes is not written again', async () => {
  const folders = someFolders({ 'a.txt': article('Alder') });
  await update(folders);
  const before = readdirSync(folders.indexDir);
  await update(folders);
  expect(readdirSync(folders.indexDir)).toEqual(before);
});

test('a file that is skipped is named with its reason, every time', async () => {
  const folders = someFolders({ 'a.txt': article('Alder'), 'empty.txt': '', 'picture.xyz': 'x' });
  const first = await update(folders);
  expect(first.skipped.map(({ file }) => file)).toEqual(['empty.txt', 'picture.xyz']);
  expect((await update(folders)).skipped).toEqual(first.skipped);
});

test('a file that was written at about the time of the last run is read again', async () => {
  const folders = someFolders();
  const write = (text: string) => {
    writeFileSync(join(folders.documentsDir, 'a.txt'), text);
    utimesSync(join(folders.documentsDir, 'a.txt'), 1_700_000_000, 1_700_000_000);
  };
  write(article('Alder'));
  await update(folders, { now: () => 1_700_000_001_000 });
  write(article('Aspen'));
  expect(await update(folders)).toMatchObject({ changed: 1 });
});

test('a file that was moved keeps its record under the new name', async () => {
  const folders = someFolders({ 'a.txt': article('Alder'), 'b.txt': article('Birch') });
  await update(folders);
  renameSync(join(folders.documentsDir, 'a.txt'), join(folders.documentsDir, 'z.txt'));
  expect(await update(folders)).toMatchObject({ added: 1, removed: 1, unchanged: 1 });
  const opened = openIndex(folders.indexDir);
  expect(opened.ok && opened.value.documents.map((document) => document.file)).toEqual(['b.txt', 'z.txt']);
});

test('what was indexed is found again after it was saved', async () => {
  const folders = someFolders({ 'a.txt': article('Alder'), 'b.txt': article('Birch') });
  await update(folders);
  const opened = openIndex(folders.indexDir);
  if (!opened.ok) throw new Error(opened.problem.message);
  const index = opened.value;
  const [hit] = index.search([{ term: 'birch', weight: 1 }], 5);
  expect(index.documents[index.passage(hit!.passage).document]?.file).toBe('b.txt');
  expect(index.documentsDir).toBe(folders.documentsDir);
});

test('an index that grew file by file is, byte for byte, the index that is built at once', async () => {
  const names = ['Alder', 'Birch', 'Cedar', 'Dogwood', 'Elm'];
  const change = fc.record({
    file: fc.constantFrom('a.txt', 'b.md', 'c.txt', 'sub/d.txt', 'sub/e.md'),
    text: fc.option(fc.tuple(fc.constantFrom(...names), fc.integer({ min: 1, max: 3 }))),
  });
  const steps = fc.array(fc.array(change, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 4 });
  await fc.assert(
    fc.asyncProperty(steps, async (rounds) => {
      const folders = someFolders();
      const there = new Map<string, string>();
      for (const round of rounds) {
        for (const { file, text } of round) {
          if (text) {
            there.set(file, article(...text));
            put(folders, file, there.get(file)!);
          } else if (there.delete(file)) remove(folders, file);
        }
        await update(folders);
      }
      const grown = contents(folders);
      const anew = { ...folders, indexDir: `${folders.indexDir}-anew` };
      await update(anew);
      const built = contents(anew);
      delete grown['state'];
      delete built['state'];
      expect(grown).toEqual(built);
    }),
    { numRuns: 25 },
  );
});

test('an index made with other limits is built again, and a line says so', async () => {
  const folders = someFolders({ 'a.txt': article('Alder') });
  await update(folders);
  const lines: string[] = [];
  const { defaultReadLimits } = await import('../../../src/corpus/formats/limits.ts');
  const again = await update(folders, {
    limits: { ...defaultReadLimits, maxPages: 7 },
    log: (line) => lines.push(line),
  });
  expect(again).toMatchObject({ added: 1 });
  expect(lines.join()).toContain('other settings');
});

test('a documents folder that is not there is a problem', async () => {
  const folders = someFolders();
  const result = await updateIndex({ ...folders, documentsDir: `${folders.documentsDir}-not`, walk, now: () => LATER });
  expect(result).toMatchObject({ ok: false, problem: { code: 'documents-missing' } });
});

test('an empty folder makes an empty index', async () => {
  const folders = someFolders();
  expect(await update(folders)).toMatchObject({ documents: 0, passages: 0 });
  expect(openIndex(folders.indexDir)).toMatchObject({ ok: true, value: { passageCount: 0 } });
});
