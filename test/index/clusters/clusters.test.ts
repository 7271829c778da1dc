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

/** The clusters found, and those of a comparison of everything with everything, as the lowest id of each one's cluster. */
const clustersOf = (input: { seeds: number[]; copies: [number, number[]][] }) => {
  const documents = documentsOf(input);
  const index = indexDocuments(documents);
  const texts = documents.map((document) => shinglesOf(document.text));
  const passages = Array.from({ length: index.passageCount }, (_, id) => shinglesOf(index.passage(id).text));
  return [
    {
      found: index.documents.map((document) => document.cluster),
      expected: bruteForce(texts, (a, b) => areCopies(a, b, DOCUMENT_COPIES)),
    },
    {
      found: passages.map((_, id) => index.passage(id).cluster),
      expected: bruteForce(passages, (a, b) => areCopies(a, b, PASSAGE_COPIES)),
    },
  ] as const;
};

test('nothing is in one cluster that a comparison of everything with everything holds apart', () => {
  fc.assert(
    fc.property(originals, (input) => {
      for (const { found, expected } of clustersOf(input)) {
        // Whatever is united with its cluster's lowest member is united with it by the comparison of all, too.
        for (const [id, lowest] of found.entries()) expect(expected[id]).toBe(expected[lowest]);
      }
    }),
    { numRuns: 60 },
  );
});

test('a sample of the shingles finds nearly all copies that a comparison of everything finds', () => {
  const counts = [0, 0];
  const wanted = [0, 0];
  for (let seed = 0; seed < 100; seed++) {
    const places = Array.from({ length: 5 }, (_, i) => (seed * 7 + i * (11 + (seed % 5))) % 60);
    clustersOf({ seeds: [seed, seed + 100], copies: [[0, places]] }).forEach(({ found, expected }, kind) => {
      expected.forEach((lowest, id) => {
        if (lowest === id) return;
        wanted[kind]! += 1;
        if (found[id] === lowest) counts[kind]! += 1;
      });
    });
  }
  expect(wanted).toEqual([100, 300]);
  expect(counts[0]).toBe(100);
  expect(counts[1]).toBeGreaterThanOrEqual(290);
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
