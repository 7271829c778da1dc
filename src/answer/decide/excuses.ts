import { intervalsOf } from '../../corpus/time/intervals.ts';
import type { Question } from '../question/question.ts';
import type { Reading } from './conflict.ts';

/** Why two readings that say different things do not contradict each other. */
interface Excuse {
  readonly name: string;
  readonly applies: (question: Question, a: Reading, b: Reading) => boolean;
}

const textOf = ({ evidence }: Reading): string => evidence.candidate.text;

/** Both say it of a time of at least a month, and the times do not meet: what changed from year to year is no quarrel. */
const toldOfOtherTimes: Excuse = {
  name: 'told of other times',
  applies: ({ expects }, a, b) => {
    if (expects === 'date') return false;
    const [one, other] = [a, b].map(({ evidence: { candidate } }) =>
      intervalsOf(candidate.text, candidate.surroundings.published).filter(({ grain }) => LONG.test(grain)),
    ) as [ReturnType<typeof intervalsOf>, ReturnType<typeof intervalsOf>];
    const meet = one.some((x) =>
      other.some((y) => (x.from ?? '') <= (y.to ?? LATE) && (y.from ?? '') <= (x.to ?? LATE)),
    );
    return one.length > 0 && other.length > 0 && !meet;
  },
};
const LONG = /^(?:month|quarter|season|year|half|decade|century)$/;
const LATE = '9999';

const PLAN = /\b(?:will|shall|to be|going to|is due|are due|plans? to|planned|scheduled)\b|['’]ll\b/i;
const planAgainstDeed: Excuse = {
  name: 'a plan against a deed',
  applies: ({ expects }, a, b) => expects === 'date' && PLAN.test(textOf(a)) !== PLAN.test(textOf(b)),
};

/** Words that tell things of one kind apart: the question's sentence may have none of its set but the question's. */
const KINDS = [
  'north south east west northern southern eastern western',
  'upper lower',
  'elder younger senior junior',
  'first second third fourth fifth',
  'monday tuesday wednesday thursday friday saturday sunday',
  'men women boys girls',
  'daily weekly monthly yearly annual annually',
  'summer winter spring autumn',
  'passengers freight goods',
  'left right',
].map((words) => new Set(words.split(' ')));
const NUMERAL = /^(?:[IVX]{1,4}|\d{1,3}|[A-Z])$/;

const anotherOfItsKind: Excuse = {
  name: 'another of its kind',
  applies: (question, a, b) => [a, b].some((reading) => isAnother(question, reading)) || kindsDiffer(a, b),
};

function isAnother(question: Question, { evidence: { candidate }, short }: Reading): boolean {
  const { tokens, match, text } = candidate;
  // "The Aurelia II", where the question says "the Aurelia".
  return tokens.some((token, i) => {
    const before = tokens[i - 1];
    if (!before || match.hit[i - 1] !== 1 || match.hit[i] === 1 || token.start !== before.end + 1) return false;
    if (short && token.start >= short.start && token.end <= short.end) return false;
    const isAfterName = /^\p{Lu}/u.test(text.slice(before.start, before.end)) && /\p{L}/u.test(before.word);
    return (
      isAfterName &&
      NUMERAL.test(text.slice(token.start, token.end)) &&
      !question.text.includes(`${text.slice(before.start, token.end)}`)
    );
  });
}

function kindsDiffer(a: Reading, b: Reading): boolean {
  const [one, other] = [a, b].map(({ evidence }) => new Set(evidence.candidate.tokens.map(({ word }) => word))) as [
    Set<string>,
    Set<string>,
  ];
  return KINDS.some((kind) => {
    const [mine, theirs] = [one, other].map((words) => [...kind].filter((word) => words.has(word))) as [
      string[],
      string[],
    ];
    return mine.length > 0 && theirs.length > 0 && !mine.some((word) => theirs.includes(word));
  });
}

/** What a sum of money is: the cost of a thing is not its worth. */
const MEASURES = [
  /\b(?:cost|costs|costing|spent|spend|paid|budget)\b/i,
  /\b(?:worth|valued|valuation|value)\b/i,
  /\b(?:sold|fetched|auctioned)\b/i,
  /\b(?:earn(?:s|ed)?|salary|wages?|income)\b/i,
  /\b(?:profit|profits|earnings)\b/i,
  /\b(?:loss|losses|lost)\b/i,
  /\b(?:revenue|revenues|sales|turnover)\b/i,
  /\b(?:debt|debts|owes?|owed)\b/i,
];
const otherMeasure: Excuse = {
  name: 'another measure',
  applies: ({ expects }, a, b) => {
    if (expects !== 'money' && expects !== 'number') return false;
    const [one, other] = [a, b].map((reading) => MEASURES.map((measure) => measure.test(textOf(reading)))) as [
      boolean[],
      boolean[],
    ];
    return one.includes(true) && other.includes(true) && !one.some((has, i) => has && other[i]);
  },
};

/** "By 2020", "before June", "about a year": no day that another could contradict. */
const LOOSE_DAY = /\b(?:by|before|after|since|until|till|around|about|circa|early|late|from|to|between)\s*(?:the )?$/i;
const looseDay: Excuse = {
  name: 'a day that only bounds it',
  applies: ({ expects }, a, b) =>
    expects === 'date' &&
    [a, b].some(
      (reading) => reading.short !== null && LOOSE_DAY.test(textOf(reading).slice(0, reading.short.start).slice(-20)),
    ),
};

/** In no order: one that applies is enough. */
export const EXCUSES: readonly Excuse[] = [toldOfOtherTimes, planAgainstDeed, anotherOfItsKind, otherMeasure, looseDay];

/** The names of the reasons why two readings do not contradict each other, whatever they say. */
export const excusesFor = (question: Question, a: Reading, b: Reading): string[] =>
  EXCUSES.filter((excuse) => excuse.applies(question, a, b)).map(({ name }) => name);
