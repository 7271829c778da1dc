/** A word as it is written, with what it is folded into. */
export interface KnownWord {
  readonly raw: string;
  readonly word: string;
  readonly term: string;
}

const LIMIT = 200_000;
const FIRST_SLOTS = 1 << 14;
/** A word is looked for in so many slots: words made up to share one hash are folded anew, and do not slow the others. */
const FARTHEST = 64;

/**
 * The words that were folded before, found by the characters of a text as they lie there: no string is made for a word
 * that is known. Holds so many words at most, and begins anew when it is full.
 */
export class KnownWords {
  readonly #fold: (raw: string) => KnownWord;
  #slots: (Kept | undefined)[] = new Array(FIRST_SLOTS);
  #size = 0;

  constructor(fold: (raw: string) => KnownWord) {
    this.#fold = fold;
  }

  /**
   * The word that stands at `start` (inclusive) to `end` (exclusive) of the text.
   *
   * @param hash `hashOf` of its characters
   */
  at(text: string, start: number, end: number, hash: number): KnownWord {
    const mask = this.#slots.length - 1;
    let slot = hash & mask;
    let passed = 0;
    for (let known = this.#slots[slot]; known !== undefined && passed < FARTHEST; known = this.#slots[slot]) {
      if (known.hash === hash && isAt(known.word.raw, text, start, end)) return known.word;
      slot = (slot + 1) & mask;
      passed++;
    }
    // A copy: a slice would keep the whole text alive.
    const word = this.#fold(copyOf(text.slice(start, end)));
    if (passed < FARTHEST) this.#keep({ hash, word });
    return word;
  }

  #keep(word: Kept): void {
    if (this.#size === LIMIT) {
      this.#slots = new Array(FIRST_SLOTS);
      this.#size = 0;
    }
    // At most half of the slots are taken: a small table is a quick one.
    if (2 * this.#size >= this.#slots.length) {
      const all = this.#slots;
      this.#slots = new Array(2 * all.length);
      for (const one of all) if (one) put(this.#slots, one);
    }
    put(this.#slots, word);
    this.#size++;
  }
}

interface Kept {
  readonly hash: number;
  readonly word: KnownWord;
}

function put(slots: (Kept | undefined)[], kept: Kept): void {
  const mask = slots.length - 1;
  let slot = kept.hash & mask;
  while (slots[slot] !== undefined) slot = (slot + 1) & mask;
  slots[slot] = kept;
}

/** The hash of a stretch of text. */
export function hashOf(text: string, start: number, end: number): number {
  let hash = 0;
  for (let i = start; i < end; i++) hash = addToHash(hash, text.charCodeAt(i));
  return hash;
}

/** The hash of a stretch with one more character; that of nothing is 0. */
export const addToHash = (hash: number, code: number): number =>
  (Math.imul(hash ^ code, 0x9e3779b1) >>> 0) ^ (hash >>> 15);

function isAt(raw: string, text: string, start: number, end: number): boolean {
  if (raw.length !== end - start) return false;
  for (let i = 0; i < raw.length; i++) if (raw.charCodeAt(i) !== text.charCodeAt(start + i)) return false;
  return true;
}

const copyOf = (text: string): string => Buffer.from(text, 'utf16le').toString('utf16le');
