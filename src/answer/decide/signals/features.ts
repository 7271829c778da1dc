import { FEATURES } from '../../evidence/features.ts';
import type { Signal } from './view.ts';

/** Reasons of the ranking that tell something about the answer itself too. */
const NAMES = [
  'coverage',
  'window',
  'bigrams',
  'order',
  'sentence before adds',
  'passage adds',
  'title and heading add',
  'shape missing',
  'shape near match',
  'new name',
  'no new name',
  'nothing new',
  'focus noun',
  'predicate',
  'begins with a pronoun',
] as const;

export const OF_THE_RANKING: readonly Signal[] = NAMES.map((name) => {
  const at = FEATURES.findIndex((one) => one.name === name);
  if (at < 0)
    throw new Error(
      `The confidence looks for the ranking's feature ${JSON.stringify(name)}, which is gone: mend this list and train again.`,
    );
  return { name, of: ({ first }) => first.evidence.values[at]! };
});
