import { terms } from '../../corpus/words/tokens.ts';
import { ByteReader } from '../bytes/reader.ts';
import type { ClusterFinder } from '../clusters/find-clusters.ts';
import { readPassage } from '../record/passage-bytes.ts';
import { shingleHashes, wordHash } from '../record/shingles.ts';

export interface Clusters {
  readonly documents: Uint32Array;
  readonly passages: Uint32Array;
}

/** Where the passages of an index lie. */
export interface PassagePlaces {
  readonly firstPassage: Uint32Array;
  readonly passageDocument: Uint32Array;
  readonly passageOffset: Uint32Array;
  readonly documentPart: Uint32Array;
  readonly bodies: (part: number) => Buffer;
}

/** Finds the clusters; the text of a passage is looked at only when its samples make it a candidate. */
export function clustersOf(finder: ClusterFinder, places: PassagePlaces): Clusters {
  const bodies: Buffer[] = [];
  const hashes = new Map<string, number>();
  const hashOf = (term: string) => {
    let hash = hashes.get(term);
    if (hash === undefined) {
      hash = wordHash(term);
      hashes.set(term, hash);
    }
    return hash;
  };
  const ofPassage = (passage: number): Set<number> => {
    const part = places.documentPart[places.passageDocument[passage]!]!;
    bodies[part] ??= places.bodies(part);
    const { text } = readPassage(new ByteReader(bodies[part], places.passageOffset[passage]));
    return shingleHashes(terms(text).map(hashOf));
  };
  const ofDocument = (document: number): Set<number> => {
    const all = new Set<number>();
    for (let p = places.firstPassage[document]!; p < places.firstPassage[document + 1]!; p++) {
      for (const shingle of ofPassage(p)) all.add(shingle);
    }
    return all;
  };
  return { documents: finder.documents(remembered(ofDocument)), passages: finder.passages(remembered(ofPassage)) };
}

const REMEMBERED = 2000;

/** Candidates of one cluster follow each other, so the last ones asked for are soon asked for again. */
function remembered(find: (id: number) => ReadonlySet<number>): (id: number) => ReadonlySet<number> {
  const known = new Map<number, ReadonlySet<number>>();
  return (id) => {
    let found = known.get(id);
    if (found === undefined) {
      if (known.size >= REMEMBERED) known.clear();
      found = find(id);
      known.set(id, found);
    }
    return found;
  };
}
