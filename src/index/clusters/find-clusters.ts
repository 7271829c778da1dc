import { GrowingUint32 } from '../build/growing.ts';
import { type PassageShingles, type RecordView, shinglesOf } from '../record/decode.ts';
import { sequenceHash } from '../record/shingles.ts';
import { type Candidate, findCandidates, type Samples } from './candidates.ts';
import { UnionFind } from './union-find.ts';
import { DOCUMENT_COPIES, PASSAGE_COPIES, uniteCopies } from './unite-copies.ts';

/** Passages need this many distinct shingles to be compared; shorter ones are copies only when all words are the same. */
const LEAST_SHINGLES = 6;

/** Takes the shingles of documents in order, then finds which documents and which passages are copies. */
export class ClusterFinder {
  readonly #documentHashes = new GrowingUint32();
  readonly #documentOwners = new GrowingUint32();
  readonly #passageHashes = new GrowingUint32();
  readonly #passageOwners = new GrowingUint32();
  readonly #samePassages = new Equals();
  readonly #sameDocuments = new Equals();
  #documents = 0;
  #passages = 0;

  add(work: RecordView, passageCount: number): void {
    const inDocument = new Set<number>();
    const passages = shinglesOf(work, passageCount);
    for (const shingles of passages) this.#addPassage(shingles, inDocument);
    const document = this.#documents++;
    const words = sequenceHash(passages.flatMap(({ whole }) => whole));
    if (this.#sameDocuments.add(document, words) !== document) return;
    for (const hash of inDocument) {
      this.#documentHashes.push(hash);
      this.#documentOwners.push(document);
    }
  }

  #addPassage({ whole, size, sampled }: PassageShingles, inDocument: Set<number>): void {
    const passage = this.#passages++;
    const first = this.#samePassages.add(passage, whole);
    for (const hash of sampled) {
      if (first === passage && size >= LEAST_SHINGLES) {
        this.#passageHashes.push(hash);
        this.#passageOwners.push(passage);
      }
      inDocument.add(hash);
    }
  }

  /** @param shingles all shingles of a passage, or of a document */
  documents(shingles: (id: number) => ReadonlySet<number>): Uint32Array {
    const samples = { hashes: this.#documentHashes.view(), owners: this.#documentOwners.view() };
    const clusters = new UnionFind(this.#documents);
    this.#sameDocuments.unite(clusters);
    uniteCopies(clusters, candidatesOf(samples, this.#documents, DOCUMENT_COPIES.threshold), shingles, DOCUMENT_COPIES);
    return clusters.roots();
  }

  passages(shingles: (id: number) => ReadonlySet<number>): Uint32Array {
    const samples = { hashes: this.#passageHashes.view(), owners: this.#passageOwners.view() };
    const clusters = new UnionFind(this.#passages);
    this.#samePassages.unite(clusters);
    uniteCopies(clusters, candidatesOf(samples, this.#passages, PASSAGE_COPIES.threshold), shingles, PASSAGE_COPIES);
    return clusters.roots();
  }
}

/** Entries with the same words: only the first of them is compared with others. */
class Equals {
  readonly #first = new Map<bigint, number>();
  readonly #later: [id: number, first: number][] = [];

  /** The first entry with these words, by their hash of 64 bits; the entry itself when it is the first. */
  add(id: number, [high, low]: readonly [number, number]): number {
    const key = (BigInt(high) << 32n) | BigInt(low);
    const first = this.#first.get(key);
    if (first === undefined) this.#first.set(key, id);
    else this.#later.push([id, first]);
    return first ?? id;
  }

  unite(clusters: UnionFind): void {
    for (const [id, first] of this.#later) clusters.unite(id, first);
  }
}

/** Two thirds of the threshold, since a sample shows less or more than there is. */
function candidatesOf(samples: Samples, entries: number, threshold: number): Candidate[] {
  return findCandidates(samples, entries, (threshold * 2) / 3);
}
