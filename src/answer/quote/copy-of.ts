import type { Token } from '../../corpus/words/tokens.ts';
import { sameClaim } from './same-claim.ts';

/** Sentences that share this much of their word pairs are one story's sentence in two papers. */
const COPY = 0.7;

/** A sentence as it is compared with others. */
export interface Wording {
  readonly tokens: readonly Token[];
  readonly pairs: ReadonlySet<number>;
}

/** Terms by number, for wordings that are compared with each other: at most 67 million of them. */
export type TermNumbers = Map<string, number>;
const MOST = 2 ** 26;

export function wordingOf(tokens: readonly Token[], numbers: TermNumbers): Wording {
  const pairs = new Set<number>();
  let last = -1;
  for (const { term } of tokens) {
    let number = numbers.get(term);
    if (number === undefined) {
      number = numbers.size;
      numbers.set(term, number);
    }
    // A single word is a pair with nothing.
    if (last >= 0) pairs.add(last * MOST + number);
    else if (tokens.length === 1) pairs.add(-1 - number);
    last = number;
  }
  return { tokens, pairs };
}

/** Whether two sentences say one thing in nearly the same words, with the same numbers. */
export const isCopyOf = (a: Wording, b: Wording): boolean =>
  overlap(a.pairs, b.pairs) >= COPY && sameClaim(a.tokens, b.tokens);

/** Shared pairs over those of the shorter text. */
function overlap(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  let shared = 0;
  for (const pair of a) if (b.has(pair)) shared++;
  return shared / Math.max(1, Math.min(a.size, b.size));
}
