import { siteLineKey } from '../../corpus/clean/clean.ts';
import type { Document } from '../../corpus/document.ts';
import { terms } from '../../corpus/words/tokens.ts';
import { isSampled, shingleHashes, wordHash } from '../record/shingles.ts';

/** What a document contributes to finding the lines that recur on its site. It does not depend on other documents. */
export interface LineFacts {
  readonly site: string;
  /** Hashes of the keys of its lines that may be boilerplate, ascending. */
  readonly keys: readonly number[];
  /** The least of its shingles in several orders: copies of one story have some of them in common. */
  readonly signature: readonly number[];
}

const ORDERS = [0x1b873593, 0x38b34ae5, 0x52dce729, 0x6b43a9b5, 0x7feb352d, 0x2c1b3c6d];

/**
 * @param document as it is when no line of its site is left out
 * @returns null when the document names no site: a folder holds what people put there, and what recurs in it may be body
 */
export function lineFactsOf(document: Document): LineFacts | null {
  if (!document.site) return null;
  const keys = new Set([...lineKeysOf(document)].map(wordHash));
  const words = document.passages.flatMap((passage) =>
    terms(document.text.slice(passage.start, passage.end)).map(wordHash),
  );
  const shingles = [...shingleHashes(words)].filter(isSampled);
  const signature = ORDERS.map((order) =>
    shingles.reduce((least, hash) => Math.min(least, (hash ^ order) >>> 0), 2 ** 32),
  );
  return { site: document.site.value.toLowerCase(), keys: [...keys].sort((a, b) => a - b), signature };
}

/** The keys of the kept lines whose hashes are given: what `clean` takes as the lines of the site. */
export function siteLinesOf(document: Document, hashes: ReadonlySet<number>): Set<string> {
  return new Set([...lineKeysOf(document)].filter((key) => hashes.has(wordHash(key))));
}

function* lineKeysOf({ text, removed }: Document): Generator<string> {
  let next = 0;
  for (let start = 0; start < text.length; ) {
    const stop = text.indexOf('\n', start);
    const end = stop < 0 ? text.length : stop;
    while (next < removed.length && removed[next]!.end <= start) next++;
    const isKept = next >= removed.length || removed[next]!.start >= end;
    const key = isKept && end > start ? siteLineKey(text.slice(start, end)) : null;
    if (key !== null) yield key;
    start = end + 1;
  }
}
