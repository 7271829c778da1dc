import { expect, test } from 'vitest';
import { indexDocuments } from '../../../src/index/build/index-documents.ts';
import { searchWithFeedback } from '../../../src/index/search/feedback.ts';
import type { PassageHit, SearchIndex } from '../../../src/index/search-index.ts';
import { documentFrom } from '../../answer/small-documents.ts';

const SAYS_NOTHING = new Set(['the', 'of', 'and', 'in', 'on', 'by', 'was', 'to']);
const index = indexDocuments([
  documentFrom('a.txt', 'The sluice keeper of Marrow opened the weir, and the millrace filled with eels.'),
  documentFrom('b.txt', 'Eels in the millrace: the weir of Marrow stood open and the fishermen came.'),
  documentFrom('c.txt', 'A weir lets the eels pass in autumn, when the millrace is drained by the fishermen.'),
  documentFrom('d.txt', 'The sluice was painted in green by an apprentice from another town.'),
  documentFrom('e.txt', 'Nothing was decided at the council about the new bus line to the station.'),
]);
const files = (from: SearchIndex, hits: readonly PassageHit[]) =>
  hits.map(({ passage }) => from.documents[from.passage(passage).document]!.file);
const query = [
  { term: 'sluic', weight: 1 },
  { term: 'keeper', weight: 1 },
  { term: 'marrow', weight: 1 },
];

test('a document that says it in other words is found after those that have the words', () => {
  expect(files(index, index.search(query, 10))).not.toContain('c.txt');
  const found = files(index, searchWithFeedback(index, query, 10, SAYS_NOTHING));
  expect(found[0]).toBe('a.txt');
  expect(found).toContain('c.txt');
  expect(found).not.toContain('e.txt');
});

test('words that say nothing are not taken: they would find everything', () => {
  const one = [{ term: 'apprentic', weight: 1 }];
  const every = new Set(['the', 'sluic', 'was', 'paint', 'in', 'green', 'by', 'an', 'from', 'anoth', 'town']);
  expect(files(index, searchWithFeedback(index, one, 10, every))).toEqual(['d.txt']);
  expect(searchWithFeedback(index, one, 10, new Set()).length).toBeGreaterThan(1);
});

test('what may not be seen is neither shown nor read for words, and no more is shown than was asked for', () => {
  const unseen = (document: number) => index.documents[document]!.file !== 'b.txt';
  const found = files(index, searchWithFeedback(index, query, 10, SAYS_NOTHING, unseen));
  expect(found).toContain('a.txt');
  expect(found).not.toContain('b.txt');
  expect(searchWithFeedback(index, query, 2, SAYS_NOTHING)).toHaveLength(2);
});

test('words that stand nowhere find nothing', () => {
  expect(searchWithFeedback(index, [{ term: 'zeppelin', weight: 1 }], 10, SAYS_NOTHING)).toEqual([]);
  expect(searchWithFeedback(index, [], 10, SAYS_NOTHING)).toEqual([]);
});
