import { bigrams, inOrder, window } from '../proximity.ts';
import { summaryOf } from '../summary.ts';
import { coverage, type Weighing } from '../weighing.ts';
import type { Feature } from './feature.ts';
import type { FeatureContext } from './feature-context.ts';
import { wordsOfPeriod } from './period-words.ts';

/** How much of the question the sentence itself has. */
export const WORDS: readonly Feature[] = [
  { name: 'coverage', of: ({ weighing, candidate }) => coverage(weighing, candidate.match) },
  { name: 'coverage squared', of: ({ weighing, candidate }) => coverage(weighing, candidate.match) ** 2 },
  {
    // The years of a period need not stand in the sentence: another range may hold them.
    name: 'coverage without the period',
    of: withoutPeriod,
  },
  {
    name: 'sentence score',
    of: ({ weighing, candidate }) => score(weighing, candidate.match, candidate.tokens.length),
  },
  {
    name: 'rarest concept',
    of: ({ weighing, candidate }) => (weighing.rarest < 0 ? 0 : candidate.match.strength[weighing.rarest]!),
  },
  {
    name: 'rarest concept not in passage',
    of: ({ weighing, candidate }) => {
      if (weighing.rarest < 0) return 0;
      return 1 - summaryOf(candidate.surroundings).nearby[weighing.rarest]!;
    },
  },
];

/** How the words of the question stand to each other in the sentence. */
export const PROXIMITY: readonly Feature[] = [
  { name: 'bigrams', of: ({ weighing, candidate }) => bigrams(weighing, candidate.match) },
  { name: 'window', of: ({ weighing, candidate }) => window(weighing, candidate.match, candidate.tokens.length, 12) },
  { name: 'order', of: ({ candidate }) => inOrder(candidate.match) },
];

function withoutPeriod({ question, weighing, candidate }: FeatureContext): number {
  const ofPeriod = wordsOfPeriod(question);
  if (ofPeriod.size === 0) return 0;
  let have = 0;
  let all = 1e-9;
  for (let c = 0; c < weighing.idf.length; c++) {
    if (ofPeriod.has(c)) continue;
    all += weighing.idf[c]!;
    have += weighing.idf[c]! * candidate.match.strength[c]!;
  }
  return have / all;
}

/** BM25's punishment for length, on sentences. */
const LENGTH_WEIGHT = 0.5;
const USUAL_LENGTH = 25;

function score(weighing: Weighing, match: { readonly strength: Float64Array }, length: number): number {
  const norm = 1 / (1 - LENGTH_WEIGHT + (LENGTH_WEIGHT * length) / USUAL_LENGTH);
  return Math.min(2, coverage(weighing, match) * norm) / 2;
}
