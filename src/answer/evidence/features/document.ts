import { summaryOf } from '../summary.ts';
import { added, coverage, isNamed } from '../weighing.ts';
import type { Feature } from './feature.ts';

/**
 * Of the first pass only: among the sentences that it chose they say nothing more (left out: squad2 hit1 .803 -> .812,
 * small folders .812 -> .818, news-qa .427 -> .437), and in a folder of a few documents they are noise.
 */
export const OF_THE_SEARCH: readonly Feature[] = [
  { name: 'passage score', of: ({ candidate }) => candidate.surroundings.score },
  { name: 'document score', of: ({ candidate }) => candidate.surroundings.document.share },
];

/** What the passage and the document have, whichever of its sentences is looked at. */
export const DOCUMENT: readonly Feature[] = [
  {
    name: 'document adds',
    of: ({ weighing, candidate: { surroundings } }) =>
      added(weighing, [summaryOf(surroundings).nearby], [surroundings.document.strength]),
  },
  { name: 'title', of: ({ weighing, candidate }) => coverage(weighing, candidate.surroundings.title) },
  { name: 'heading', of: ({ weighing, candidate }) => coverage(weighing, candidate.surroundings.heading) },
  {
    name: 'names missing in document',
    of: ({ question, weighing, candidate }) => {
      if (weighing.names === 0) return 0;
      const { strength } = candidate.surroundings.document;
      let missing = 0;
      question.concepts.forEach((_, c) => {
        if (isNamed(question, c)) missing += weighing.idf[c]! * (1 - strength[c]!);
      });
      return missing / weighing.names;
    },
  },
];

export const PUBLISHED_THEN: Feature = {
  name: 'published in the period asked for',
  of: ({ question: { period }, candidate: { surroundings } }) => {
    const day = surroundings.published;
    return period && day && (!period.from || day >= period.from) && (!period.to || day <= period.to) ? 1 : 0;
  },
};
