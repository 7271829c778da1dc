import { hasShapeRule, shapesOf } from '../question/mentions.ts';
import type { Question } from '../question/question.ts';
import type { Candidate } from './candidate.ts';
import { TIME_FEATURES } from './features/time.ts';
import { periodFor, type TimeFit, timeFit } from './features/time-fit.ts';
import { bigrams, inOrder, nearestHit, window } from './proximity.ts';
import { added, coverage, isNamed, type Weighing } from './weighing.ts';

export interface FeatureContext {
  readonly question: Question;
  readonly weighing: Weighing;
  readonly candidate: Candidate;
  /** Places that have the form asked for and are no words of the question. */
  readonly shapes: readonly number[];
  /** Capitalised words inside the sentence that the question does not have. */
  readonly newNames: number;
  /** How the sentence's times stand to the period the question is bound to. */
  readonly time: TimeFit;
}

function featureContext(question: Question, weighing: Weighing, candidate: Candidate): FeatureContext {
  return {
    question,
    weighing,
    candidate,
    shapes: freshShapes(question, candidate),
    newNames: wantsName(question) ? newNames(candidate) : 0,
    time: timeFit(periodFor(question, candidate.surroundings.published), candidate),
  };
}

/** One reason for or against a sentence, as a number of about 0 to 1. */
export interface Feature {
  readonly name: string;
  readonly of: (context: FeatureContext) => number;
}

const neighbour = (c: Candidate, by: number) => c.surroundings.sentences[c.sentence + by];
const around = (c: Candidate) => [neighbour(c, -1), neighbour(c, 1)].filter((match) => match !== undefined);

