/** Words in a shingle: three found .993 of the near-duplicate pages without a false pair. */
export const SHINGLE_WORDS = 3;

/** One shingle in so many is kept for finding candidates; which ones is decided by the shingle's own hash. */
export const SAMPLE = 4;

/** A 32-bit hash of a word (FNV-1a over UTF-16 code units, with a final mix). */
export function wordHash(word: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
  return mix(hash);
}

/** The distinct hashes of the shingles of a sequence of word hashes, in order of appearance. */
export function shingleHashes(words: ArrayLike<number>): Set<number> {
  const found = new Set<number>();
  for (let i = 0; i + SHINGLE_WORDS <= words.length; i++) {
    const first = Math.imul(words[i] ?? 0, 0x9e3779b1);
    const second = Math.imul(((words[i + 1] ?? 0) << 11) | ((words[i + 1] ?? 0) >>> 21), 0x85ebca77);
    found.add(mix(first ^ second ^ (words[i + 2] ?? 0)));
  }
  return found;
}

/** A hash of the whole sequence, 64 bits as two numbers: equal texts have equal ones. */
export function sequenceHash(words: ArrayLike<number>): readonly [number, number] {
  let low = 0x811c9dc5;
  let high = 0x2545f491;
  for (let i = 0; i < words.length; i++) {
    low = Math.imul(low ^ (words[i] ?? 0), 0x01000193) ^ (low >>> 15);
    high = Math.imul((high ^ (words[i] ?? 0)) + 0x7f4a7c15, 0x5bd1e995) ^ (high >>> 13);
  }
  return [mix(low), mix(high)];
}

export function isSampled(hash: number): boolean {
  return hash % SAMPLE === 0;
}

function mix(hash: number): number {
  let h = hash;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}
