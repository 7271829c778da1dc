import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { areInstalled, INSTALL, wordsIn } from './engine.ts';
import { lancedb } from './lancedb.ts';
import { lunr } from './lunr.ts';
import { minisearch } from './minisearch.ts';
import { orama } from './orama.ts';
import { sqlite } from './sqlite.ts';
import { hitsOf, tableOfEngines } from './table.ts';

const PARAGRAPHS = [
  { title: 'Bread', text: 'The bakers of Ula sell a dark loaf with caraway.' },
  { title: 'Kites', text: 'Children fly paper kites over the harbour in spring.' },
  { title: 'Boats', text: 'Every boat in the harbour is painted blue.' },
];

if (!areInstalled()) console.log(`skipped: other search engines, because they are not installed (${INSTALL})`);

test.skipIf(!areInstalled()).each([minisearch, lunr, orama, sqlite, lancedb])(
  '$name finds what has any of the words, whatever signs stand between them, the best first',
  { timeout: 60_000 },
  async (engine) => {
    const folder = mkdtempSync(join(tmpdir(), 'ibid-engine-'));
    const built = await engine.build(PARAGRAPHS, folder);
    try {
      const found = await built.search('"Who": flies* kites AND ~harbour^2 (+dragons)?', 10);
      expect(found[0]).toBe(1);
      expect(found).toContain(2);
      expect(found).not.toContain(0);
      expect(await built.search('harbour', 1)).toHaveLength(1);
      // The title is searched with the text.
      expect((await built.search('bread', 10))[0]).toBe(0);
    } finally {
      built.close();
      rmSync(folder, { recursive: true, force: true });
    }
  },
);

test('words are letters and digits of any script', () => {
  expect(wordsIn('Año-2025, "Ωmega"?')).toEqual(['Año', '2025', 'Ωmega']);
});

test('the table tells shares of questions, and nothing where an engine has nothing of the kind', () => {
  const hits = [hitsOf(['a', 'b'], 'a'), hitsOf(['a', 'b'], 'b'), hitsOf([], 'c'), hitsOf(['x'], 'x')];
  const table = tableOfEngines(
    [
      { name: 'one', setting: 's', hits, sentence: null, ndcg: [0.4, 0.6], medianMs: 1.25, indexedMs: 2000 },
      { name: 'two', setting: 's', hits, sentence: 0.5, ndcg: [], medianMs: null, indexedMs: null },
    ],
    20,
    4,
  );
  const rows = table.split('\n').map((line) => line.split('|').map((cell) => cell.trim()));
  expect(rows[2]?.slice(1, -1)).toEqual(['one', 's', '0.500', '0.750', '-', '0.500', '1.3', '2.0']);
  expect(rows[3]?.slice(1, -1)).toEqual(['two', 's', '0.500', '0.750', '0.500', '-', '-', '-']);
});
