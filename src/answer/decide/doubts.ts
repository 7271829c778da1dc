import { tellsOfAnotherCountry } from '../evidence/by-subject.ts';
import type { Evidence } from '../evidence/rank.ts';
import { isNamed } from '../evidence/weighing.ts';
import type { ShortAnswer } from '../extract/short-answer.ts';
import { hasShapeRule, shapesOf } from '../question/mentions.ts';
import type { Question } from '../question/question.ts';
import { roleAsked } from '../question/role.ts';
import { saysRole } from './role.ts';
import { alike } from './signals/spelling.ts';
import { stanceOf } from './stance.ts';

/** A reason not to answer, said to people by its name. */
export interface Doubt {
  readonly name: string;
  readonly applies: (question: Question, evidence: Evidence, short: ShortAnswer | null) => boolean;
}

/** So sure is an answer at most to a follow-up that is doubtful for its context, or of another country: no set has such questions to learn from. */
export const DOUBTFUL = 0.1;

/**
 * So sure is an answer at most that lacks a name, and everything around it does too: below the threshold, whatever else
 * speaks for it. One in nine of them was right in the sets (squad2, news-qa).
 */
export const NAMELESS = 0.2;

/** A question of so few words has none to spare. */
const FEW = 2;

const NEEDS_FORM = new Set(['date', 'duration', 'number', 'money', 'percent']);

/** A day or a stretch of time belongs to something that happened: the sentence has to tell it. */
const ASKS_OF_AN_EVENT = new Set(['date', 'duration']);

/** The noun asked for, or a word of an earlier question. */
const isAside = ({ focus, context }: Question, c: number): boolean => focus.includes(c) || context.includes(c);

/** The sentence with its neighbours, the title and the heading. */
const near = ({ candidate: { surroundings: s, sentence, match } }: Evidence) =>
  [match, s.sentences[sentence - 1], s.sentences[sentence + 1], s.title, s.heading].filter((one) => one !== undefined);

/** In no order. Each is a signal of the confidence, and weighs what it did in the sets. */
export const DOUBTS: readonly Doubt[] = [
  {
    name: 'no date or number where one is asked for',
    applies: (question, { candidate }) =>
      NEEDS_FORM.has(question.expects) &&
      hasShapeRule(question.expects) &&
      shapesOf(question.expects, quoted(candidate)).length === 0,
  },
  {
    // The only day in the sentence may be that of something else in it.
    name: 'no date of what is asked for',
    applies: (question, _, short) => question.expects === 'date' && short === null,
  },
  {
    name: 'a name of the question is far away',
    applies: (question, evidence) =>
      question.concepts.some(
        (_, c) => isNamed(question, c) && near(evidence).every((match) => match.strength[c] === 0),
      ),
  },
  {
    name: 'one of the few words is nowhere near',
    applies: (question, evidence) => {
      const asked = question.concepts.flatMap((_, c) => (isAside(question, c) ? [] : [c]));
      return asked.length <= FEW && asked.some((c) => near(evidence).every((match) => match.strength[c] === 0));
    },
  },
  {
    name: 'the event asked for is not told',
    applies: (question, { candidate: { match, surroundings, sentence } }) => {
      const { predicate } = question;
      if (!ASKS_OF_AN_EVENT.has(question.expects) || predicate < 0 || question.focus.includes(predicate)) return false;
      const before = surroundings.sentences[sentence - 1];
      return match.strength[predicate] === 0 && (before?.strength[predicate] ?? 0) === 0;
    },
  },
  {
    name: 'the office is not that of the name',
    applies: (question, { candidate }) => {
      const role = roleAsked(question);
      return role !== null && !saysRole(candidate, role);
    },
  },
  {
    name: 'takes no side',
    applies: (question, { candidate }) =>
      question.expects === 'yes-no' && stanceOf(candidate, question.predicate) === 'open',
  },
  {
    name: 'neither the verb nor the thing asked for',
    applies: (question, evidence) => {
      const { predicate, focus } = question;
      const lacks = (c: number) => near(evidence).every((match) => match.strength[c] === 0);
      return predicate >= 0 && focus.length > 0 && lacks(predicate) && focus.every(lacks);
    },
  },
];

/** A clause of its own begins between the verb and the day. */
const OTHER_CLAUSE = /\b(?:when|after|because|which|who|while|until|before|since)\b(?=\s+\S+\s+\S)|;/i;

/** "What happened": no word of what it is about. */
const SAYS_LITTLE = /^(?:happen\w*|occur\w*|take|took|place|going|do|name|names|called|mean|means)$/i;

/** A day, a place or a person can be asked for with no other word; a number needs to be one of something. */
const NEEDS_A_THING = new Set(['number', 'money', 'percent', 'duration', 'thing', 'manner']);

/** Of follow-up questions only, which go on about what earlier ones spoke of. They hold the confidence down whatever else speaks for it. */
export const CONTEXT_DOUBTS: readonly Doubt[] = [
  {
    name: 'nothing of what was asked before',
    applies: ({ context, concepts }, { candidate: { match } }) => {
      const words = context.filter((c) => !concepts[c]!.isName && !SAYS_LITTLE.test(concepts[c]!.surface));
      return words.length > 0 && words.every((c) => match.strength[c] === 0);
    },
  },
  {
    // "When was it filed" of "taken off the list in April, when the court granted what was filed".
    name: 'the day is that of another clause',
    applies: ({ context, expects, predicate }, { candidate: { match, text, tokens } }, short) => {
      const verb = tokens[match.at[predicate] ?? -1];
      if (context.length === 0 || expects !== 'date' || !short || !verb) return false;
      return OTHER_CLAUSE.test(text.slice(Math.min(short.end, verb.end), Math.max(short.start, verb.start)));
    },
  },
  {
    name: 'no word of its own for what is asked',
    applies: ({ context, concepts, expects }) =>
      context.length > 0 && context.length === concepts.length && NEEDS_A_THING.has(expects),
  },
];

/** The sentence with the one before it, which may be quoted too. */
function quoted({ text, passage, sentence }: Evidence['candidate']): string {
  const before = passage.sentences[sentence - 1];
  return before ? `${passage.text.slice(before.start - passage.start, before.end - passage.start)} ${text}` : text;
}

/** The names of the doubts that apply. */
export const doubtsAbout = (question: Question, evidence: Evidence, short: ShortAnswer | null): string[] =>
  [...DOUBTS, ...CONTEXT_DOUBTS].filter((doubt) => doubt.applies(question, evidence, short)).map((doubt) => doubt.name);

/** How sure an answer may be at most, whatever the signals say. */
export function mostSure(question: Question, evidence: Evidence, short: ShortAnswer | null): number {
  if (tellsOfAnotherCountry(question, evidence.candidate)) return DOUBTFUL;
  if (CONTEXT_DOUBTS.some((doubt) => doubt.applies(question, evidence, short))) return DOUBTFUL;
  return lacksName(question, evidence) ? NAMELESS : 1;
}

const lacksName = (question: Question, { candidate: { match, surroundings: s, tokens } }: Evidence): boolean =>
  question.concepts.some(
    (concept, c) =>
      isNamed(question, c) &&
      !question.context.includes(c) &&
      [match, ...s.sentences, s.title, s.heading, ...s.neighbours, s.document].every((one) => one.strength[c] === 0) &&
      !tokens.some((token) => alike(token.word, concept.surface)),
  );