/** The features by which sentences are ranked, in the order of the weights' file. */
export const FEATURES: readonly Feature[] = [
  { name: 'coverage', of: ({ weighing, candidate }) => coverage(weighing, candidate.match) },
  { name: 'coverage squared', of: ({ weighing, candidate }) => coverage(weighing, candidate.match) ** 2 },
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
    of: ({ weighing, candidate: { match, surroundings: s } }) =>
      added(weighing, [match, ...s.sentences, s.title, s.heading], s.neighbours),
  },
  { name: 'bigrams', of: ({ weighing, candidate }) => bigrams(weighing, candidate.match) },
  { name: 'window', of: ({ weighing, candidate }) => window(weighing, candidate.match, candidate.tokens.length, 12) },
  { name: 'order', of: ({ candidate }) => inOrder(candidate.match) },
  {
    name: 'rarest concept',
    of: ({ weighing, candidate }) => (weighing.rarest < 0 ? 0 : candidate.match.strength[weighing.rarest]!),
  },
  {
    name: 'rarest concept not in passage',
    of: ({ weighing, candidate: c }) => {
      if (weighing.rarest < 0) return 0;
      const all = [...c.surroundings.sentences, c.surroundings.title, c.surroundings.heading];
      return 1 - Math.max(...all.map((match) => match.strength[weighing.rarest]!));
    },
  },
  { name: 'names', of: ({ question, weighing, candidate }) => share(question, weighing, candidate, 'name') },
  { name: 'other words', of: ({ question, weighing, candidate }) => share(question, weighing, candidate, 'word') },
  {
    name: 'names missing around',
    of: ({ question, weighing, candidate: c }) => {
      if (weighing.names === 0) return 0;
      const all = [
        ...c.surroundings.sentences,
        c.surroundings.title,
        c.surroundings.heading,
        ...c.surroundings.neighbours,
      ];
      let missing = 0;
      question.concepts.forEach((_, i) => {
        if (isNamed(question, i))
          missing += weighing.idf[i]! * (1 - Math.max(...all.map((match) => match.strength[i]!)));
      });
      return missing / weighing.names;
    },
  },
  {
    name: 'numbers missing',
    of: ({ question, candidate }) => {
      const numbers = question.concepts.flatMap((concept, i) => (concept.isNumber ? [i] : []));
      if (numbers.length === 0) return 0;
      const near = [candidate.match, ...around(candidate).slice(0, 1)];
      const { sentences, title, heading } = candidate.surroundings;
      const far = [...sentences, title, heading];
      let missing = 0;
      for (const i of numbers) {
        if (near.some((match) => match.strength[i]! > 0)) continue;
        missing += far.some((match) => match.strength[i]! > 0) ? 0.4 : 1;
      }
      return missing / numbers.length;
    },
  },
  {
    name: 'focus noun',
    of: ({ question, candidate }) =>
      question.focus.length === 0 ? 0 : Math.max(...question.focus.map((i) => candidate.match.strength[i]!)),
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
    of: ({ question, candidate }) => (question.expects === 'date' && FULL_DATE.test(candidate.text) ? 1 : 0),
  },
  {
    name: 'predicate',
    of: ({ question, candidate }) => (question.predicate < 0 ? 0 : candidate.match.strength[question.predicate]!),
  },
  ...TIME_FEATURES,
  {
    name: 'published in the period asked for',
    of: ({ question: { period }, candidate: { surroundings } }) => {
      const day = surroundings.published;
      return period && day && (!period.from || day >= period.from) && (!period.to || day <= period.to) ? 1 : 0;
    },
  },
  { name: 'new name', of: ({ newNames }) => (newNames > 0 ? 1 : 0) },
  { name: 'no new name', of: ({ question, newNames }) => (wantsName(question) && newNames === 0 ? 1 : 0) },
  {
    name: 'negation differs',
    of: ({ question, candidate }) => (NEGATION.test(question.text) === NEGATION.test(candidate.text) ? 0 : 1),
  },
  { name: 'length', of: ({ candidate }) => Math.min(1, candidate.tokens.length / 40) },
  { name: 'very short', of: ({ candidate }) => (candidate.tokens.length < 6 ? 1 : 0) },
  { name: 'asks itself', of: ({ candidate }) => (/\?["'”’)]*$/.test(candidate.text) ? 1 : 0) },
  {
    name: 'begins with a pronoun',
    of: ({ candidate }) => (/^["'“‘]?(?:he|she|it|they|this|these|his|her|its|their)\b/i.test(candidate.text) ? 1 : 0),
  },
  { name: 'first in passage', of: ({ candidate }) => (candidate.sentence === 0 ? 1 : 0) },
  {
    name: 'nothing new',
    of: ({ candidate }) => {
      let fresh = 0;
      candidate.tokens.forEach((token, i) => {
        if (candidate.match.hit[i] === 0 && token.word.length > 3) fresh++;
      });
      return 1 / (1 + fresh);
    },
  },
];

/** The values of `FEATURES` for a candidate, in their order. */
export function featureValues(question: Question, weighing: Weighing, candidate: Candidate): Float64Array {
  const context = featureContext(question, weighing, candidate);
  return Float64Array.from(FEATURES, (feature) => feature.of(context));
}

const FULL_DATE = /\b(?:1[0-9]|20)\d\d\b/;
const NEGATION = /\b(?:not|no|never|nor|none|cannot|without)\b|n['’]t\b/i;

const wantsName = (question: Question): boolean =>
  question.expects === 'person' || question.expects === 'place' || question.expects === 'organisation';

/** Shapes that are not themselves words of the question. */
function freshShapes(question: Question, candidate: Candidate): number[] {
  return shapesOf(question.expects, candidate.text).filter((place) => {
    const token = candidate.tokens.findIndex((t) => t.start <= place && place < t.end);
    return token < 0 || candidate.match.hit[token] === 0;
  });
}

/** Capitalised words inside the sentence that the question does not have. */
function newNames(candidate: Candidate): number {
  let names = 0;
  for (let i = 1; i < candidate.tokens.length; i++) {
    const token = candidate.tokens[i]!;
    if (candidate.match.hit[i] === 0 && token.word.length > 2 && /\p{Lu}/u.test(candidate.text[token.start]!)) names++;
  }
  return names;
}

function share(question: Question, weighing: Weighing, candidate: Candidate, which: 'name' | 'word'): number {
  let have = 0;
  let all = 0;
  question.concepts.forEach((_, i) => {
    if (isNamed(question, i) !== (which === 'name')) return;
    all += weighing.idf[i]!;
    have += weighing.idf[i]! * candidate.match.strength[i]!;
  });
  return all > 0 ? have / all : 0;
}
