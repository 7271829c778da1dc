import type { Question } from '../../question/question.ts';
import type { Candidate } from '../candidate.ts';
import { summaryOf } from '../summary.ts';
import { isNamed, type Weighing } from '../weighing.ts';
import { around, type Feature } from './feature.ts';
import { wordsOfPeriod } from './period-words.ts';

/** Names and numbers of the question, which no other words stand for. */
export const NAMES: readonly Feature[] = [
  { name: 'names', of: ({ question, weighing, candidate }) => share(question, weighing, candidate, 'name') },
  { name: 'other words', of: ({ question, weighing, candidate }) => share(question, weighing, candidate, 'word') },
  {
    name: 'names missing around',
    of: ({ question, weighing, candidate }) => {
      if (weighing.names === 0) return 0;
      const { nearby } = summaryOf(candidate.surroundings);
      const { neighbours } = candidate.surroundings;
      let missing = 0;
      question.concepts.forEach((_, c) => {
        if (!isNamed(question, c)) return;
        let best = nearby[c]!;
        for (const { strength } of neighbours) best = Math.max(best, strength[c]!);
        missing += weighing.idf[c]! * (1 - best);
      });
      return missing / weighing.names;
    },
  },
  {
    name: 'numbers missing',
    of: ({ question, candidate }) => {
      const ofPeriod = wordsOfPeriod(question);
      return missingNumbers(question, candidate, (c) => !ofPeriod.has(c));
    },
  },
  {
    name: 'numbers of the period missing',
    of: ({ question, candidate }) => {
      const ofPeriod = wordsOfPeriod(question);
      return ofPeriod.size === 0 ? 0 : missingNumbers(question, candidate, (c) => ofPeriod.has(c));
    },
  },
];

/** A number in another sentence of the passage is missing less than one that is nowhere. */
const FAR = 0.4;

function missingNumbers(question: Question, candidate: Candidate, counts: (concept: number) => boolean): number {
  const numbers = question.concepts.flatMap((concept, c) => (concept.isNumber && counts(c) ? [c] : []));
  if (numbers.length === 0) return 0;
  const near = [candidate.match, ...around(candidate).slice(0, 1)];
  const { nearby } = summaryOf(candidate.surroundings);
  let missing = 0;
  for (const c of numbers) {
    if (near.some(({ strength }) => strength[c]! > 0)) continue;
    missing += nearby[c]! > 0 ? FAR : 1;
  }
  return missing / numbers.length;
}

function share(question: Question, weighing: Weighing, candidate: Candidate, which: 'name' | 'word'): number {
  let have = 0;
  let all = 0;
  question.concepts.forEach((_, c) => {
    if (isNamed(question, c) !== (which === 'name')) return;
    all += weighing.idf[c]!;
    have += weighing.idf[c]! * candidate.match.strength[c]!;
  });
  return all > 0 ? have / all : 0;
}
