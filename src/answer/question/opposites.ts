import { terms as termsOf } from '../../corpus/words/tokens.ts';
import { antonyms } from '../lexicon/antonyms.ts';
import { alternativesOf } from './alternatives.ts';

const OPPOSITES = new Map<string, Set<string>>();
for (const [a, b] of antonyms) {
  const [one, other] = [formsOf(a), formsOf(b)];
  for (const term of one) OPPOSITES.set(term, new Set([...(OPPOSITES.get(term) ?? []), ...other]));
  for (const term of other) OPPOSITES.set(term, new Set([...(OPPOSITES.get(term) ?? []), ...one]));
}

/** The word and its irregular forms, as terms: "rise", "rose". */
function formsOf(word: string): string[] {
  const term = termsOf(word)[0]!;
  const forms = alternativesOf(term).filter(({ terms, strength }) => terms.length === 1 && strength > 0.9);
  return [term, ...forms.map(({ terms }) => terms[0]!)];
}

const NONE: ReadonlySet<string> = new Set();

/** Terms of which only one can hold of a thing where this one does: "leave" for "stay"; empty for most words. */
export const oppositesOf = (term: string): ReadonlySet<string> => OPPOSITES.get(term) ?? NONE;
