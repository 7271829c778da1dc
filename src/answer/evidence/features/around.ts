import { added } from '../weighing.ts';
import { around, type Feature, nearby, neighbour } from './feature.ts';

/** What stands around the sentence adds what it lacks. */
export const AROUND: readonly Feature[] = [
  {
    name: 'sentence before adds',
    of: ({ weighing, candidate }) => {
      const before = neighbour(candidate, -1);
      return before ? added(weighing, [candidate.match], [before]) : 0;
    },
  },
  {
    name: 'sentence after adds',
    of: ({ weighing, candidate }) => {
      const after = neighbour(candidate, 1);
      return after ? added(weighing, [candidate.match], [after]) : 0;
    },
  },
  {
    name: 'passage adds',
    of: ({ weighing, candidate }) =>
      added(weighing, [candidate.match, ...around(candidate)], candidate.surroundings.sentences),
  },
  {
    name: 'title and heading add',
    of: ({ weighing, candidate: c }) =>
      added(weighing, [c.match, ...c.surroundings.sentences], [c.surroundings.title, c.surroundings.heading]),
  },
  {
    name: 'neighbouring passages add',
    of: ({ weighing, candidate }) =>
      added(weighing, [candidate.match, ...nearby(candidate)], candidate.surroundings.neighbours),
  },
];
