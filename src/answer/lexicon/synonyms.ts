import { EVERYDAY_LIFE } from './synonyms/everyday-life.ts';
import { NEAR_WORDS } from './synonyms/near-words.ts';
import { PHRASAL_VERBS } from './synonyms/phrasal-verbs.ts';
import { PLAIN_PHRASES, PLAIN_WORDS } from './synonyms/plain-speech.ts';
import { PUBLIC_AFFAIRS } from './synonyms/public-affairs.ts';

/** Other words for one thing, as questions and news text use them. */
export interface SynonymGroup {
  /** `same`: one may stand for the other in nearly every sentence. `near`: it may, where the rest of the sentence fits. */
  readonly weight: 'same' | 'near';
  /**
   * Lower case, base forms, American spelling. A phrase is written with spaces; `…` in a phrase stands for up to eight
   * words between its parts (`take … off the list`). Short function words of a phrase may be left out when matching.
   */
  readonly members: readonly string[];
}

// A word stands in several groups where it has several uses; groups are not to be chained.

const groups = (table: string, weight: SynonymGroup['weight']): SynonymGroup[] =>
  table
    .trim()
    .split('\n')
    .map((line) => ({ weight, members: line.split(',').map((member) => member.trim()) }));

/** Every group, the closer ones first. */
export const synonymGroups: readonly SynonymGroup[] = [
  ...groups(PUBLIC_AFFAIRS, 'same'),
  ...groups(EVERYDAY_LIFE, 'same'),
  ...groups(PHRASAL_VERBS, 'same'),
  ...groups(PLAIN_PHRASES, 'same'),
  ...groups(NEAR_WORDS, 'near'),
  ...groups(PLAIN_WORDS, 'near'),
];
