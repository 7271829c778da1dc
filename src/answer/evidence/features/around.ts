import { summaryOf } from '../summary.ts';
import { added } from '../weighing.ts';
import { around, type Feature, neighbour } from './feature.ts';

/** What stands around the sentence adds what it lacks. */
export const AROUND: readonly Feature[] = [
  {
    name: 'sentence before adds',
    of: ({ weighing, candidate }) => {
      const before = neighbour(candidate, -1);
      return before ? added(weighing, [candidate.match.strength], [before.strength]) : 0;
    },
  },
  {
    name: 'sentence after adds',
    of: ({ weighing, candidate }) => {
      const after = neighbour(candidate, 1);
      return after ? added(weighing, [candidate.match.strength], [after.strength]) : 0;
    },
  },
  {
    name: 'passage adds',
    of: ({ weighing, candidate }) => {
      const beside = around(candidate).map(({ strength }) => strength);
      const { sentences } = summaryOf(candidate.surroundings);
      return added(weighing, [candidate.match.strength, ...beside], [sentences]);
    },
  },
  {
    name: 'title and heading add',
    of: ({ weighing, candidate: { match, surroundings } }) => {
      const { sentences, nearby } = summaryOf(surroundings);
      return added(weighing, [match.strength, sentences], [nearby]);
    },
  },
  {
    name: 'neighbouring passages add',
    of: ({ weighing, candidate: { match, surroundings } }) => {
      const next = surroundings.neighbours.map(({ strength }) => strength);
      return next.length === 0 ? 0 : added(weighing, [match.strength, summaryOf(surroundings).nearby], next);
    },
  },
];
