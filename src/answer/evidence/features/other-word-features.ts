import type { Candidate } from '../candidate.ts';
import type { Weighing } from '../weighing.ts';
import type { Feature } from './feature.ts';

/** Concepts that the sentence has in other words only: by vectors, by WordNet, by letters. */
export const OTHER_WORDS: readonly Feature[] = [
  {
    name: 'like words',
    of: ({ weighing, candidate, like }) => lacking(weighing, candidate, like.vectors),
  },
  {
    name: 'like words squared',
    of: ({ weighing, candidate, like }) =>
      lacking(
        weighing,
        candidate,
        like.vectors.map((one) => one * one),
      ),
  },
  {
    name: 'related words',
    of: ({ weighing, candidate, like }) => lacking(weighing, candidate, like.relations),
  },
  {
    name: 'words spelt alike',
    of: ({ weighing, candidate, like }) => lacking(weighing, candidate, like.letters),
  },
  {
    name: 'like the focus noun',
    of: ({ question, candidate, like }) => {
      let best = 0;
      for (const c of question.focus) best = Math.max(best, like.vectors[c]! * (1 - candidate.match.strength[c]!));
      return best;
    },
  },
  {
    name: 'related to the focus noun',
    of: ({ question, candidate, like }) => {
      let best = 0;
      for (const c of question.focus) best = Math.max(best, like.relations[c]! * (1 - candidate.match.strength[c]!));
      return best;
    },
  },
];

/** The share of the question's weight that `other` has where the sentence has less of the words themselves. */
function lacking(weighing: Weighing, { match }: Candidate, other: Float64Array): number {
  let sum = 0;
  for (let c = 0; c < other.length; c++) sum += weighing.idf[c]! * Math.max(0, other[c]! - match.strength[c]!);
  return sum / weighing.total;
}
