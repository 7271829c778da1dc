import { readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { MANIFEST } from '../../../src/index/store/manifest.ts';
import { openIndex } from '../../../src/index/store/open-index.ts';
import { article, type Folders, someFolders, update } from './folders.ts';

const shownFiles = (folders: Folders) =>
  readdirSync(folders.indexDir).filter((name) => name === MANIFEST || /-(tables|body-\d+)$/.test(name));

async function freshIndex(): Promise<Folders> {
  const folders = someFolders({ 'a.txt': article('Alder'), 'b.txt': article('Birch') });
  await update(folders);
  return folders;
}

test('any changed byte of what is opened is noticed', async () => {
  const folders = await freshIndex();
  const files = shownFiles(folders);
  expect(files).toHaveLength(3);
  fc.assert(
    fc.property(fc.constantFrom(...files), fc.nat(), fc.integer({ min: 1, max: 255 }), (name, place, flip) => {
      const path = join(folders.indexDir, name);
      const whole = readFileSync(path);
      const broken = Buffer.from(whole);
      broken[place % whole.length]! ^= flip;
      writeFileSync(path, broken);
      const opened = openIndex(folders.indexDir);
      writeFileSync(path, whole);
      expect(opened.ok ? 'opened' : opened.problem.code).toMatch(/^index-(damaged|outdated)$/);
    }),
    { numRuns: 300 },
  );
  expect(openIndex(folders.indexDir).ok).toBe(true);
});

test('a file of the index that was cut short or is gone is noticed, and the next update builds the index again', async () => {
  for (const kind of ['tables', 'body-0', 'work-0', 'state']) {
    for (const harm of [(path: string) => truncateSync(path, 5), (path: string) => rmSync(path)]) {
      const folders = await freshIndex();
      const name = readdirSync(folders.indexDir).find((file) => file.endsWith(`-${kind}`))!;
      harm(join(folders.indexDir, name));
      const lines: string[] = [];
      expect(await update(folders, { log: (line) => lines.push(line) })).toMatchObject({ added: 2 });
      expect(lines.join()).toMatch(/building the index again/);
      expect(openIndex(folders.indexDir).ok).toBe(true);
    }
  }
});

test('an index of another version is outdated, and none is missing', async () => {
  const folders = await freshIndex();
  expect(openIndex(`${folders.indexDir}-not`)).toMatchObject({ ok: false, problem: { code: 'index-missing' } });
  const path = join(folders.indexDir, MANIFEST);
  writeFileSync(path, '');
  expect(openIndex(folders.indexDir)).toMatchObject({ ok: false, problem: { code: 'index-damaged' } });
  writeFileSync(path, '{"crc32":0,"manifest":null}\n');
  expect(openIndex(folders.indexDir)).toMatchObject({ ok: false, problem: { code: 'index-damaged' } });
});
