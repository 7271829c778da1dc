import { FEATURES } from '../../evidence/features/features.ts';
import type { Signal } from './view.ts';

/** Reasons of the ranking that tell something about the answer itself too, and what they can speak for. */
const NAMES: Readonly<Record<string, 'for' | 'against' | null>> = {
  coverage: 'for',
  window: 'for',
  bigrams: 'for',
  order: 'for',
  'sentence before adds': 'for',
  'passage adds': null,
  'title and heading add': 'for',
  'shape missing': 'against',
  'shape near match': 'for',
  'new name': 'for',
  'no new name': 'against',
  'nothing new': null,
  'focus noun': 'for',
  predicate: 'for',
  'begins with a pronoun': null,
  'time in the period asked for': 'for',
  'time outside the period asked for': 'against',
  'begins with the period': 'for',
  'begins and ends with the period': 'for',
  'interval shared with the period': 'for',
  'names at the time': 'for',
  'no time told': 'against',
};

export const OF_THE_RANKING: readonly Signal[] = Object.entries(NAMES).map(([name, speaks]) => {
  const at = FEATURES.findIndex((one) => one.name === name);
  if (at < 0)
    throw new Error(
      `The confidence looks for the ranking's feature ${JSON.stringify(name)}, which is gone: mend this list and train again.`,
    );
  const signal: Signal = { name, of: ({ first }) => first.evidence.values[at]! };
  return speaks ? { ...signal, speaks } : signal;
});
