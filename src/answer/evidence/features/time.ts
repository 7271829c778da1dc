import type { Question } from '../../question/question.ts';
import type { Candidate } from '../candidate.ts';
import { coverage, type Weighing } from '../weighing.ts';
import type { TimeFit } from './time-fit.ts';

interface TimeContext {
  readonly question: Question;
  readonly weighing: Weighing;
  readonly candidate: Candidate;
  readonly time: TimeFit;
}

/** A feature of sentences for questions that are bound to a time; 0 for all others. */
export interface TimeFeature {
  readonly name: string;
  readonly of: (context: TimeContext) => number;
}

/** Who held the office, what it was called, which team: a question bound to a time asks mostly for a name. */
const asksForName = ({ period, expects }: Question): boolean =>
  period !== null && expects !== 'date' && expects !== 'number' && expects !== 'yes-no' && expects !== 'duration';
const MANY = 3;

/** The features of time, in the order of the weights' file. */
export const TIME_FEATURES: readonly TimeFeature[] = [
  { name: 'time in the period asked for', of: ({ time }) => Number(time.meets) },
  { name: 'time outside the period asked for', of: ({ time }) => Number(time.outside) },
  { name: 'time before the period asked for', of: ({ time }) => Number(time.before) },
  { name: 'begins with the period', of: ({ time }) => Number(time.begins) },
  { name: 'touches the beginning of the period', of: ({ time }) => Number(time.touchesBeginning) },
  { name: 'ends with the period', of: ({ time }) => Number(time.ends) },
  { name: 'begins with the period, to the month', of: ({ time }) => Number(time.beginsInMonth) },
  { name: 'ends when the period begins', of: ({ time }) => Number(time.endsAtBeginning) },
  { name: 'begins when the period ends', of: ({ time }) => Number(time.beginsAtEnd) },
  { name: 'begins and ends with the period', of: ({ time }) => Number(time.isPeriod) },
  { name: 'interval shared with the period', of: ({ time }) => time.overlap },
  { name: 'last time told is in the period', of: ({ time }) => Number(time.inherits) },
  { name: 'last time told begins the period', of: ({ time }) => Number(time.inheritsBeginning) },
  { name: 'no time told', of: ({ time }) => Number(time.untold) },
  {
    name: 'names at the time',
    of: ({ question, candidate }) => (asksForName(question) ? Math.min(MANY, freshNames(candidate)) / MANY : 0),
  },
  {
    name: 'a name at the time',
    of: ({ question, candidate }) => (asksForName(question) && freshNames(candidate) > 0 ? 1 : 0),
  },
  {
    name: 'a name where the period begins',
    of: ({ question, candidate, time }) =>
      asksForName(question) && (time.begins || time.isPeriod) && freshNames(candidate) > 0 ? 1 : 0,
  },
  {
    name: 'coverage at a time',
    of: ({ question, weighing, candidate }) => (question.period ? coverage(weighing, candidate.match) : 0),
  },
];

/** Written with a capital, and nobody's name. */
const NO_NAME =
  /^(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec)(?:\p{Ll}+)?$|^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$|^(?:The|This|These|That|His|Her|Its|Their|In|On|At|By|For|From|Since|Until|He|She|It|They|As|When|While|During|After|Before|Following|Then|Later|Although|Despite|With|Under|Upon|However|There|Both|One|Two|Three)$/u;

/** Capitalised words that the question does not have. */
function freshNames({ tokens, match, text }: Candidate): number {
  let names = 0;
  tokens.forEach(({ start, end }, i) => {
    if (match.hit[i] !== 0 || end - start < 3) return;
    const word = text.slice(start, end);
    if (/^\p{Lu}/u.test(word) && !NO_NAME.test(word)) names++;
  });
  return names;
}
