import { sortedPlaces } from './radix-sort.ts';

/** Two entries that share enough sampled shingles to be worth a look; `a` is the lower one. */
export interface Candidate {
  readonly a: number;
  readonly b: number;
  /** Shared samples over the samples of the one that has fewer. */
  readonly likeness: number;
}

/** Sampled shingles of many entries: `hashes[i]` belongs to `owners[i]`. Owners ascend; none has a hash twice. */
export interface Samples {
  readonly hashes: Uint32Array;
  readonly owners: Uint32Array;
}

/** A shingle in more entries than this is a turn of phrase or a site's line, and says nothing about copies. */
const COMMON = 500;
/** Each holder of a shingle is paired with so many that follow it: copies of one story stand side by side there. */
const NEIGHBOURS = 2;

/** One shared shingle is chance, unless an entry has only one. */
const FEW = 2;
/** Of the shared shingles, copies meet at least in this part: the others are common, or stand too far apart. */
const MET = 0.5;

/**
 * Pairs whose likeness, as the samples show it, is at least `least`; most alike first. Only entries that share a
 * shingle which is rare enough to tell something are compared, so the work grows with the number of samples and not
 * with the square of the entries.
 */
export function findCandidates({ hashes, owners }: Samples, entries: number, least: number): Candidate[] {
  const starts = new Uint32Array(entries + 1);
  for (let i = 0; i < owners.length; i++) starts[owners[i]! + 1]! += 1;
  for (let entry = 0; entry < entries; entry++) starts[entry + 1]! += starts[entry]!;
  const samplesOf = (entry: number) => hashes.subarray(starts[entry], starts[entry + 1]);
  const pairs = pairKeys(hashes, owners, entries).sort();
  const candidates: Candidate[] = [];
  for (let i = 0; i < pairs.length; ) {
    const key = pairs[i]!;
    let met = 0;
    for (; pairs[i] === key; i++) met++;
    const a = samplesOf(Math.floor(key / entries));
    const b = samplesOf(key % entries);
    // Most pairs share one phrase by chance. Looking closer is for those that met often enough.
    const small = Math.min(a.length, b.length);
    if (met < Math.min(small, FEW) || met < small * least * MET) continue;
    const likeness = shared(a, b) / small;
    if (likeness >= least) candidates.push({ a: Math.floor(key / entries), b: key % entries, likeness });
  }
  return candidates.sort((one, other) => other.likeness - one.likeness || one.a - other.a || one.b - other.b);
}

function shared(a: Uint32Array, b: Uint32Array): number {
  const held = new Set(b);
  let count = 0;
  for (const hash of a) if (held.has(hash)) count++;
  return count;
}

function pairKeys(hashes: Uint32Array, owners: Uint32Array, entries: number): Float64Array {
  const places = sortedPlaces(hashes);
  let keys = new Float64Array(1 << 12);
  let count = 0;
  for (let from = 0; from < places.length; ) {
    const hash = hashes[places[from]!]!;
    let to = from + 1;
    while (to < places.length && hashes[places[to]!] === hash) to++;
    if (to - from <= COMMON) {
      for (let i = from; i < to; i++) {
        for (let j = i + 1; j < to && j <= i + NEIGHBOURS; j++) {
          if (count === keys.length) {
            const larger = new Float64Array(count * 2);
            larger.set(keys);
            keys = larger;
          }
          keys[count++] = owners[places[i]!]! * entries + owners[places[j]!]!;
        }
      }
    }
    from = to;
  }
  return keys.subarray(0, count);
}
