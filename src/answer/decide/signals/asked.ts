import type { Expectation } from '../../question/expectation.ts';
import type { Signal } from './view.ts';

const expects = (...kinds: readonly Expectation[]): Signal => ({
  name: `expects ${kinds.join(' or ')}`,
  of: ({ question }) => (kinds.includes(question.expects) ? 1 : 0),
});

/** What kind of question it is, and what kind of text was found. */
export const ASKED: readonly Signal[] = [
  expects('date'),
  expects('duration'),
  expects('number'),
  expects('money', 'percent'),
  expects('person'),
  expects('place'),
  expects('organisation'),
  expects('reason', 'manner'),
  expects('statement'),
  expects('yes-no'),
  { name: 'bound to a time', of: ({ question }) => (question.period ? 1 : 0) },
  {
    name: 'length of the passage',
    of: ({ first }) => Math.min(1, first.evidence.candidate.surroundings.sentences.length / 10),
  },
];
