import { hasShapeRule } from '../../question/mentions.ts';
import type { Question } from '../../question/question.ts';
import type { Candidate } from '../candidate.ts';
import { nearestHit } from '../proximity.ts';
import type { Feature } from './feature.ts';
import { isNewName } from './feature-context.ts';

const YEAR = /\b(?:1[0-9]|20)\d\d\b/;

/** Whether the sentence has something of the kind that is asked for. */
export const ANSWER_TYPE: readonly Feature[] = [
  {
    name: 'focus noun',
    of: ({ question, candidate }) =>
      question.focus.length === 0 ? 0 : Math.max(...question.focus.map((c) => candidate.match.strength[c]!)),
  },
  { name: 'shape expected', of: ({ shapes }) => (shapes.length > 0 ? 1 : 0) },
  {
    name: 'shape missing',
    of: ({ question, shapes }) => (hasShapeRule(question.expects) && shapes.length === 0 ? 1 : 0),
  },
  {
    name: 'shape near match',
    of: ({ candidate, shapes }) =>
      shapes.length === 0 ? 0 : Math.max(...shapes.map((place) => nearestHit(candidate, place))),
  },
  {
    name: 'full date',
    of: ({ question, candidate }) => (question.expects === 'date' && YEAR.test(candidate.text) ? 1 : 0),
  },
  {
    name: 'predicate',
    of: ({ question, candidate }) => (question.predicate < 0 ? 0 : candidate.match.strength[question.predicate]!),
  },
  { name: 'new name', of: ({ question, newNames }) => (wantsName(question) && newNames > 0 ? 1 : 0) },
  { name: 'no new name', of: ({ question, newNames }) => (wantsName(question) && newNames === 0 ? 1 : 0) },
  {
    name: 'full name of a person',
    of: ({ question, candidate }) => (question.expects === 'person' && hasFullName(candidate) ? 1 : 0),
  },
  {
    name: 'says why',
    of: ({ question, candidate }) => (question.expects === 'reason' && WHY.test(candidate.text) ? 1 : 0),
  },
  {
    name: 'new name for a thing',
    of: ({ question, newNames }) => (question.expects === 'thing' && newNames > 0 ? 1 : 0),
  },
];

const WHY = /\b(?:because|due to|owing to|in order to|so that|as a result|caused by|led to|thanks to|the reason)\b/i;

const wantsName = (question: Question): boolean =>
  question.expects === 'person' || question.expects === 'place' || question.expects === 'organisation';

/** Two capitalised words in a row, with nothing but a space between them, that the question does not have. */
function hasFullName(candidate: Candidate): boolean {
  const { tokens, text } = candidate;
  for (let i = 1; i < tokens.length; i++) {
    const [one, other] = [tokens[i - 1]!, tokens[i]!];
    if (other.start - one.end > 3 || !/^[ .]+$/.test(text.slice(one.end, other.start))) continue;
    const isFirst =
      i === 1 ? candidate.match.hit[0] === 0 && /\p{Lu}/u.test(text[one.start]!) : isNewName(candidate, i - 1);
    if (isFirst && isNewName(candidate, i)) return true;
  }
  return false;
}
