import type { Token } from '../../corpus/words/tokens.ts';
import { sameClaim } from './same-claim.ts';

/** Sentences that share this much of their word pairs are one story's sentence in two papers. */
const COPY = 0.7;

/** A sentence as it is compared with others. */
export interface Wording {
  readonly tokens: readonly Token[];
  readonly pairs: ReadonlySet<string>;
}

export function wordingOf(tokens: readonly Token[]): Wording {
  if (tokens.length < 2) return { tokens, pairs: new Set(tokens.map(({ term }) => term)) };
  const pairs = new Set<string>();
  for (let i = 1; i < tokens.length; i++) pairs.add(`${tokens[i - 1]!.term} ${tokens[i]!.term}`);
  return { tokens, pairs };
}

/** Whether two sentences say one thing in nearly the same words, with the same numbers. */
export const isCopyOf = (a: Wording, b: Wording): boolean =>
  overlap(a.pairs, b.pairs) >= COPY && sameClaim(a.tokens, b.tokens);

/** Shared pairs over those of the shorter text. */
function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const pair of a) if (b.has(pair)) shared++;
  return shared / Math.max(1, Math.min(a.size, b.size));
}
