import type { Citation } from '../answer.ts';

/** What became of a quotation that was shown. */
export type StandingNow =
  | { readonly kind: 'unchanged' | 'moved'; readonly citation: Citation }
  /** The words are no longer there; `nearest` is the sentence of the same file that now comes closest. */
  | { readonly kind: 'changed'; readonly was: Citation; readonly nearest: Citation }
  | { readonly kind: 'gone'; readonly was: Citation };

/** What was found for words that somebody says are a quotation. */
export type LookedUp =
  /** Word for word; every independent place, copies merged. */
  | { readonly kind: 'verbatim'; readonly citations: readonly Citation[] }
  /** The same but for white space, quotation marks, dashes or capitals. */
  | { readonly kind: 'nearly'; readonly citations: readonly Citation[] }
  /** The closest sentences, which say it in other words, or something else. */
  | {
      readonly kind: 'altered';
      readonly nearest: readonly Citation[] /** Words of the quotation that the first does not have, and the other way round. */;
      readonly missing: readonly string[];
      readonly added: readonly string[];
    }
  | { readonly kind: 'not-found' };
