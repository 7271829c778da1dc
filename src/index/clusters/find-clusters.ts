import { GrowingUint32 } from '../build/growing.ts';
import { type PassageShingles, type RecordView, shinglesOf } from '../record/decode.ts';
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
  /** The first passage with the same words, by their 64-bit hash. */
  readonly #firstSame = new Map<bigint, number>();
  readonly #same: [passage: number, first: number][] = [];
  #documents = 0;
  #passages = 0;

  add(work: RecordView, passageCount: number): void {
    const inDocument = new Set<number>();
    for (const shingles of shinglesOf(work, passageCount)) this.#addPassage(shingles, inDocument);
    for (const hash of inDocument) {
      this.#documentHashes.push(hash);
      this.#documentOwners.push(this.#documents);
    }
    this.#documents++;
  }

  #addPassage({ whole, size, sampled }: PassageShingles, inDocument: Set<number>): void {
    const passage = this.#passages++;
    const key = (BigInt(whole[0]) << 32n) | BigInt(whole[1]);
    const first = this.#firstSame.get(key);
    if (first === undefined) this.#firstSame.set(key, passage);
    else this.#same.push([passage, first]);
    for (const hash of sampled) {
      if (first === undefined && size >= LEAST_SHINGLES) {
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
    uniteCopies(clusters, candidatesOf(samples, this.#documents, DOCUMENT_COPIES.threshold), shingles, DOCUMENT_COPIES);
    return clusters.roots();
  }

  passages(shingles: (id: number) => ReadonlySet<number>): Uint32Array {
    const samples = { hashes: this.#passageHashes.view(), owners: this.#passageOwners.view() };
    const clusters = new UnionFind(this.#passages);
    for (const [passage, first] of this.#same) clusters.unite(passage, first);
    uniteCopies(clusters, candidatesOf(samples, this.#passages, PASSAGE_COPIES.threshold), shingles, PASSAGE_COPIES);
    return clusters.roots();
  }
}

/** Two thirds of the threshold, since a sample shows less or more than there is. */
function candidatesOf(samples: Samples, entries: number, threshold: number): Candidate[] {
  return findCandidates(samples, entries, (threshold * 2) / 3);
}
