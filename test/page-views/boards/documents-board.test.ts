import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { IndexedDocument } from '../../../src/index/search-index.ts';
import { documentsBoard } from '../../../src/page-views/boards/documents-board.ts';

const found = (value: string | null) => (value === null ? null : { value, span: null, where: 'test' });

function documentOf(
  id: number,
  given: { site?: string | null; day?: string | null; cluster?: number; title?: string | null } = {},
): IndexedDocument {
  const { site = 'Harbour Post', day = '2025-05-03', cluster = id, title = `Story ${id}` } = given;
  return {
    id,
    file: `d/${String(id).padStart(5, '0')}.txt`,
    format: 'text',
    pageStarts: [],
    cluster,
    firstPassage: id * 3,
    endPassage: id * 3 + 3,
    hash: 'x',
    title: found(title),
    site: found(site),
    byline: null,
    published: found(day),
    saved: null,
    language: 'en',
    notes: id === 0 ? [{ kind: 'opinion', span: null }] : [],
  };
}

const board = (documents: readonly IndexedDocument[], given: Partial<Parameters<typeof documentsBoard>[0]> = {}) =>
  documentsBoard({ documents, quoted: new Map(), skipped: [], filter: {}, offset: 0, limit: 10, ...given });

const some = fc
  .array(
    fc.record({
      site: fc.constantFrom(null, 'A', 'B', 'C'),
      day: fc.constantFrom(null, '2025-05-03', '2025-05-31', '2024-12-01'),
      cluster: fc.nat(4),
      title: fc.constantFrom(null, 'The ferry strike', 'Bridge'),
    }),
    { maxLength: 30 },
  )
  .map((all) => all.map((one, id) => documentOf(id, one)));

describe('the documents at a glance', () => {
  test('what is known of each, the latest first', () => {
    const shown = board(
      [documentOf(0, { day: null }), documentOf(1), documentOf(2, { day: '2025-06-01', cluster: 1 })],
      {
        quoted: new Map([['d/00001.txt', 7]]),
        skipped: [{ file: 'x.bin', reason: 'It is no text.' }],
      },
    );
    expect(shown.documents.map(({ file, copies, quoted, passages }) => [file, copies, quoted, passages])).toEqual([
      ['d/00002.txt', 1, 0, 3],
      ['d/00001.txt', 1, 7, 3],
      ['d/00000.txt', 0, 0, 3],
    ]);
    expect(shown.documents[2]!.notes).toEqual(['this is an opinion piece']);
    expect(shown.clusters).toEqual([
      { cluster: 1, documents: 2, title: 'Story 1', files: ['d/00001.txt', 'd/00002.txt'] },
    ]);
    expect(shown.skipped).toEqual({ total: 1, files: [{ file: 'x.bin', reason: 'It is no text.' }] });
    expect(shown.counts).toEqual({ documents: 3, passages: 9, sites: 1, clusters: 1 });
    expect(shown.months).toEqual([
      { month: '2025-05', documents: 1 },
      { month: '2025-06', documents: 1 },
    ]);
  });

  test('every document is in one month or undated, and counted at its site', () => {
    fc.assert(
      fc.property(some, (documents) => {
        const { months, undated, sites, clusters } = board(documents);
        expect(months.reduce((sum, one) => sum + one.documents, undated)).toBe(documents.length);
        expect(sites.reduce((sum, one) => sum + one.documents, 0)).toBe(documents.filter(({ site }) => site).length);
        for (const { cluster, documents: count } of clusters) {
          expect(count).toBeGreaterThan(1);
          expect(documents.filter((one) => one.cluster === cluster)).toHaveLength(count);
        }
      }),
    );
  });

  test('pages follow each other without a gap, and a filter leaves what fits it', () => {
    fc.assert(
      fc.property(some, fc.integer({ min: 1, max: 7 }), (documents, limit) => {
        const files: string[] = [];
        for (let offset = 0; offset < documents.length; offset += limit)
          files.push(...board(documents, { offset, limit }).documents.map(({ file }) => file));
        expect([...files].sort()).toEqual(documents.map(({ file }) => file));
        const filtered = board(documents, { filter: { site: 'A', month: '2025-05', words: 'FERRY d/' }, limit: 99 });
        const fits = documents.filter(
          ({ site, published, title }) =>
            site?.value === 'A' && published?.value.startsWith('2025-05') && title?.value.includes('ferry'),
        );
        expect(new Set(filtered.documents.map(({ file }) => file))).toEqual(new Set(fits.map(({ file }) => file)));
        expect(filtered.total).toBe(fits.length);
        expect(filtered.counts.documents).toBe(documents.length);
      }),
    );
  });

  test('forty thousand documents take well below a second', () => {
    const documents = Array.from({ length: 40_000 }, (_, id) =>
      documentOf(id, { site: `site ${id % 300}`, day: `20${10 + (id % 15)}-0${1 + (id % 9)}-11`, cluster: id >> 1 }),
    );
    board(documents);
    const started = performance.now();
    const { total, clusters } = board(documents, { offset: 20_000 });
    expect(performance.now() - started).toBeLessThan(1000);
    expect([total, clusters.length]).toEqual([40_000, 20]);
  });
});
