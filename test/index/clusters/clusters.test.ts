import fc from 'fast-check';
import { expect, test } from 'vitest';
import { terms } from '../../../src/corpus/words/tokens.ts';
import { indexDocuments } from '../../../src/index/build/index-documents.ts';
import { areCopies, DOCUMENT_COPIES, PASSAGE_COPIES } from '../../../src/index/clusters/unite-copies.ts';
import { shingleHashes, wordHash } from '../../../src/index/record/shingles.ts';
import { sampleDocument } from '../sample-documents.ts';

const shinglesOf = (text: string) => shingleHashes(terms(text).map(wordHash));

/** A vocabulary large enough that no two texts share three words in a row by chance. */
const word = (number: number) =>
  `w${String.fromCharCode(97 + (number % 26), 97 + ((number >> 4) % 26), 97 + ((number >> 8) % 26))}o`;
const paragraphOf = (seed: number, length = 60) =>
  `${Array.from({ length }, (_, i) => word(((seed + 1) * 7919 + i * i * 31 + i * 977) % 17576)).join(' ')}.`;

/** Some words of a text exchanged for others. */
const edited = (text: string, places: readonly number[]) => {
  const words = text.slice(0, -1).split(' ');
  for (const place of places) words[place % words.length] = 'exchanged';
  return `${words.join(' ')}.`;
};

const originals = fc.record({
  seeds: fc.uniqueArray(fc.nat(200), { minLength: 2, maxLength: 6 }),
  copies: fc.array(fc.tuple(fc.nat(5), fc.array(fc.nat(59), { maxLength: 5 })), { maxLength: 6 }),
});

const documentsOf = ({ seeds, copies }: { seeds: number[]; copies: [number, number[]][] }) => {
  const texts = seeds.map((seed) => [paragraphOf(seed), paragraphOf(seed + 300), paragraphOf(seed + 600)]);
  for (const [of, places] of copies) texts.push(texts[of % seeds.length]!.map((text) => edited(text, places)));
  return texts.map((paragraphs, i) => sampleDocument(`${String(i).padStart(3, '0')}.txt`, paragraphs));
};

test('clusters are those of a comparison of everything with everything', () => {
  fc.assert(
    fc.property(originals, (input) => {
      const documents = documentsOf(input);
      const index = indexDocuments(documents);
      const texts = documents.map((document) => shinglesOf(document.text));
      const passages = Array.from({ length: index.passageCount }, (_, id) => shinglesOf(index.passage(id).text));
      expect(index.documents.map((document) => document.cluster)).toEqual(
        bruteForce(texts, (a, b) => areCopies(a, b, DOCUMENT_COPIES)),
      );
      expect(passages.map((_, id) => index.passage(id).cluster)).toEqual(
        bruteForce(passages, (a, b) => areCopies(a, b, PASSAGE_COPIES)),
      );
    }),
    { numRuns: 60 },
  );
});

function bruteForce(sets: readonly Set<number>[], same: (a: Set<number>, b: Set<number>) => boolean): number[] {
  const clusters = sets.map((_, i) => i);
  for (let a = 0; a < sets.length; a++) {
    for (let b = a + 1; b < sets.length; b++) {
      if (!same(sets[a]!, sets[b]!)) continue;
      const [low, high] = [Math.min(clusters[a]!, clusters[b]!), Math.max(clusters[a]!, clusters[b]!)];
      for (let i = 0; i < clusters.length; i++) if (clusters[i] === high) clusters[i] = low;
    }
  }
  return clusters;
}

test('copiesOf names all passages of the cluster, the passage itself included', () => {
  const index = indexDocuments([
    sampleDocument('a.txt', [paragraphOf(1), paragraphOf(2)]),
    sampleDocument('b.txt', [paragraphOf(3), edited(paragraphOf(1), [30])]),
    sampleDocument('c.txt', [paragraphOf(1)]),
  ]);
  expect(index.copiesOf(0)).toEqual([0, 3, 4]);
  expect(index.copiesOf(3)).toEqual([0, 3, 4]);
  expect(index.copiesOf(1)).toEqual([1]);
});

test('a hundred identical documents are one cluster', () => {
  const paragraphs = [paragraphOf(1), paragraphOf(2), paragraphOf(3)];
  const documents = Array.from({ length: 100 }, (_, i) => sampleDocument(`${i}.txt`, paragraphs));
  expect(new Set(indexDocuments(documents).documents.map((document) => document.cluster))).toEqual(new Set([0]));
});

test('a chain of documents that each share a part with the next is not one cluster', () => {
  const part = (i: number) => paragraphOf(i, 40);
  const documents = Array.from({ length: 8 }, (_, i) => sampleDocument(`${i}.txt`, [part(i), part(i + 1)]));
  const clusters = indexDocuments(documents).documents.map((document) => document.cluster);
  expect(clusters[0]).not.toBe(clusters[7]);
});
