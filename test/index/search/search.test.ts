import fc from 'fast-check';
import { expect, test } from 'vitest';
import { terms } from '../../../src/corpus/words/tokens.ts';
import { indexDocuments } from '../../../src/index/build/index-documents.ts';
import { sampleDocument, someDocuments, someQuery } from '../sample-documents.ts';
import { linearScan } from './linear-scan.ts';

test('search finds what a linear scan finds, with the same scores', () => {
  fc.assert(
    fc.property(someDocuments, someQuery, (documents, query) => {
      const index = indexDocuments(documents);
      const expected = new Map(linearScan(documents, query).map(({ passage, score }) => [passage, score]));
      const hits = index.search(query, 1000);
      expect(hits.map((hit) => hit.passage).toSorted((a, b) => a - b)).toEqual([...expected.keys()]);
      for (const hit of hits) expect(hit.score).toBeCloseTo(expected.get(hit.passage)!, 4);
      for (let i = 1; i < hits.length; i++) expect(hits[i - 1]!.score).toBeGreaterThanOrEqual(hits[i]!.score);
    }),
    { numRuns: 100 },
  );
});

test('a smaller limit gives the beginning of the longer list, ties by number', () => {
  fc.assert(
    fc.property(someDocuments, someQuery, fc.integer({ min: 0, max: 8 }), (documents, query, limit) => {
      const index = indexDocuments(documents);
      expect(index.search(query, limit)).toEqual(index.search(query, 1000).slice(0, limit));
    }),
    { numRuns: 60 },
  );
});

test('only allowed documents are shown', () => {
  fc.assert(
    fc.property(someDocuments, someQuery, (documents, query) => {
      const index = indexDocuments(documents);
      const allow = (document: number) => document % 2 === 0;
      const all = index.search(query, 1000).filter((hit) => allow(index.passage(hit.passage).document));
      expect(index.search(query, 1000, allow)).toEqual(all);
    }),
    { numRuns: 60 },
  );
});

test('documentFrequency counts the passages that hold the term, the title counted in', () => {
  fc.assert(
    fc.property(someDocuments, fc.constantFrom('harbor', 'the', '42', 'unheard'), (documents, term) => {
      const index = indexDocuments(documents);
      const holders = documents.flatMap((d) =>
        d.passages.filter((p) =>
          terms(`${d.title?.value ?? ''} ${p.heading ?? ''} ${d.text.slice(p.start, p.end)}`).includes(term),
        ),
      );
      expect(index.documentFrequency(term)).toBe(holders.length);
    }),
    { numRuns: 60 },
  );
});

test('passages come back as they were', () => {
  fc.assert(
    fc.property(someDocuments, (documents) => {
      const index = indexDocuments(documents);
      const files = documents.toSorted((a, b) => (a.file < b.file ? -1 : 1));
      expect(index.documents.map((document) => document.file)).toEqual(files.map((document) => document.file));
      files.forEach((document, number) => {
        const { firstPassage, endPassage } = index.documents[number]!;
        expect(endPassage - firstPassage).toBe(document.passages.length);
        document.passages.forEach((passage, i) => {
          const found = index.passage(firstPassage + i);
          expect(found).toMatchObject({ ...passage, id: firstPassage + i, document: number });
          expect(found.text).toBe(document.text.slice(passage.start, passage.end));
        });
      });
    }),
    { numRuns: 60 },
  );
});

test('text with half a surrogate pair is kept as it is', () => {
  const text = 'The \ud83d sign was broken in this short report about the harbour.';
  const index = indexDocuments([sampleDocument('a.txt', [text])]);
  expect(index.passage(0).text).toBe(text);
});

test('an index of nothing finds nothing', () => {
  const index = indexDocuments([]);
  expect(index.passageCount).toBe(0);
  expect(index.search([{ term: 'harbour', weight: 1 }], 10)).toEqual([]);
  expect(() => index.passage(0)).toThrow(RangeError);
});
