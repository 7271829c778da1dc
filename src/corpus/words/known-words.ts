/** A word as it is written, with what it is folded into. */
export interface KnownWord {
  readonly raw: string;
  readonly word: string;
  readonly term: string;
}

const LIMIT = 200_000;
const SLOTS = 1 << 19;

/**
 * The words that were folded before, found by the characters of a text as they lie there: no string is made for a word
 * that is known. Holds so many words at most, and begins anew when it is full.
 */
export class KnownWords {
  readonly #fold: (raw: string) => KnownWord;
  readonly #slots: (KnownWord | undefined)[] = new Array(SLOTS);
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
    let slot = hash & (SLOTS - 1);
    for (let known = this.#slots[slot]; known !== undefined; known = this.#slots[slot]) {
      if (isAt(known.raw, text, start, end)) return known;
      slot = (slot + 1) & (SLOTS - 1);
    }
    if (this.#size === LIMIT) {
      this.#slots.fill(undefined);
      this.#size = 0;
      slot = hash & (SLOTS - 1);
    }
    // A copy: a slice would keep the whole text alive.
    const word = this.#fold(copyOf(text.slice(start, end)));
    this.#slots[slot] = word;
    this.#size++;
    return word;
  }
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
